import { endingSoon, noticeOf, warnOfEnd } from '../domain/expiry-warning.ts';
import { AMONG_MAX_VALUES } from '../domain/limits.ts';
import type { Deps } from '../ports.ts';
import { commitFresh } from './commit.ts';
import { momentOf } from './moment-of.ts';

/** Tells the approvers of documents that end soon, each once for each day it is said to end. Asks nothing of the database where none does. */
export async function warnOfEndings(deps: Deps): Promise<number> {
  const outcome = await commitFresh<{ told: number }>(deps, async () => {
    const moment = momentOf(deps);
    const ending = endingSoon(deps.manifest, moment.now).slice(0, AMONG_MAX_VALUES);
    if (ending.length === 0) return { told: 0 };
    const known = await deps.store.rows('once', { among: ['id', ending.map(noticeOf)] });
    const told = new Set(known.map(({ id }) => id));
    const left = ending.filter((one) => !told.has(noticeOf(one)));
    return left.length === 0 ? { told: 0 } : { told: left.length, change: warnOfEnd(deps.manifest, left, moment) };
  });
  return outcome.told;
}
