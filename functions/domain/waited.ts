import type { RequestRow } from './records.ts';
import { hoursBetween, type Instant } from './time.ts';

/** How many hours a request has waited for us by a moment. */
export function waitedHours(
  { signedAt, createdAt }: Pick<RequestRow, 'signedAt' | 'createdAt'>,
  until: Instant,
): number {
  return Math.max(0, hoursBetween(signedAt ?? createdAt, until));
}
