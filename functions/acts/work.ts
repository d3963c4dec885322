import { update } from '../domain/change.ts';
import { RELEASE_BATCH_ROWS } from '../domain/mail-limits.ts';
import { type Challenge, makeChallenge, readWork, type Work, workNumberMax } from '../domain/proof-of-work.ts';
import { useWork } from '../domain/submit.ts';
import type { Deps } from '../ports.ts';
import { commitFresh } from './commit.ts';
import { momentOf } from './moment-of.ts';

export const isUsed = async (deps: Pick<Deps, 'store'>, { challenge }: Work): Promise<boolean> =>
  (await deps.store.rows('challenges', { where: { challenge }, limit: 1 })).length > 0;

/** A challenge that costs more the more have been solved. Nothing is stored until it is used. */
export async function issueChallenge(deps: Deps, reference: string | null): Promise<Challenge> {
  const moment = momentOf(deps);
  const used = await deps.store.count('challenges', { compare: [['expiresAt', '>', moment.now]] });
  return makeChallenge(workNumberMax(used, deps.settings.confirmationsPerHour), reference, moment);
}

export const checkWork = (deps: Deps, text: string): Work | null =>
  readWork(text, deps.settings.secrets, deps.clock.now().toISOString());

/** Work done for a request that was stored before: its mail need not wait for the hour's allowance any more. */
export const hurry = (deps: Deps, text: string) =>
  commitFresh(deps, async () => {
    const work = checkWork(deps, text);
    if (work?.reference == null || (await isUsed(deps, work))) return { refused: 'work' as const };
    const { reference } = work;
    const change = useWork(work);
    const waiting = await deps.store.rows('outbox', {
      where: { reference, status: 'queued' },
      limit: RELEASE_BATCH_ROWS,
    });
    for (const { id, lane } of waiting) {
      if (lane !== 'open') continue;
      const now = momentOf(deps).now;
      change.writes.push(update('outbox', { id, lane }, { lane: 'work', notBefore: now }));
    }
    return { change };
  });
