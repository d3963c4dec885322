import { LIST_PAGE_ROWS } from '../domain/limits.ts';
import type { RequestRow, State } from '../domain/records.ts';
import type { Instant } from '../domain/time.ts';
import type { Deps } from '../ports.ts';

/** Where in the list a page begins: just older, or just newer, than a moment. */
export interface Cursor {
  way: 'older' | 'newer';
  than: Instant;
}
export interface RequestList {
  /** Newest first. */
  rows: RequestRow[];
  /** The moments to go on from; null at either end. */
  newer: Instant | null;
  older: Instant | null;
}

const byAge = (a: RequestRow, b: RequestRow): number =>
  a.createdAt === b.createdAt ? (a.reference < b.reference ? -1 : 1) : a.createdAt > b.createdAt ? -1 : 1;

/**
 * One page of requests, found by the moment at its edge: a page far back costs what the first does, and no row is shown twice or missed
 * while new ones come in. Requests of the same millisecond stay on one page, which is longer by them.
 */
export async function listRequests(
  { store }: Pick<Deps, 'store'>,
  where: { state?: State; invitedBy?: string },
  cursor: Cursor | null,
): Promise<RequestList> {
  const beside = (way: Cursor['way'], than: Instant, limit: number) =>
    store.rows('requests', {
      where,
      compare: [['createdAt', way === 'older' ? '<' : '>', than]],
      order: ['createdAt', way === 'older' ? 'desc' : 'asc'],
      limit,
    });
  const found = cursor
    ? await beside(cursor.way, cursor.than, LIST_PAGE_ROWS)
    : await store.rows('requests', { where, order: ['createdAt', 'desc'], limit: LIST_PAGE_ROWS });
  // Nothing there, or too little to fill the newest page.
  if (cursor && (found.length === 0 || (cursor.way === 'newer' && found.length < LIST_PAGE_ROWS)))
    return listRequests({ store }, where, null);
  const edge = found.at(-1)?.createdAt;
  const same = edge === undefined ? [] : await store.rows('requests', { where: { ...where, createdAt: edge } });
  const rows = [...found.filter((one) => one.createdAt !== edge), ...same].sort(byAge);
  const [first, last] = [rows[0]?.createdAt, rows.at(-1)?.createdAt];
  if (first === undefined || last === undefined) return { rows, newer: null, older: null };
  return {
    rows,
    newer: (await beside('newer', first, 1)).length > 0 ? first : null,
    older: (await beside('older', last, 1)).length > 0 ? last : null,
  };
}
