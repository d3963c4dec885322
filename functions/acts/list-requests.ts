import { LIST_PAGE_ROWS } from '../domain/limits.ts';
import { type Cursor, type Listing, type RequestList, TABS, type Tab } from '../domain/listing.ts';
import type { RequestRow } from '../domain/records.ts';
import type { Instant } from '../domain/time.ts';
import type { Deps, Query } from '../ports.ts';
import { onePage } from './one-page.ts';

const SEARCHED = ['reference', 'name', 'stampName', 'email', 'company'] as const;

type Chosen = Pick<Query<RequestRow>, 'where' | 'compare' | 'search' | 'holding'>;
/** Today's answer to "which requests": a grant that has run out counts no more, swept or not. */
function chosen(
  { tab, state, query, invitedBy, assignedTo, documents }: Listing,
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
    ...(query === '' ? {} : { search: { columns: SEARCHED, text: query } }),
  };
}

/** How many requests each tab lists, without the search. */
export async function countTabs(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  { invitedBy, assignedTo, documents }: Pick<Listing, 'invitedBy' | 'assignedTo' | 'documents'>,
): Promise<Record<Tab, number>> {
  const now = clock.now().toISOString();
  const counts = await Promise.all(
    TABS.map((tab) =>
      store.count('requests', chosen({ tab, state: null, query: '', invitedBy, assignedTo, documents }, now)),
    ),
  );
  return Object.fromEntries(TABS.map((tab, at) => [tab, counts[at] ?? 0])) as Record<Tab, number>;
}

/** One page of requests: what waits the oldest first, the rest the newest first. */
export async function listRequests(
  deps: Pick<Deps, 'store' | 'clock'>,
  listing: Listing,
  cursor: Cursor | null,
): Promise<RequestList> {
  const { where = {}, compare, search, holding } = chosen(listing, deps.clock.now().toISOString());
  const isOldestFirst = listing.tab === 'waiting';
  const onward: Cursor['way'] = isOldestFirst ? 'newer' : 'older';
  const { rows, prev, next } = await onePage(
    deps,
    'requests',
    {
      wheres: [where],
      compare,
      search,
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
