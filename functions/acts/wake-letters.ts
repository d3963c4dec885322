import { logged, update } from '../domain/change.ts';
import { readLetter } from '../domain/letter.ts';
import { triedAnew } from '../domain/retry.ts';
import type { Deps } from '../ports.ts';
import { isOutdated, OUTDATED } from './is-outdated.ts';

const BATCH_ROWS = 200;

/**
 * Puts back into the outbox what an earlier version of Vouchsafe could not read and this one can: what another one wrote before a rollback,
 * or what a fault of the reader held up. Its time to be delivered counts from now; what came to be untrue meanwhile is given up. Answers how
 * many were put back.
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
    for (const row of rows) {
      const { id, kind, reference, attempts } = row;
      if ('fault' in readLetter(row.data)) continue;
      const isOver = await isOutdated(deps, row, now);
      const set = isOver ? ({ status: 'dead', fault: OUTDATED } as const) : triedAnew(now);
      const outcome = await deps.store.commit({
        expect: [{ table: 'outbox', where: { id, status: 'unreadable' }, exists: true }],
        writes: [update('outbox', { id }, set)],
        audit: isOver ? [logged(now, 'gate', 'mail.dead', reference, { mail: kind, attempts })] : [],
      });
      if (outcome === 'applied' && !isOver) woken += 1;
    }
    after = rows.at(-1)?.id ?? after;
    if (rows.length < BATCH_ROWS) return woken;
  }
}
