import type { OutboxRow } from '../domain/records.ts';
import { OPERATOR } from '../domain/staff.ts';
import type { Deps } from '../ports.ts';

/** Mail that was given up, oldest first. */
export const deadLetters = (deps: Pick<Deps, 'store'>): Promise<OutboxRow[]> =>
  deps.store.rows('outbox', { where: { status: 'dead' }, order: ['createdAt', 'asc'] });

/** Puts what was given up back into the outbox, when an operator has mended the cause. Answers how many. */
export async function reviveDeadLetters(deps: Deps): Promise<number> {
  const now = deps.clock.now().toISOString();
  let revived = 0;
  for (const { id, kind, reference } of await deadLetters(deps)) {
    const outcome = await deps.store.commit({
      expect: [{ table: 'outbox', where: { id, status: 'dead' }, exists: true }],
      writes: [
        {
          do: 'update',
          table: 'outbox',
          where: { id },
          set: { status: 'waiting', attempts: 0, uncertain: 0, notBefore: now, leasedUntil: null },
        },
      ],
      audit: [{ at: now, reference, actor: OPERATOR, event: 'mail.revived', detail: { mail: kind } }],
    });
    if (outcome === 'applied') revived += 1;
  }
  return revived;
}
