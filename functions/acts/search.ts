import { earlierId, type FoundTable, rangeOf, wordsOf } from '../domain/finds.ts';
import { FEW_FINDS } from '../domain/limits.ts';
import type { Tables } from '../domain/records.ts';
import type { Query } from '../ports/store.ts';
import type { Deps } from '../ports.ts';

/** What rows are asked for by a search; `nothing` where none can have it. */
type Searched<Row> = Pick<Query<Row>, 'words' | 'search'> | 'nothing';

/**
 * What to ask for rows that have the words of a search, the one that finds fewest first. While those of an earlier
 * version have no words yet, every row is read for the text in these columns.
 */
export async function search<T extends FoundTable>(
  { store }: Pick<Deps, 'store'>,
  table: T,
  columns: readonly (keyof Tables[T] & string)[],
  query: string,
): Promise<Searched<Tables[T]>> {
  if ((await store.count('marks', { where: { id: earlierId(table) } })) > 0)
    return { search: { columns, text: query } };
  const counted = await Promise.all(
    wordsOf(query).map(async (find) => ({
      find,
      found: await store.count('finds', { compare: rangeOf(find), limit: FEW_FINDS + 1 }),
    })),
  );
  const [first, ...rest] = counted.toSorted((one, other) => one.found - other.found);
  if (first === undefined || first.found === 0) return 'nothing';
  return { words: { all: [first.find, ...rest.map(({ find }) => find)], few: first.found <= FEW_FINDS } };
}
