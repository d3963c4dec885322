import { LIST_PAGE_ROWS } from '../domain/limits.ts';
import { type Cursor, type Listing, type RequestList, TABS, type Tab } from '../domain/listing.ts';
import type { RequestRow } from '../domain/records.ts';
import type { Instant } from '../domain/time.ts';
import type { Deps, Query } from '../ports.ts';

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

const byAge = (a: RequestRow, b: RequestRow): number =>
  a.createdAt === b.createdAt ? (a.reference < b.reference ? -1 : 1) : a.createdAt > b.createdAt ? -1 : 1;

/**
 * One page of requests, found by the moment at its edge: a page far back costs what the first does, and no row is shown twice or missed
 * while new ones come in. Requests of the same millisecond stay on one page, which is longer by them.
 */
export async function listRequests(
  deps: Pick<Deps, 'store' | 'clock'>,
  listing: Listing,
  cursor: Cursor | null,
): Promise<RequestList> {
  const { store } = deps;
  const of = chosen(listing, deps.clock.now().toISOString());
  const onward: Cursor['way'] = listing.tab === 'waiting' ? 'newer' : 'older';
  const beside = (way: Cursor['way'], than: Instant | null, limit: number) =>
    store.rows('requests', {
      ...of,
      compare: than === null ? of.compare : [...of.compare, ['createdAt', way === 'older' ? '<' : '>', than]],
      order: ['createdAt', way === 'older' ? 'desc' : 'asc'],
      limit,
    });
  const found = cursor
    ? await beside(cursor.way, cursor.than, LIST_PAGE_ROWS)
    : await beside(onward, null, LIST_PAGE_ROWS);
  // Nothing there, or too little to fill the first page.
  if (cursor && (found.length === 0 || (cursor.way !== onward && found.length < LIST_PAGE_ROWS)))
    return listRequests(deps, listing, null);
  const edge = found.at(-1)?.createdAt;
  const same =
    edge === undefined ? [] : await store.rows('requests', { ...of, where: { ...of.where, createdAt: edge } });
  const rows = [...found.filter((one) => one.createdAt !== edge), ...same].sort(byAge);
  const [newest, oldest] = [rows[0]?.createdAt, rows.at(-1)?.createdAt];
  if (newest === undefined || oldest === undefined) return { rows, newer: null, older: null };
  const backward: Cursor['way'] = onward === 'older' ? 'newer' : 'older';
  const edges = { newer: newest, older: oldest };
  /** The first page has nothing before it, and one that isn't full nothing after it: neither is asked for. */
  const mayGo = {
    [onward]: cursor?.way === backward || found.length === LIST_PAGE_ROWS,
    [backward]: cursor !== null,
  } as Record<Cursor['way'], boolean>;
  const next = async (way: Cursor['way']) =>
    mayGo[way] && (await beside(way, edges[way], 1)).length > 0 ? edges[way] : null;
  return {
    rows: listing.tab === 'waiting' ? rows.toReversed() : rows,
    newer: await next('newer'),
    older: await next('older'),
  };
}
