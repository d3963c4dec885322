import type { TableName, Tables } from '../domain/records.ts';
import type { Query } from '../ports/store.ts';
import type { Deps } from '../ports.ts';

const PAGE_ROWS = 500;

/** Every row of a table that fits, in the order of a key that no two rows share, a part at a time. */
export async function* everyRow<T extends TableName>(
  { store }: Pick<Deps, 'store'>,
  table: T,
  key: keyof Tables[T] & string,
  { compare = [], ...query }: Pick<Query<Tables[T]>, 'where' | 'compare' | 'search' | 'among' | 'words' | 'about'> = {},
): AsyncGenerator<Tables[T][]> {
  let after: string | number | undefined;
  for (;;) {
    const rows = await store.rows(table, {
      ...query,
      compare: after === undefined ? compare : [...compare, [key, '>', after]],
      order: [key, 'asc'],
      limit: PAGE_ROWS,
    });
    if (rows.length > 0) yield rows;
    after = rows.at(-1)?.[key] as string | number | undefined;
    if (rows.length < PAGE_ROWS || after === undefined) return;
  }
}
