import { CLOCK_APART_SECONDS } from './limits.ts';
import type { MailOutcome } from './mail-fault.ts';
import {
  OUTBOX_FIRST_RETRY_SECONDS,
  OUTBOX_GIVE_UP_HOURS,
  OUTBOX_LEASE_SECONDS,
  OUTBOX_LONGEST_RETRY_HOURS,
  OUTBOX_UNCERTAIN_TRIES,
} from './mail-limits.ts';
import type { OutboxRow } from './records.ts';
import { addHours, addSeconds, type Instant } from './time.ts';

const SECONDS_PER_HOUR = 3600;

/**
 * When a failed mail is tried again: doubling from half a minute to six hours, spread by ±25 % (`jitter` in 0..1), the last
 * time when three days are over; null gives up.
 */
export function nextAttempt(createdAt: Instant, attempts: number, now: Instant, jitter: number): Instant | null {
  const end = addHours(createdAt, OUTBOX_GIVE_UP_HOURS);
  if (now >= end) return null;
  const doubled = OUTBOX_FIRST_RETRY_SECONDS * 2 ** Math.min(attempts - 1, 20);
  const wait = Math.min(doubled, OUTBOX_LONGEST_RETRY_HOURS * SECONDS_PER_HOUR);
  const next = addSeconds(now, Math.round(wait * (0.75 + jitter / 2)));
  return next < end ? next : end;
}

/**
 * What a failed attempt leads to. A refusal for good is dead at once: repeating it would be asking the same question
 * (RFC 5321 §4.2.1). An unanswered end of DATA is tried once more, under the same Message-ID, and then left to the operator:
 * a reader gets a mail twice at most.
 */
export function afterFailure(
  row: Pick<OutboxRow, 'createdAt' | 'attempts' | 'uncertain'>,
  outcome: MailOutcome,
  now: Instant,
  jitter: number,
): { uncertain: number; next: Instant | null } {
  const uncertain = row.uncertain + (outcome === 'unknown' ? 1 : 0);
  const over = outcome === 'never' || uncertain >= OUTBOX_UNCERTAIN_TRIES;
  return { uncertain, next: over ? null : nextAttempt(row.createdAt, row.attempts, now, jitter) };
}

/** A mail that was given up, put back: the days that it is tried for begin anew, or its first failure would end it at once. */
export const triedAnew = (now: Instant) =>
  ({
    status: 'waiting',
    ...{ attempts: 0, uncertain: 0, notBefore: now, leasedUntil: null, createdAt: now, fault: null },
  }) as const satisfies Partial<OutboxRow>;

/**
 * A lease that ends much later than any could was taken before the clock was set back; it holds nothing. `now` is of a moment after the
 * row was read. Clocks of instances may differ: by as much as is allowed here, or, the other way, by what is left of a lease after a mail.
 */
export const leaseHolds = (leasedUntil: Instant | null, now: Instant): boolean =>
  leasedUntil !== null &&
  leasedUntil > now &&
  leasedUntil <= addSeconds(now, OUTBOX_LEASE_SECONDS + CLOCK_APART_SECONDS);

/** Whether a mail that was meant to leave at once waits only because the clock was set back since. */
export const heldByClock = (row: Pick<OutboxRow, 'createdAt' | 'notBefore'>, now: Instant): boolean =>
  row.createdAt > now && row.notBefore === row.createdAt;
