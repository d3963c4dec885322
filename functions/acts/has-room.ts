import { PRESSURE_HOURS } from '../domain/limits.ts';
import { ASKED, countedBy, firstMailLimit, type RateLimit } from '../domain/rate.ts';
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

/**
 * Whether a first mail may have to wait now: more was asked for lately than leaves in that time. Counted by all requests, not by those to
 * addresses nothing is known of: the answer to one that just fills the allowance would otherwise tell which of them its address is.
 */
export async function underPressure(deps: Pick<Deps, 'store' | 'clock' | 'settings'>): Promise<boolean> {
  const now = deps.clock.now().toISOString();
  const perHour = deps.settings.confirmationsPerHour;
  const asked = await Promise.all(
    PRESSURE_HOURS.map(async (hours) => (await timesUsed(deps, { bucket: ASKED, hours }, now)) > hours * perHour),
  );
  return asked.includes(true);
}
