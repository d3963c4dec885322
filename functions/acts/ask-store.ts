import type { OutboxRow } from '../domain/records.ts';
import type { Deps } from '../ports.ts';

/** Throws `StoreFault` when the database does not answer. */
export const askStore = (deps: Pick<Deps, 'store'>): Promise<unknown> => deps.store.rows('heads', { limit: 1 });

/** How much mail waits for its turn, is due, waits for a version that can read it, or was given up. */
export async function countOutbox({ store }: Pick<Deps, 'store'>) {
  const count = (status: OutboxRow['status']) => store.count('outbox', { where: { status } });
  const [queued, waiting, unreadable, dead] = await Promise.all([
    count('queued'),
    count('waiting'),
    count('unreadable'),
    count('dead'),
  ]);
  return { queued, waiting, unreadable, dead };
}
