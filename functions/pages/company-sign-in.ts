import type { SignInEnd } from '../domain/company-sign-in.ts';
import { COMPANY_SIGN_IN_MINUTES } from '../domain/limits.ts';
import { h, type Markup } from '../markup.ts';
import type { CompanyWays } from '../ports.ts';
import { addressForm, addressPage } from './address-page.ts';
import type { Fault } from './faults.ts';
import { formLayout } from './form-layout.ts';
import { layout } from './layout.ts';
import type { Notice } from './notice.ts';
import type { Page, View } from './view.ts';
import { fullNotice, withWords } from './with-words.ts';

type Company = CompanyWays | null;

const byEmail = addressPage('signIn', ({ desk }) => desk.signIn);

/** A link and not a form: a form's answer may not lead to another site (`form-action 'self'`). */
const companyButton = ({ words, to }: View): Markup =>
  h('p', {}, h('a', { class: 'button', href: to('companySignIn') }, words.oidc.button));

/** The ways in: with the company account first where there is one, and by email where that is not turned off. */
export const signInPage =
  (company: Company) =>
  (value: string, faults: readonly Fault[]): Page =>
    company === null
      ? byEmail(value, faults)
      : withWords((view) => {
          const { oidc, desk } = view.words;
          if (company.only) return layout(oidc, companyButton(view));
          return formLayout(
            oidc,
            faults,
            view,
            companyButton(view),
            h('section', { class: 'stack' }, [
              h('h2', {}, oidc.byEmail.heading),
              h('p', {}, oidc.byEmail.lede),
              addressForm('signIn', desk.signIn, value, faults, view, 'button button--quiet'),
            ]),
          );
        });

const backToSignIn = ({ words, to }: View): Markup =>
  h('p', {}, h('a', { class: 'button', href: to('signIn') }, words.oidc.again));

/** Why nobody was signed in, and the way to try again. */
export const signInEndedPage = (why: SignInEnd, company: Company): Page =>
  withWords((view) => {
    const { ended, unreachableByEmail } = view.words.oidc;
    const { security } = view.manifest.company.contacts;
    const say = (): Notice => {
      switch (why) {
        case 'expired':
          return ended.expired(COMPANY_SIGN_IN_MINUTES);
        case 'no-email':
        case 'unverified':
        case 'unlisted':
          return ended[why](security);
        case 'unreachable':
          return company?.only ? ended[why] : { ...ended[why], more: unreachableByEmail };
        default:
          return ended[why];
      }
    };
    return fullNotice(say, backToSignIn)(view);
  });

/** A mailed link where those are turned off. */
export const onlyCompanyPage = (): Page => fullNotice(({ oidc }) => oidc.onlyCompany, companyButton);
