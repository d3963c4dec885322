import { type Change, insert } from './change.ts';
import type { Moment } from './moment.ts';
import { addHours } from './time.ts';

/** At most `most` times in any stretch of `hours`, counted by the rows of `bucket`. */
export interface RateLimit {
  bucket: string;
  hours: number;
  most: number;
}

/** Which rows of `rates` count toward a limit at a moment: the one wording for the question before and the check while writing. */
export const countedBy = ({ bucket, hours }: Omit<RateLimit, 'most'>, now: string) => ({
  where: { bucket },
  compare: [['at', '>', addHours(now, -hours)] as ['at', '>', string]],
});

/**
 * Uses each limit once: a row to count by, and the expectation that there is still room when it is written. A hundred decisions made
 * at once from the same count are so many stale ones, which read again and find the limit reached.
 */
export function useRate(limits: readonly RateLimit[], moment: Moment): Change {
  return {
    expect: limits.map((limit) => ({ table: 'rates', ...countedBy(limit, moment.now), fewer: limit.most })),
    writes: [...new Set(limits.map(({ bucket }) => bucket))].map((bucket) =>
      insert('rates', { id: moment.id(), bucket, at: moment.now }),
    ),
    audit: [],
  };
}

/** Every request of the whole gate, whoever's address it holds. */
export const ASKED = 'asked';
/** Counts something that no limit of its own holds back. */
export const countOne = (bucket: string, moment: Moment): Change => ({
  expect: [],
  writes: [insert('rates', { id: moment.id(), bucket, at: moment.now })],
  audit: [],
});

/** First mails of the whole gate to addresses that nothing is known of. */
export const firstMailLimit = (perHour: number): RateLimit => ({ bucket: 'first-mail', hours: 1, most: perHour });
