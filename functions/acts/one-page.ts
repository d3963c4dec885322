import type { Comparison } from '../domain/change.ts';
import type { PageCursor, PageOf } from '../domain/paging.ts';
import type { TableName, Tables } from '../domain/records.ts';
import type { Query } from '../ports/store.ts';
import type { Deps } from '../ports.ts';

export interface Pages<T extends TableName> {
  /** Rows that are like one of these. */
  wheres: readonly Partial<Tables[T]>[];
  compare?: readonly Comparison<Tables[T]>[];
  search?: Query<Tables[T]>['search'] | undefined;
  holding?: Query<Tables[T]>['holding'] | undefined;
  words?: Query<Tables[T]>['words'] | undefined;
  among?: Query<Tables[T]>['among'] | undefined;
  about?: Query<Tables[T]>['about'] | undefined;
  /** What the list is ordered by: an index of the table. */
  key: keyof Tables[T] & string;
  /** Rows with the same key are in this order; the key itself where no two have the same. */
  tie: keyof Tables[T] & string;
  /** Which way the list runs. */
  run: 'asc' | 'desc';
  limit: number;
}

/**
 * One page of a list, found by the key at its edge: a page far back costs what the first does, and no row is shown twice or missed
 * while new ones come in. Rows with the same key stay on one page, which is longer by them.
 */
export async function onePage<T extends TableName>(
  { store }: Pick<Deps, 'store'>,
  table: T,
  pages: Pages<T>,
  cursor: PageCursor | null,
): Promise<PageOf<Tables[T]>> {
  const { wheres, compare = [], search, holding, words, among, about, key, tie, run, limit } = pages;
  const keyOf = (row: Tables[T]) => row[key] as string | number;
  const newestFirst = (one: Tables[T], other: Tables[T]): number =>
    keyOf(one) === keyOf(other) ? (one[tie] < other[tie] ? -1 : 1) : keyOf(one) > keyOf(other) ? -1 : 1;
  const inOrder = (one: Tables[T], other: Tables[T]): number =>
    run === 'desc' ? newestFirst(one, other) : -newestFirst(one, other);
  const asked = (where: Partial<Tables[T]>, more: Partial<Query<Tables[T]>>): Query<Tables[T]> => ({
    ...more,
    where: { ...where, ...more.where },
    ...(search === undefined ? {} : { search }),
    ...(holding === undefined ? {} : { holding }),
    ...(words === undefined ? {} : { words }),
    ...(among === undefined ? {} : { among }),
    ...(about === undefined ? {} : { about }),
  });
  const each = async (more: Partial<Query<Tables[T]>>): Promise<Tables[T][]> =>
    (await Promise.all(wheres.map((where) => store.rows(table, asked(where, more))))).flat() as Tables[T][];
  const beside = async (way: PageCursor['way'], than: string | number | null, most: number) => {
    const onward = (way === 'next') === (run === 'asc');
    const found = await each({
      compare: than === null ? compare : [...compare, [key, onward ? '>' : '<', than]],
      order: [key, onward ? 'asc' : 'desc'],
      limit: most,
    });
    const sorted = found.sort(inOrder);
    return way === 'next' ? sorted.slice(0, most) : sorted.slice(-most);
  };
  const found = await beside(cursor?.way ?? 'next', cursor?.from ?? null, limit);
  // Nothing there, or too little to fill the first page.
  if (cursor && (found.length === 0 || (cursor.way === 'prev' && found.length < limit)))
    return onePage({ store }, table, pages, null);
  const edge = cursor?.way === 'prev' ? found[0] : found.at(-1);
  let rows: Tables[T][] = found;
  if (edge !== undefined && key !== tie) {
    const same = await each({ compare, where: { [key]: edge[key] } as unknown as Partial<Tables[T]> });
    rows = [...found.filter((one) => keyOf(one) !== keyOf(edge)), ...same].sort(inOrder);
  }
  const first: Tables[T] | undefined = rows[0];
  const last: Tables[T] | undefined = rows.at(-1);
  if (first === undefined || last === undefined) return { rows, prev: null, next: null };
  /** The first page has nothing before it, and one that isn't full nothing after it: neither is asked for. */
  const mayGo = { next: cursor?.way === 'prev' || found.length === limit, prev: cursor !== null };
  const go = async (way: PageCursor['way'], from: string | number) =>
    mayGo[way] && (await beside(way, from, 1)).length > 0 ? from : null;
  return { rows, prev: await go('prev', keyOf(first)), next: await go('next', keyOf(last)) };
}
