import { EMAIL_MAX_CHARS } from '../../src/schemas/patterns.ts';
import { isolated } from '../../src/schemas/typed-text.ts';
import type { Need } from '../domain/policy.ts';
import type { RequestRow } from '../domain/records.ts';
import { readerName } from '../domain/stamp-name.ts';
import { h, type Markup } from '../markup.ts';
import { type Asking, explainForm } from './desk-explain.ts';
import { deskLayout, type StaffRole } from './desk-layout.ts';
import type { Fault } from './faults.ts';
import { field, time } from './fields.ts';
import { gridTable } from './grid-table.ts';
import type { Page, View } from './view.ts';
import { withWords } from './with-words.ts';

export interface AccessView {
  asking: Asking;
  who: { email: string; role: StaffRole };
  /** Readers with access who were asked for a newer version of an agreement and haven't signed it. */
  unrenewed: readonly { request: RequestRow; needs: readonly Need[] }[];
  /** Whether an agreement in force asks for that at all. */
  asksRenewal: boolean;
  /** The address of who has left, as it was typed; `found`: the open requests of it, to be confirmed. */
  typed?: string;
  found?: readonly RequestRow[] | null;
  /** What was ended just now. */
  ended?: readonly string[] | null;
}

/** Ending everything of an address asks once more, with what there is. */
function leaver({ typed = '', found = null, ended = null }: AccessView, faults: readonly Fault[], view: View): Markup {
  const said = view.words.deskAccess.leaver;
  const { to } = view;
  return [
    h('h2', { id: 'leaver' }, said.heading),
    h('p', {}, said.lede),
    ended !== null && h('p', { class: 'panel status', role: 'status' }, said.ended(ended)),
    h(
      'form',
      { method: 'post', action: to('leaver'), class: 'stack', novalidate: true },
      found === null
        ? [
            field({
              name: 'email',
              label: said.email,
              type: 'email',
              value: typed,
              max: EMAIL_MAX_CHARS,
              faults,
              view,
            }),
            h('button', { class: 'button button--quiet' }, said.look),
          ]
        : [
            h('input', { type: 'hidden', name: 'email', value: typed }),
            h('input', { type: 'hidden', name: 'confirmed', value: 'yes' }),
            h('p', {}, said.found(isolated(typed), found.length)),
            found.length > 0 &&
              h(
                'ul',
                {},
                found.map(({ reference, company, state }) =>
                  h(
                    'li',
                    {},
                    h('a', { href: to('case', { reference }) }, reference),
                    ` ${isolated(company)}, ${view.words.review.states[state]}`,
                  ),
                ),
              ),
            h('button', { class: 'button' }, said.end),
            h('p', {}, h('a', { href: to('deskAccess') }, said.back)),
          ],
    ),
  ];
}

function unsigned({ unrenewed, asksRenewal }: AccessView, { words, to }: View): Markup {
  const said = words.deskAccess.renewals;
  return [
    h('h2', {}, said.heading),
    unrenewed.length === 0
      ? h('p', {}, asksRenewal ? said.none : said.notAsked)
      : gridTable(
          said.heading,
          [said.request, said.reader, said.agreement, said.until],
          unrenewed.map(({ request, needs }) => [
            h('a', { href: to('case', { reference: request.reference }) }, request.reference),
            `${isolated(readerName(request) || request.email)} (${isolated(request.company)})`,
            needs.map(({ agreement }) => said.version(agreement.title, agreement.version)).join('; '),
            request.expiresAt === null ? '' : time(request.expiresAt, words.format.moment),
          ]),
        ),
  ];
}

/** Who would get access, who has it and shouldn't, or still has something to sign. */
export const deskAccessPage = (of: AccessView, faults: readonly Fault[]): Page =>
  withWords((view) =>
    deskLayout(
      { title: view.words.deskAccess.title, page: 'deskAccess', ...of.who },
      faults,
      view,
      explainForm(of.asking, faults, view),
      unsigned(of, view),
      of.who.role === 'approver' && leaver(of, faults, view),
    ),
  );
