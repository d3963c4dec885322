import type { RequestRow } from './records.ts';
import { hoursBetween, type Instant } from './time.ts';

const SECONDS_PER_HOUR = 3600;

/** Whether the next word is the requester's: a question of ours is open. */
export const isAsked = ({ state, askedAt }: Pick<RequestRow, 'state' | 'askedAt'>): boolean =>
  state === 'signed' && askedAt !== null;

/** How many hours a request has waited for us by a moment: those in which a question to the requester was open don't count. */
export function waitedHours(
  {
    signedAt,
    createdAt,
    askedAt,
    pausedSeconds,
  }: Pick<RequestRow, 'signedAt' | 'createdAt' | 'askedAt' | 'pausedSeconds'>,
  until: Instant,
): number {
  const end = askedAt !== null && askedAt < until ? askedAt : until;
  return Math.max(0, hoursBetween(signedAt ?? createdAt, end) - pausedSeconds / SECONDS_PER_HOUR);
}
