import type { DeliveryFilter, DeliveryTab } from '../domain/delivery-list.ts';
import { LIST_PAGE_ROWS } from '../domain/limits.ts';
import type { PageCursor, PageOf } from '../domain/paging.ts';
import type { OutboxRow } from '../domain/records.ts';
import { nameOfTally, talliesOf } from '../domain/tallies.ts';
import type { Deps } from '../ports.ts';
import { onePage } from './one-page.ts';
import { search } from './search.ts';

const STATUSES = {
  waiting: ['waiting', 'queued', 'held'],
  'given-up': ['dead', 'unreadable'],
  sent: ['sent'],
} as const satisfies Record<DeliveryTab, readonly OutboxRow['status'][]>;

/** One page of emails by the time of their next try: what waits the next one first, the rest the last one first. */
export async function listDeliveries(
  deps: Pick<Deps, 'store'>,
  { tab, query }: DeliveryFilter,
  cursor: PageCursor | null,
  limit = LIST_PAGE_ROWS,
): Promise<PageOf<OutboxRow>> {
  const found = query === '' ? {} : await search(deps, 'outbox', ['recipient', 'reference'], query);
  if (found === 'nothing') return { rows: [], prev: null, next: null };
  const wheres = STATUSES[tab].map((status) => ({ status }));
  const run = tab === 'waiting' ? 'asc' : 'desc';
  return onePage(deps, 'outbox', { wheres, ...found, key: 'notBefore', tie: 'id', run, limit }, cursor);
}

/** How many emails each tab lists, without the search: by the tallies of the database. */
export async function countDeliveries({ store }: Pick<Deps, 'store'>): Promise<Record<DeliveryTab, number>> {
  const tallies = new Map(
    (await store.rows('tallies', talliesOf('outbox'))).map((one) => [nameOfTally(one), one.total]),
  );
  const count = (tab: DeliveryTab): number =>
    STATUSES[tab].reduce((sum, status) => sum + (tallies.get(status) ?? 0), 0);
  return { waiting: count('waiting'), 'given-up': count('given-up'), sent: count('sent') };
}
