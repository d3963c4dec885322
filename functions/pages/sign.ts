import { isAnyones } from '../../src/schemas/mail-providers.ts';
import { REQUEST_LIMITS } from '../../src/schemas/request-form.ts';
import { isolated } from '../../src/schemas/typed-text.ts';
import type { Need } from '../domain/policy.ts';
import type { RequestRow } from '../domain/records.ts';
import { statementsOf } from '../domain/sign-form.ts';
import { h, type Markup, trusted } from '../markup.ts';
import type { Fault } from './faults.ts';
import { box, facts, field, time, titles } from './fields.ts';
import { formLayout } from './form-layout.ts';
import { steps } from './steps.ts';
import type { Page, View } from './view.ts';
import { withWords } from './with-words.ts';

export interface SignView {
  request: RequestRow;
  need: Need;
  /** How many are left after this one. */
  later: number;
  /** How many were signed before it. */
  earlier: number;
  /** The boxes are ticked by hand each time, but for a signature that could not be stored. */
  /** The reader has access already, under an older version. */
  renews?: boolean;
  values: { signer?: string; title?: string; authority?: boolean; agree?: boolean };
}

/** Which text is on the page, for the gate to compare with the one in force. */
const shownText = ({ agreement: { id, version, sha256 } }: Need): Markup =>
  Object.entries({ agreement: id, version, sha256 }).map(([name, value]) =>
    h('input', { type: 'hidden', name, value }),
  );

function signForm({ request, need, values, renews }: SignView, faults: readonly Fault[], view: View): Markup {
  const { sign } = view.words;
  const [authority, agree] = statementsOf(sign.statements, request.company, need.agreement.title);
  const filed = request.name === '' ? '' : ` ${sign.filedUnder(isolated(request.name))}`;
  return h(
    'form',
    { method: 'post', action: view.to(renews ? 'renew' : 'sign'), class: 'stack', novalidate: true },
    h('h2', {}, sign.heading),
    shownText(need),
    field({
      name: 'signer',
      label: sign.signer,
      hint: `${sign.signerHint}${filed}`,
      value: values.signer ?? request.stampName ?? '',
      autocomplete: 'name',
      max: REQUEST_LIMITS.name,
      faults,
      view,
    }),
    field({
      name: 'title',
      label: sign.jobTitle,
      value: values.title ?? request.title,
      autocomplete: 'organization-title',
      max: REQUEST_LIMITS.title,
      faults,
      view,
    }),
    box({
      name: 'authority',
      label: authority,
      checked: values.authority,
      faults,
      view,
    }),
    box({ name: 'agree', label: agree, checked: values.agree, faults, view }),
    need.agreement.coversCompany === true &&
      !isAnyones(request.domain) &&
      h('p', {}, `${sign.statements.covers(request.domain)}.`),
    h('button', { class: 'button' }, sign.button),
    h('p', { class: 'meta' }, sign.record),
  );
}

/** The documents that an agreement is about: one by its title, several as a list. */
const covered = (ids: readonly string[], { manifest }: View): Markup =>
  titles(manifest.documents.filter((one) => ids.includes(one.id)).map((one) => one.title));

/** Step 2 of 4: the whole agreement, then name, title, authority, consent, one button. */
export const signPage = (of: SignView, faults: readonly Fault[]): Page =>
  withWords((view) => {
    const { words, to } = view;
    const { sign } = words;
    const { agreement, documents } = of.need;
    const all = of.earlier + 1 + of.later;
    return formLayout(
      of.renews
        ? { title: sign.title(agreement.title), lede: sign.renews }
        : { title: sign.title(agreement.title), above: steps(2, of.request, view) },
      faults,
      view,
      h(
        'div',
        { class: 'signing' },
        h(
          'div',
          { class: 'terms' },
          facts([
            all > 1 && [sign.part, sign.order(of.earlier + 1, all)],
            [sign.covers, covered(documents, view)],
            [sign.version, agreement.version],
            [sign.since, time(agreement.effective, sign.day)],
            [words.access.reference, of.request.reference],
          ]),
          h(
            'p',
            { class: 'meta' },
            h('a', { href: to('agreement', { file: `${agreement.id}.txt` }) }, sign.save),
            ` ${sign.print}`,
          ),
        ),
        h('article', { class: 'agreement' }, trusted(agreement.html)),
        signForm(of, faults, view),
      ),
    );
  });
