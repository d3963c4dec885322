import { remove } from '../domain/change.ts';
import type { SessionRow } from '../domain/records.ts';
import type { Deps } from '../ports.ts';

/** Signs out: the session opens nothing from now on. */
export async function endSession({ store }: Pick<Deps, 'store'>, { hash }: Pick<SessionRow, 'hash'>): Promise<void> {
  await store.commit({ expect: [], writes: [remove('sessions', { hash })], audit: [] });
}
