import { update } from '../domain/change.ts';
import { WITNESS_BATCH_SEALS } from '../domain/limits.ts';
import { messageOf } from '../domain/message-of.ts';
import { witnessLine } from '../domain/seal.ts';
import type { Deps } from '../ports.ts';

/**
 * Writes every seal that the outside witness does not have yet, oldest first. What can't be written now is tried again with the next
 * seal; the gate goes on.
 */
export async function tellWitness(deps: Pick<Deps, 'store' | 'clock' | 'log' | 'witness'>): Promise<void> {
  const { witness } = deps;
  if (!witness) return;
  const waiting = await deps.store.rows('seals', {
    where: { witnessedAt: null },
    order: ['number', 'asc'],
    limit: WITNESS_BATCH_SEALS,
  });
  if (waiting.length === 0) return;
  try {
    if (!(await witness.write(waiting.map((row) => ({ number: row.number, line: witnessLine(row) }))))) return;
  } catch (fault) {
    deps.log('error', 'audit.not-witnessed', { fault: messageOf(fault) });
    return;
  }
  const witnessedAt = deps.clock.now().toISOString();
  await deps.store.commit({
    expect: [],
    writes: waiting.map(({ number }) => update('seals', { number }, { witnessedAt })),
    audit: [],
  });
}
