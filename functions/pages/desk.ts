import { documentIds, heldDocuments } from '../domain/policy.ts';
import { type RequestRow, STATES, type State } from '../domain/records.ts';
import { readerName } from '../domain/stamp-name.ts';
import { stateNow } from '../domain/state.ts';
import type { Instant } from '../domain/time.ts';
import { h, type Markup } from '../markup.ts';
import { type InviteValues, inviteForm, trialForm } from './desk-forms.ts';
import type { Fault } from './faults.ts';
import { time, typed } from './fields.ts';
import { formLayout, picker, postButton } from './form-layout.ts';
import type { Page, View } from './view.ts';
import { withWords } from './with-words.ts';

export interface Desk {
  rows: readonly RequestRow[];
  /** The moments that the next pages go on from; null where there are none. */
  newer: Instant | null;
  older: Instant | null;
  state: State | null;
  now: Instant;
  email: string;
  role: 'approver' | 'inviter' | 'auditor';
  invite: InviteValues;
}

const stateFilter = (chosen: State | null, { words, to }: View): Markup =>
  h(
    'form',
    { method: 'get', action: to('desk') },
    picker({
      id: 'state',
      name: 'state',
      label: words.desk.status,
      options: [
        ['', words.desk.anyStatus],
        ...STATES.map((state) => [state, words.review.states[state], chosen === state] as const),
      ],
      button: words.desk.filter,
    }),
  );

/** The first title, and how many more: the request's own page lists them. */
function documentsOf(one: RequestRow, { words, manifest }: View): string {
  const [first, ...more] = heldDocuments(manifest, documentIds(one));
  return first === undefined ? words.desk.noDocuments : words.desk.documents(first.title, more.length);
}

/** The roles say what a table is also where a narrow screen shows it as rows. */
function table({ rows, now }: Desk, view: View): Markup {
  const { words, to } = view;
  const { columns } = words.desk;
  const cell = (label: string, value: Markup): Markup => h('td', { role: 'cell', 'data-label': label }, value);
  return h(
    'div',
    { class: 'grid' },
    h(
      'table',
      { role: 'table', 'aria-label': words.desk.table },
      h(
        'thead',
        { role: 'rowgroup' },
        h(
          'tr',
          { role: 'row' },
          Object.values(columns).map((name) => h('th', { role: 'columnheader', scope: 'col' }, name)),
        ),
      ),
      h(
        'tbody',
        { role: 'rowgroup' },
        rows.map((one) =>
          h(
            'tr',
            { role: 'row' },
            h(
              'th',
              { role: 'rowheader', scope: 'row' },
              h('a', { href: to('case', { reference: one.reference }) }, typed(one.company)),
              h('span', { class: 'scoped' }, typed(readerName(one) || one.email), ` · ${one.reference}`),
            ),
            cell(columns.documents, documentsOf(one, view)),
            cell(columns.received, time(one.createdAt, words.format.shortMoment)),
            cell(columns.status, h('span', { class: 'status' }, words.review.states[stateNow(one, now)])),
          ),
        ),
      ),
    ),
  );
}

function pager({ state, newer, older }: Desk, { words, to }: View): Markup {
  const link = (way: 'newer' | 'older', than: Instant, rel: string): Markup => {
    const query = new URLSearchParams({ ...(state === null ? {} : { state }), [way]: than });
    return h('a', { href: `${to('desk')}?${query}`, rel }, words.desk[way]);
  };
  return h(
    'nav',
    { class: 'pair', 'aria-label': words.desk.pages },
    newer !== null && link('newer', newer, 'prev'),
    older !== null && link('older', older, 'next'),
  );
}

/** The list of requests, a page of it at a time, with its filter, and the form to invite. */
export const deskPage = (desk: Desk, faults: readonly Fault[]): Page =>
  withWords((view) => {
    const { words, to } = view;
    const said = words.desk;
    return formLayout(
      { title: said.title },
      faults,
      view,
      h(
        'p',
        { class: 'meta' },
        said.signedInAs(desk.email),
        ' · ',
        desk.role === 'auditor' ? said.readOnly : h('a', { href: '#invite' }, said.invite.heading),
      ),
      stateFilter(desk.state, view),
      desk.rows.length === 0 ? h('p', {}, desk.state === null ? said.none : said.noneWithStatus) : table(desk, view),
      (desk.newer !== null || desk.older !== null) && pager(desk, view),
      desk.role !== 'auditor' && inviteForm({ values: desk.invite, faults, view }),
      desk.role === 'approver' && trialForm(view),
      postButton(to('signOut'), said.signOut, 'button button--quiet'),
    );
  });
