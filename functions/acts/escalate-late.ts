import { escalate, escalatedAs, stageOf, thresholds } from '../domain/escalation.ts';
import { ESCALATED_WITHIN_HOURS, ESCALATION_READ_ROWS } from '../domain/mail-limits.ts';
import { beginningWith } from '../domain/once.ts';
import { addHours } from '../domain/time.ts';
import type { Deps } from '../ports.ts';
import { commitFresh } from './commit.ts';
import { loadRequest } from './load.ts';
import { momentOf } from './moment-of.ts';

/** Tells whoever is named in `escalate` about answers that are nearly late, and about late ones. */
export async function escalateLate(deps: Deps): Promise<void> {
  const { access } = deps.manifest;
  const from = thresholds(access);
  if (from === null) return;
  const { now } = momentOf(deps);
  const waiting = await deps.store.rows('requests', {
    where: { state: 'signed' },
    compare: [['signedAt', '<=', addHours(now, -from.soon)]],
    order: ['signedAt', 'desc'],
    limit: ESCALATION_READ_ROWS,
  });
  if (waiting.every((one) => stageOf(one, from, now) === null)) return;
  const told = await deps.store.rows('once', {
    compare: [...beginningWith('escalation:'), ['at', '>', addHours(now, -2 * ESCALATED_WITHIN_HOURS)]],
  });
  const known = new Set(told.map(({ id }) => id));
  for (const { reference } of waiting.filter((one) => {
    const stage = stageOf(one, from, now);
    return stage !== null && !known.has(escalatedAs(one.reference, stage));
  }))
    await commitFresh(deps, async () => {
      const moment = momentOf(deps);
      const request = await loadRequest(deps, reference);
      const stage = request && stageOf(request, from, moment.now);
      if (!request || !stage || request.state !== 'signed') return {};
      const id = escalatedAs(reference, stage);
      if ((await deps.store.rows('once', { where: { id }, limit: 1 })).length > 0) return {};
      return { change: escalate(access, request, stage, moment) };
    });
}
