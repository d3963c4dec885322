import type { Day, Period } from '../schemas/primitives.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

const split = (date: string): [string, string, string | null] => {
  const [year = '', month = '', day] = date.split('-');
  return [year, MONTHS[Number(month) - 1] ?? '', day ? String(Number(day)) : null];
};

/** `2027-06-30` → "30 June 2027". The month is a word, so that no reader takes it for the day. */
export function formatDay(day: Day): string {
  const [year, month, date] = split(day);
  return `${date} ${month} ${year}`;
}

/** "30 Jun 2027" */
export function formatDayShort(day: Day): string {
  const [year, month, date] = split(day);
  return `${date} ${month.slice(0, 3)} ${year}`;
}

/** "1 Jul 2025 – 30 Jun 2026", with an en dash. */
export const formatPeriod = (period: Period): string => `${formatDayShort(period.from)} – ${formatDayShort(period.to)}`;

/** "1 July 2025 to 30 June 2026", for running text. */
export const formatPeriodLong = (period: Period): string => `${formatDay(period.from)} to ${formatDay(period.to)}`;

/** A month, "August 2027", or a day. */
export function formatExpected(expected: string): string {
  const [year, month, date] = split(expected);
  return date ? `${date} ${month} ${year}` : `${month} ${year}`;
}

/** `['a', 'b', 'c']` → "a, b and c" */
export const joinWords = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

/** "1 day", "3 days", "no exceptions" */
export const count = (number: number, noun: string): string =>
  `${number === 0 ? 'no' : number} ${noun}${number === 1 ? '' : 's'}`;
