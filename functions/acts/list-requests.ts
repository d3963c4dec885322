import { COUNTED_MAX_ROWS, LIST_PAGE_ROWS } from '../domain/limits.ts';
import { type Counted, type Cursor, type Listing, type RequestList, TABS, type Tab } from '../domain/listing.ts';
import type { RequestRow } from '../domain/records.ts';
import { nameOfTally, talliesOf } from '../domain/tallies.ts';
import type { Instant } from '../domain/time.ts';
import type { Query } from '../ports/store.ts';
import type { Deps } from '../ports.ts';
import { onePage } from './one-page.ts';
import { search } from './search.ts';

const SEARCHED = ['reference', 'name', 'stampName', 'email', 'company'] as const;

type Chosen = Pick<Query<RequestRow>, 'where' | 'compare' | 'holding'>;
/** Today's answer to "which requests": a grant that has run out counts no more, swept or not. */
function chosen(
  { tab, state, invitedBy, assignedTo, documents }: Omit<Listing, 'query'>,
  now: Instant,
): Chosen & { compare: NonNullable<Chosen['compare']> } {
  const only = { waiting: 'signed', granted: 'granted', all: state } as const;
  const where = {
    ...(only[tab] === null ? {} : { state: only[tab] }),
    ...(invitedBy === null ? {} : { invitedBy }),
    ...(assignedTo === null ? {} : { assignedTo }),
  };
  return {
    where,
    compare: tab === 'granted' ? [['expiresAt', '>', now]] : [],
    ...(documents === null
      ? {}
      : { holding: { column: 'documents', texts: documents.map((id) => JSON.stringify(id)) } as const }),
  };
}

/** All of them, by the tallies of the database; a grant that has run out is off them before it is swept. */
async function countAll({ store }: Pick<Deps, 'store'>, now: Instant): Promise<Record<Tab, Counted>> {
  const [tallies, over] = await Promise.all([
    store.rows('tallies', talliesOf('requests')),
    store.count('requests', { where: { state: 'granted' }, compare: [['expiresAt', '<=', now]] }),
  ]);
  const of = new Map(tallies.map((one) => [nameOfTally(one), one.total]));
  const all = tallies.reduce((sum, { total }) => sum + total, 0);
  const counted = (count: number): Counted => ({ count, isMore: false });
  return {
    waiting: counted(of.get('signed') ?? 0),
    granted: counted((of.get('granted') ?? 0) - over),
    all: counted(all),
  };
}

/** How many requests each tab lists, without the search; of somebody's own, no further than `COUNTED_MAX_ROWS`. */
export async function countTabs(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  { invitedBy, assignedTo, documents }: Pick<Listing, 'invitedBy' | 'assignedTo' | 'documents'>,
): Promise<Record<Tab, Counted>> {
  const now = clock.now().toISOString();
  if (invitedBy === null && assignedTo === null && documents === null) return countAll({ store }, now);
  const counts = await Promise.all(
    TABS.map((tab) =>
      store.count('requests', {
        ...chosen({ tab, state: null, invitedBy, assignedTo, documents }, now),
        limit: COUNTED_MAX_ROWS + 1,
      }),
    ),
  );
  const counted = (count: number): Counted => ({
    count: Math.min(count, COUNTED_MAX_ROWS),
    isMore: count > COUNTED_MAX_ROWS,
  });
  return Object.fromEntries(TABS.map((tab, at) => [tab, counted(counts[at] ?? 0)])) as Record<Tab, Counted>;
}

/** One page of requests: what waits the oldest first, the rest the newest first. */
export async function listRequests(
  deps: Pick<Deps, 'store' | 'clock'>,
  listing: Listing,
  cursor: Cursor | null,
): Promise<RequestList> {
  const { where = {}, compare, holding } = chosen(listing, deps.clock.now().toISOString());
  const searched = listing.query === '' ? {} : await search(deps, 'requests', SEARCHED, listing.query);
  if (searched === 'nothing') return { rows: [], newer: null, older: null };
  const isOldestFirst = listing.tab === 'waiting';
  const onward: Cursor['way'] = isOldestFirst ? 'newer' : 'older';
  const { rows, prev, next } = await onePage(
    deps,
    'requests',
    {
      wheres: [where],
      compare,
      ...searched,
      holding,
      key: 'createdAt',
      tie: 'reference',
      run: isOldestFirst ? 'asc' : 'desc',
      limit: LIST_PAGE_ROWS,
    },
    cursor && { way: cursor.way === onward ? 'next' : 'prev', from: cursor.than },
  );
  const [newer, older] = (isOldestFirst ? [next, prev] : [prev, next]) as (Instant | null)[];
  return { rows, newer: newer ?? null, older: older ?? null };
}
