import { countedBy, firstMailLimit, type RateLimit } from '../domain/rate.ts';
import type { Instant } from '../domain/time.ts';
import type { Deps } from '../ports.ts';

/** How often a limit has been used, as far as is known before anything is written; `useRate` makes sure of it. */
export const timesUsed = (
  { store }: Pick<Deps, 'store'>,
  limit: Omit<RateLimit, 'most'>,
  now: Instant,
): Promise<number> => store.count('rates', countedBy(limit, now));

/** Whether all of the limits leave room. */
export async function hasRoom(deps: Pick<Deps, 'store'>, limits: readonly RateLimit[], now: Instant): Promise<boolean> {
  const used = await Promise.all(limits.map((limit) => timesUsed(deps, limit, now)));
  return limits.every(({ most }, at) => (used[at] ?? 0) < most);
}

/** How much of the hour's allowance of first mails is used. */
export const firstMailsUsed = (deps: Pick<Deps, 'store' | 'clock' | 'settings'>): Promise<number> =>
  timesUsed(deps, firstMailLimit(deps.settings.confirmationsPerHour), deps.clock.now().toISOString());

/** Whether a first mail would have to wait now: the hour's allowance is used, or as good as. */
export async function underPressure(deps: Pick<Deps, 'store' | 'clock' | 'settings'>): Promise<boolean> {
  const left = deps.settings.confirmationsPerHour - (await firstMailsUsed(deps));
  if (left <= 0) return true;
  const queue = { where: { status: 'queued', lane: 'open' } as const, offset: left - 1, limit: 1 };
  return (await deps.store.rows('outbox', queue)).length > 0;
}
