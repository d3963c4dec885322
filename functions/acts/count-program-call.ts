import type { Change } from '../domain/change.ts';
import { type RateLimit, useRate } from '../domain/rate.ts';
import type { Deps } from '../ports.ts';
import { commitFresh } from './commit.ts';
import { hasRoom } from './has-room.ts';
import { momentOf } from './moment-of.ts';

/** Counts a call of one of the company's own programs; false where there were too many. */
export async function countProgramCall(deps: Deps, limit: RateLimit): Promise<boolean> {
  const outcome = await commitFresh<{ change: Change } | { refused: 'limit' }>(deps, async () => {
    const moment = momentOf(deps);
    return (await hasRoom(deps, [limit], moment.now)) ? { change: useRate([limit], moment) } : { refused: 'limit' };
  });
  return !('refused' in outcome);
}
