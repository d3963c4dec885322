import type { RequestRow } from './records.ts';
import { hoursBetween, type Instant } from './time.ts';

const SECONDS_PER_HOUR = 3600;
/** When a question to the requester stops the clock, for requests that can be asked one. */
interface Paused {
  askedAt?: Instant | null;
  pausedSeconds?: number;
}

/** Whether the next word is the requester's: a question of ours is open. */
export const isAsked = ({ state, askedAt = null }: Pick<RequestRow, 'state'> & Paused): boolean =>
  state === 'signed' && askedAt !== null;

/** How many hours a request has waited for us by a moment: those in which a question to the requester was open don't count. */
export function waitedHours(
  { signedAt, createdAt, askedAt = null, pausedSeconds = 0 }: Pick<RequestRow, 'signedAt' | 'createdAt'> & Paused,
  until: Instant,
): number {
  const end = askedAt !== null && askedAt < until ? askedAt : until;
  return Math.max(0, hoursBetween(signedAt ?? createdAt, end) - pausedSeconds / SECONDS_PER_HOUR);
}
