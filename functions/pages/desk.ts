import { isolated } from '../../src/schemas/typed-text.ts';
import { DESK_SEARCH_MAX_CHARS } from '../domain/limits.ts';
import { type Counted, type Listing, type RequestList, TABS, type Tab } from '../domain/listing.ts';
import { documentIds, heldDocuments } from '../domain/policy.ts';
import { type RequestRow, STATES } from '../domain/records.ts';
import { readerName } from '../domain/stamp-name.ts';
import { stateNow } from '../domain/state.ts';
import { hoursBetween, type Instant } from '../domain/time.ts';
import { isAsked, waitedHours } from '../domain/waited.ts';
import { h, type Markup } from '../markup.ts';
import { type InviteValues, inviteForm } from './desk-forms.ts';
import { deskLayout } from './desk-layout.ts';
import type { Fault } from './faults.ts';
import { time, typed } from './fields.ts';
import { gridTable } from './grid-table.ts';
import type { Page, View } from './view.ts';
import { withWords } from './with-words.ts';

export interface Desk extends RequestList {
  listing: Listing;
  counts: Record<Tab, Counted>;
  now: Instant;
  email: string;
  role: 'approver' | 'inviter' | 'auditor';
  invite: InviteValues;
}

/** The address of a listing, with where its page begins. */
function addressOf(
  { tab, state, query, assignedTo }: Pick<Listing, 'tab' | 'state' | 'query' | 'assignedTo'>,
  { to }: View,
  cursor: Record<string, string> = {},
) {
  const asked = {
    tab,
    ...(state === null ? {} : { state }),
    ...(query === '' ? {} : { q: query }),
    ...(assignedTo === null ? {} : { mine: 'yes' }),
    ...cursor,
  };
  return `${to('desk')}?${new URLSearchParams(asked)}`;
}

const tabs = ({ listing, counts }: Desk, view: View): Markup =>
  h(
    'nav',
    { 'aria-label': view.words.desk.tabsLabel },
    h(
      'ul',
      { class: 'chips' },
      TABS.map((tab) =>
        h(
          'li',
          {},
          h(
            'a',
            {
              href: addressOf({ ...listing, tab, state: null }, view),
              'aria-current': listing.tab === tab ? 'page' : undefined,
            },
            view.words.desk.tab[tab](counts[tab].count, counts[tab].isMore),
          ),
        ),
      ),
    ),
  );

/** What is looked for, and in the list of all the status too. Both stand in the address. */
const filter = ({ listing: { tab, state, query, assignedTo }, role }: Desk, { words, to }: View): Markup =>
  h(
    'form',
    { method: 'get', action: to('desk'), role: 'search', 'aria-label': words.desk.search, class: 'filters' },
    h('input', { type: 'hidden', name: 'tab', value: tab }),
    h(
      'label',
      {},
      words.desk.search,
      ' ',
      h('input', { type: 'search', name: 'q', value: query, maxlength: DESK_SEARCH_MAX_CHARS, autocomplete: 'off' }),
    ),
    tab === 'all' &&
      h(
        'label',
        {},
        words.desk.status,
        ' ',
        h(
          'select',
          { name: 'state' },
          h('option', { value: '' }, words.desk.anyStatus),
          STATES.map((one) => h('option', { value: one, selected: one === state }, words.review.states[one])),
        ),
      ),
    role === 'approver' &&
      h(
        'div',
        { class: 'choice' },
        h('input', { id: 'mine', type: 'checkbox', name: 'mine', value: 'yes', checked: assignedTo !== null }),
        h('label', { for: 'mine' }, words.case.mine),
      ),
    h('button', { class: 'button button--quiet' }, words.desk.filter),
  );

const statusOf = (one: RequestRow, now: Instant, { words }: View): string =>
  isAsked(one) ? words.case.asked : words.review.states[stateNow(one, now)];

/** What needs a decision stands out. */
const standing = (one: RequestRow, now: Instant, view: View): Markup => {
  const said = statusOf(one, now, view);
  return stateNow(one, now) === 'signed' && !isAsked(one) ? h('span', { class: 'status' }, said) : said;
};

/** How long a request has waited for a decision, and whether that is longer than promised; or how long the requester has been asked. */
function waited(one: RequestRow, now: Instant, { words, manifest }: View): Markup {
  if (stateNow(one, now) !== 'signed') return false;
  if (isAsked(one) && one.askedAt !== null)
    return h('span', { class: 'scoped' }, words.case.askedFor(hoursBetween(one.askedAt, now)));
  const hours = waitedHours(one, now);
  const { targetHours } = manifest.access;
  const isOverdue = targetHours !== undefined && hours >= targetHours;
  return h('span', { class: 'scoped' }, isOverdue ? words.desk.overdue(hours) : words.desk.waited(hours));
}

/** The first title, and how many more: the request's own page lists them. */
function documentsOf(one: RequestRow, { words, manifest }: View): string {
  const [first, ...more] = heldDocuments(manifest, documentIds(one));
  return first === undefined ? words.desk.noDocuments : words.desk.documents(first.title, more.length);
}

const table = ({ rows, now, listing }: Desk, view: View): Markup => {
  const { words, to } = view;
  const { columns } = words.desk;
  return gridTable(
    words.desk.table[listing.tab],
    [columns.requester, columns.documents, columns.received, columns.status],
    rows.map((one) => [
      [
        h('a', { href: to('case', { reference: one.reference }) }, typed(one.company)),
        h('span', { class: 'scoped' }, typed(readerName(one) || one.email), ` · ${one.reference}`),
        one.assignedTo !== null && h('span', { class: 'scoped' }, words.case.assignedTo(one.assignedTo)),
      ],
      documentsOf(one, view),
      time(one.createdAt, words.format.shortMoment),
      // In one piece, for it stands beside its name on a phone.
      h('span', {}, standing(one, now, view), waited(one, now, view)),
    ]),
  );
};

function pager({ listing, newer, older }: Desk, view: View): Markup {
  const { words } = view;
  const isOldestFirst = listing.tab === 'waiting';
  const link = (way: 'newer' | 'older', than: Instant): Markup =>
    h(
      'a',
      { href: addressOf(listing, view, { [way]: than }), rel: (way === 'newer') === isOldestFirst ? 'next' : 'prev' },
      words.desk[way],
    );
  const links = [newer !== null && link('newer', newer), older !== null && link('older', older)];
  return h('nav', { class: 'pair', 'aria-label': words.desk.pages }, isOldestFirst ? links.toReversed() : links);
}

function nothing({ listing: { tab, state, query, assignedTo } }: Desk, { words }: View): string {
  if (query !== '') return words.desk.noneFound(isolated(query));
  if (assignedTo !== null) return words.case.noneMine;
  return state === null ? words.desk.noneIn[tab] : words.desk.noneWithStatus;
}

/** The list of requests, a page of it at a time, with its filter, and the form to invite. */
export const deskPage = (desk: Desk, faults: readonly Fault[]): Page =>
  withWords((view) => {
    const said = view.words.desk;
    return deskLayout(
      { title: said.title, page: 'desk', email: desk.email, role: desk.role },
      faults,
      view,
      desk.role !== 'auditor' && h('p', { class: 'meta' }, h('a', { href: '#invite' }, said.invite.heading)),
      tabs(desk, view),
      filter(desk, view),
      desk.rows.length === 0 ? h('p', {}, nothing(desk, view)) : table(desk, view),
      (desk.newer !== null || desk.older !== null) && pager(desk, view),
      desk.role !== 'auditor' && inviteForm({ values: desk.invite, faults, by: desk.email, view }),
    );
  });
