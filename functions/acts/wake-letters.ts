import { update } from '../domain/change.ts';
import { readLetter } from '../domain/letter.ts';
import type { Deps } from '../ports.ts';

const BATCH_ROWS = 200;

/**
 * Puts back into the outbox what an earlier version of Vouchsafe could not read and this one can: what another one wrote before a rollback,
 * or what a fault of the reader held up. Its time to be delivered counts from now. Answers how many.
 */
export async function wakeLetters(deps: Deps): Promise<number> {
  const now = deps.clock.now().toISOString();
  let woken = 0;
  let after = '';
  for (;;) {
    const rows = await deps.store.rows('outbox', {
      where: { status: 'unreadable' },
      compare: [['id', '>', after]],
      order: ['id', 'asc'],
      limit: BATCH_ROWS,
    });
    for (const { id, data } of rows) {
      if ('fault' in readLetter(data)) continue;
      const outcome = await deps.store.commit({
        expect: [{ table: 'outbox', where: { id, status: 'unreadable' }, exists: true }],
        writes: [update('outbox', { id }, { status: 'waiting', notBefore: now, createdAt: now, fault: null })],
        audit: [],
      });
      if (outcome === 'applied') woken += 1;
    }
    after = rows.at(-1)?.id ?? after;
    if (rows.length < BATCH_ROWS) return woken;
  }
}
