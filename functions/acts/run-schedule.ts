import type { Deps } from '../ports.ts';
import { deliver } from './deliver.ts';
import { inTurn } from './in-turn.ts';
import { purgeDaily } from './purge-daily.ts';
import { sweepAll } from './sweep-all.ts';

/**
 * What a host's schedule is for where nothing runs in between: deadlines written down, mail delivered, and once a day what has been kept long
 * enough erased, or when `purge` says. Answers what was done; rejects at its end where any of it went wrong.
 */
export async function runSchedule(
  deps: Deps,
  purge: (deps: Deps) => Promise<unknown> = purgeDaily,
): Promise<Record<string, number>> {
  const done: Record<string, number> = {};
  await inTurn(deps, [
    async () => Object.assign(done, await sweepAll(deps)),
    async () => Object.assign(done, await deliver(deps)),
    () => purge(deps),
  ]);
  return done;
}
