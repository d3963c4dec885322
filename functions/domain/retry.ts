import { OUTBOX_FIRST_RETRY_SECONDS, OUTBOX_GIVE_UP_HOURS, OUTBOX_LONGEST_RETRY_HOURS } from './limits.ts';
import { addHours, addSeconds, type Instant } from './time.ts';

const SECONDS_PER_HOUR = 3600;

/** When a failed mail is tried again: doubling from half a minute to six hours, spread by ±25 % (`jitter` in 0..1); null gives up. */
export function nextAttempt(createdAt: Instant, attempts: number, now: Instant, jitter: number): Instant | null {
  if (now >= addHours(createdAt, OUTBOX_GIVE_UP_HOURS)) return null;
  const doubled = OUTBOX_FIRST_RETRY_SECONDS * 2 ** Math.min(attempts - 1, 20);
  const wait = Math.min(doubled, OUTBOX_LONGEST_RETRY_HOURS * SECONDS_PER_HOUR);
  return addSeconds(now, Math.round(wait * (0.75 + jitter / 2)));
}
