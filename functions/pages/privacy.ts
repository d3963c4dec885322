import { EMAIL_MAX_CHARS } from '../../src/schemas/patterns.ts';
import { REQUEST_LIMITS } from '../../src/schemas/request-form.ts';
import { PRIVACY_DAYS, PRIVACY_LINK_LIFETIME_HOURS, PRIVACY_TEXT_MAX_CHARS } from '../domain/limits.ts';
import { PRIVACY_KINDS, type PrivacyRow } from '../domain/reader-rows.ts';
import { h } from '../markup.ts';
import type { Fault } from './faults.ts';
import { choices, facts, field } from './fields.ts';
import { formLayout, postButton } from './form-layout.ts';
import { layout } from './layout.ts';
import type { Page } from './view.ts';
import { fullNotice, withWords } from './with-words.ts';

const HOURS_PER_DAY = 24;
const CONFIRM_DAYS = PRIVACY_LINK_LIFETIME_HOURS / HOURS_PER_DAY;

export interface PrivacyValues {
  kind: string;
  name: string;
  email: string;
  text: string;
}

/** `/privacy-request/` */
export const privacyPage = (values: PrivacyValues, faults: readonly Fault[]): Page =>
  withWords((view) => {
    const said = view.words.privacy.ask;
    const { company } = view.manifest;
    return formLayout(
      { title: said.title, lede: said.lede(company.name, PRIVACY_DAYS) },
      faults,
      view,
      h(
        'form',
        { method: 'post', action: view.to('privacyRequest'), class: 'stack', novalidate: true },
        choices({
          kind: 'radio',
          name: 'kind',
          legend: said.kind,
          options: PRIVACY_KINDS.map((kind) => ({
            id: `kind-${kind}`,
            value: kind,
            label: view.words.privacy.kinds[kind],
            checked: values.kind === kind,
          })),
          faults,
          view,
        }),
        field({
          name: 'name',
          label: said.name,
          value: values.name,
          autocomplete: 'name',
          max: REQUEST_LIMITS.name,
          faults,
          view,
        }),
        field({
          name: 'email',
          label: said.email,
          hint: said.emailHint,
          type: 'email',
          value: values.email,
          autocomplete: 'email',
          max: EMAIL_MAX_CHARS,
          faults,
          view,
        }),
        field({
          name: 'text',
          label: said.text,
          hint: said.hint(PRIVACY_TEXT_MAX_CHARS),
          value: values.text,
          max: PRIVACY_TEXT_MAX_CHARS,
          long: true,
          faults,
          view,
        }),
        h('button', { class: 'button' }, said.button),
      ),
      h('p', { class: 'meta' }, said.kept(company.name, CONFIRM_DAYS, company.privacyRequests?.keptDays ?? 0)),
    );
  });

export const privacySentPage = (): Page => fullNotice(({ privacy }) => privacy.sent(CONFIRM_DAYS));

/** Behind the link of the email: one button, so that a program that only opens links confirms nothing. */
export const privacyConfirmPage = (token: string, row: PrivacyRow): Page =>
  withWords((view) => {
    const { confirm, kinds, desk } = view.words.privacy;
    return layout(
      { title: confirm.title, lede: confirm.lede(view.manifest.company.name) },
      facts([
        [confirm.facts.kind, kinds[row.kind]],
        [confirm.facts.reference, row.reference],
        [confirm.facts.due, desk.day(row.dueAt)],
      ]),
      postButton(view.to('privacyLink', { token }), confirm.button),
    );
  });

export const privacyConfirmedPage = ({ reference, dueAt }: PrivacyRow): Page =>
  fullNotice(({ privacy }) => privacy.confirmed(reference, dueAt));

export const privacyRefused = (): Page =>
  fullNotice(
    ({ followers: { linkRefused } }) => ({ title: linkRefused.title, lede: linkRefused.lede }),
    ({ words, to }) => h('p', {}, h('a', { class: 'button', href: to('privacyRequest') }, words.privacy.ask.title)),
  );
