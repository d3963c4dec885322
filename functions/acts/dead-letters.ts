import { logged, update } from '../domain/change.ts';
import type { OutboxRow } from '../domain/records.ts';
import { OPERATOR } from '../domain/staff.ts';
import type { Deps } from '../ports.ts';
import { wakeLetters } from './wake-letters.ts';

const withStatus = (deps: Pick<Deps, 'store'>, status: 'dead' | 'unreadable'): Promise<OutboxRow[]> =>
  deps.store.rows('outbox', { where: { status }, order: ['createdAt', 'asc'] });
/** Mail that was given up, oldest first; then mail that waits for a version of Vouchsafe that can read it. */
export const deadLetters = async (deps: Pick<Deps, 'store'>): Promise<OutboxRow[]> => [
  ...(await withStatus(deps, 'dead')),
  ...(await withStatus(deps, 'unreadable')),
];

/**
 * Puts what was given up back into the outbox, when someone has fixed the cause, and what this version can read after all; or one
 * email alone. Answers how many.
 */
export async function reviveDeadLetters(deps: Deps, by = OPERATOR, one?: string): Promise<number> {
  const now = deps.clock.now().toISOString();
  let revived = await wakeLetters(deps);
  const rows =
    one === undefined
      ? await withStatus(deps, 'dead')
      : await deps.store.rows('outbox', { where: { id: one, status: 'dead' } });
  for (const { id, kind, reference } of rows) {
    const outcome = await deps.store.commit({
      expect: [{ table: 'outbox', where: { id, status: 'dead' }, exists: true }],
      writes: [
        update('outbox', { id }, { status: 'waiting', attempts: 0, uncertain: 0, notBefore: now, leasedUntil: null }),
      ],
      audit: [logged(now, by, 'mail.revived', reference, { mail: kind })],
    });
    if (outcome === 'applied') revived += 1;
  }
  return revived;
}
