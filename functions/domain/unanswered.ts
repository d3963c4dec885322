import { type Change, emptyChange, insert, update } from './change.ts';
import { UNANSWERED_PER_DAY, UNANSWERED_PER_HOUR, UNANSWERED_WORD_MAX_CHARS, UNANSWERED_WORDS_MAX } from './limits.ts';
import type { Moment } from './moment.ts';
import { type RateLimit, useRate } from './rate.ts';
import type { UnansweredRow } from './records.ts';

/** Nothing about a visitor is looked at, so the limit is the gate's. */
export const LIMIT: RateLimit = { bucket: 'unanswered', hours: 1, most: UNANSWERED_PER_HOUR };

/**
 * What is kept of a search: its words in lower case, in the order of the alphabet. Whatever could name a person or a key goes: an address, a word with a
 * digit or of more than 24 letters. Null when nothing is left, or when it is too long to be a search.
 */
export function normalWords(query: string): string | null {
  const words = query
    .normalize('NFKC')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => !/[@\d/\\]|\w\.\w/.test(word))
    .flatMap((word) => word.match(/[\p{L}\p{M}]+/gu) ?? [])
    .filter((word) => word.length <= UNANSWERED_WORD_MAX_CHARS);
  const kept = [...new Set(words)].sort();
  return kept.length === 0 || kept.length > UNANSWERED_WORDS_MAX ? null : kept.join(' ');
}

export const unansweredId = (day: string, words: string): string => `${day} ${words}`;

/** Counts a search once more; `row` is what was counted of it before. */
export function countUnanswered(day: string, words: string, row: UnansweredRow | undefined, moment: Moment): Change {
  const rate = useRate([LIMIT], moment);
  if (row)
    return {
      ...emptyChange(),
      expect: [...rate.expect, { table: 'unanswered', where: { id: row.id, count: row.count }, exists: true }],
      writes: [...rate.writes, update('unanswered', { id: row.id }, { count: row.count + 1 })],
    };
  const id = unansweredId(day, words);
  return {
    ...emptyChange(),
    expect: [
      ...rate.expect,
      { table: 'unanswered', where: { id }, exists: false },
      { table: 'unanswered', where: { day }, fewer: UNANSWERED_PER_DAY },
    ],
    writes: [...rate.writes, insert('unanswered', { id, day, words, count: 1 })],
  };
}
