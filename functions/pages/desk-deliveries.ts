import { isolated } from '../../src/schemas/typed-text.ts';
import { DELIVERY_TABS, type DeliveryFilter, type DeliveryTab } from '../domain/delivery-list.ts';
import { SENT_MAIL_KEPT_DAYS } from '../domain/limits.ts';
import type { PageOf } from '../domain/paging.ts';
import type { OutboxRow } from '../domain/records.ts';
import { leaseHolds } from '../domain/retry.ts';
import type { Instant } from '../domain/time.ts';
import { h, type Markup } from '../markup.ts';
import { deskLayout } from './desk-layout.ts';
import { filterForm, hiddenPost, type Looking, pager, searchField, tabs, withQuery } from './desk-list.ts';
import { typed } from './fields.ts';
import { gridTable } from './grid-table.ts';
import { referenceLink } from './reference-link.ts';
import type { Page, View } from './view.ts';
import { withWords } from './with-words.ts';

export interface Deliveries extends PageOf<OutboxRow> {
  filter: DeliveryFilter;
  counts: Record<DeliveryTab, number>;
  now: Instant;
  who: Looking;
}

function standing({ status, notBefore, leasedUntil, sentAt }: OutboxRow, now: Instant, { words }: View): string {
  const said = words.deliveries.states;
  switch (status) {
    case 'waiting':
      return leaseHolds(leasedUntil, now) ? said.sending : said.waiting(notBefore);
    case 'sent':
      return said.sent(sentAt ?? notBefore);
    case 'dead':
      return said.dead(notBefore);
    default:
      return said[status];
  }
}

const scoped = (text: Markup): Markup => h('span', { class: 'scoped' }, text);

function rowOf(one: OutboxRow, now: Instant, mayRetry: boolean, view: View): Markup[] {
  const { words, to } = view;
  const said = words.deliveries;
  const kind = new Map(Object.entries(words.history.emails)).get(one.kind) ?? one.kind;
  return [
    [kind, one.reference !== null && scoped(referenceLink(one.reference, view))],
    typed(one.recipient),
    [
      one.attempts === 0 ? said.noTries : said.tries(one.attempts),
      one.uncertain > 0 && scoped(said.uncertain(one.uncertain)),
    ],
    h(
      'span',
      {},
      standing(one, now, view),
      one.fault !== null && one.status !== 'sent' && scoped(said.fault(isolated(one.fault))),
      mayRetry && one.status === 'dead' && hiddenPost(to('retry'), { email: one.id }, said.retry),
    ),
  ];
}

/** The outbox: what waits, what was given up, what was sent. */
export const deliveriesPage = ({ filter, counts, now, who, ...list }: Deliveries): Page =>
  withWords((view) => {
    const { words, to } = view;
    const said = words.deliveries;
    const path = to('deskDeliveries');
    const { tab, query } = filter;
    const { columns } = said;
    const isWaiting = tab === 'waiting';
    const mayRetry = who.role === 'approver';
    return deskLayout(
      { title: words.desk.page.deskDeliveries, page: 'deskDeliveries', ...who },
      [],
      view,
      tabs(
        said.tabsLabel,
        DELIVERY_TABS.map((one) => ({
          href: withQuery(path, { tab: one, q: query }),
          label: said.tab[one](counts[one]),
          isCurrent: one === tab,
        })),
      ),
      filterForm(
        path,
        said.search,
        words.desk.filter,
        h('input', { type: 'hidden', name: 'tab', value: tab }),
        searchField(said.search, query),
      ),
      tab === 'sent' && h('p', { class: 'meta' }, said.kept(SENT_MAIL_KEPT_DAYS)),
      tab === 'given-up' &&
        list.rows.length > 0 &&
        mayRetry && [h('p', { class: 'meta' }, said.retryMeans), hiddenPost(to('retry'), {}, said.retryAll)],
      list.rows.length === 0
        ? h('p', {}, query === '' ? said.none[tab] : said.noneFound(isolated(query)))
        : gridTable(
            said.table[tab],
            [columns.what, columns.to, columns.tries, columns.state],
            list.rows.map((one) => rowOf(one, now, mayRetry, view)),
          ),
      pager(
        list,
        path,
        { tab, q: query },
        {
          pages: said.pages,
          prev: isWaiting ? said.earlier : said.newer,
          next: isWaiting ? said.later : said.older,
        },
      ),
    );
  });
