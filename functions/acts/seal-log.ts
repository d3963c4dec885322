import { makeCheckpoint } from '../domain/checkpoint.ts';
import { CHECKPOINT_HOURS } from '../domain/limits.ts';
import { addHours } from '../domain/time.ts';
import type { Deps } from '../ports.ts';

/** Puts the head of the audit log under seal, when it has grown and the last seal is old enough. */
export async function sealLog(deps: Deps): Promise<void> {
  const now = deps.clock.now().toISOString();
  const [last] = await deps.store.rows('checkpoints', { order: ['seq', 'desc'], limit: 1 });
  const [head] = await deps.store.rows('audit', { order: ['seq', 'desc'], limit: 1 });
  if (!head || (last && (last.seq >= head.seq || last.at > addHours(now, -CHECKPOINT_HOURS)))) return;
  const row = makeCheckpoint({ seq: head.seq, hash: head.hash, at: now }, deps.settings.secrets[0]);
  await deps.store.commit({
    expect: [{ table: 'checkpoints', where: { seq: row.seq }, exists: false }],
    writes: [{ do: 'insert', table: 'checkpoints', row }],
    audit: [],
  });
}
