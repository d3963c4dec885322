import { DELETES_PER_CHANGE } from '../domain/limits.ts';
import type { RequestRow } from '../domain/records.ts';
import { askMoreTime, moreTimeId, remind, toRemind } from '../domain/remind.ts';
import type { Deps } from '../ports.ts';
import { commitFresh } from './commit.ts';
import { loadGrants, loadRequest } from './load.ts';
import { momentOf } from './moment-of.ts';

/** Reminds whoever's access ends soon, each once. Answers how many rows were looked at; the next call goes on. */
export async function sendReminders(deps: Deps): Promise<number> {
  const { remindDays } = deps.manifest.access.grant;
  if (remindDays === 0) return 0;
  const due = await deps.store.rows('requests', {
    ...toRemind(momentOf(deps).now, remindDays),
    limit: DELETES_PER_CHANGE,
  });
  for (const { reference } of due)
    await commitFresh(deps, async () => {
      const request = await loadRequest(deps, reference);
      // Another instance was faster, or the access was extended or ended meanwhile.
      if (request?.state !== 'granted' || request.remindedAt !== null) return {};
      return { change: remind(deps.manifest, request, await loadGrants(deps, request), momentOf(deps)) };
    });
  return due.length;
}

/** Whether this reader has asked for more time already, for the end that is set now. */
export const hasAskedMoreTime = async ({ store }: Pick<Deps, 'store'>, request: RequestRow): Promise<boolean> =>
  (await store.count('once', { where: { id: moreTimeId(request) } })) > 0;

/** Tells the approvers that a reader asks for more time; a second time tells nobody. */
export const askForMoreTime = (deps: Deps, opened: RequestRow) =>
  commitFresh<ReturnType<typeof askMoreTime> | { asked: true }>(deps, async () => {
    const request = (await loadRequest(deps, opened.reference)) ?? opened;
    if (await hasAskedMoreTime(deps, request)) return { asked: true };
    return askMoreTime(deps.manifest, request, await loadGrants(deps, request), momentOf(deps));
  });
