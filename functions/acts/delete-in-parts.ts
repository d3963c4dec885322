import type { Write } from '../domain/change.ts';
import { DELETES_PER_CHANGE } from '../domain/limits.ts';
import type { Deps } from '../ports.ts';

/** Deletes that need not go together, in small commits; what was left by one that failed is found again by the next run. */
export async function deleteInParts(
  { store }: Pick<Deps, 'store'>,
  deletes: readonly Extract<Write, { do: 'delete' }>[],
): Promise<void> {
  for (let at = 0; at < deletes.length; at += DELETES_PER_CHANGE)
    await store.commit({ expect: [], writes: deletes.slice(at, at + DELETES_PER_CHANGE), audit: [] });
}
