import type { Deps } from '../ports.ts';
import { deliver } from './deliver.ts';
import { purgeDaily } from './purge-daily.ts';
import { sweepAll } from './sweep-all.ts';

/**
 * What a host's schedule is for where nothing runs in between: deadlines written down, mail delivered, and once a day what has been kept long
 * enough erased. Answers what was done.
 */
export async function runSchedule(deps: Deps): Promise<Record<string, number>> {
  const done = { ...(await sweepAll(deps)), ...(await deliver(deps)) };
  await purgeDaily(deps);
  return done;
}
