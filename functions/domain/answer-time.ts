/**
 * How long people took to answer, kept as sums: a time is rounded up to the end of its step, so that "within" stays true of what is read
 * back. Steps are finer where a difference matters.
 */
const HOUR = 60;
const DAY = 24 * HOUR;
const STEPS: readonly (readonly [upTo: number, step: number])[] = [
  [HOUR, 5],
  [8 * HOUR, 15],
  [3 * DAY, HOUR],
  [30 * DAY, 6 * HOUR],
  [366 * DAY, DAY],
];
const LONGEST = 366 * DAY;

/** Minutes, rounded up to the end of a step; a year is the longest. */
export function stepOf(minutes: number): number {
  const step = STEPS.find(([upTo]) => minutes <= upTo)?.[1];
  return step === undefined ? LONGEST : Math.max(step, Math.ceil(minutes / step) * step);
}

/** How many answers took so long at most. */
export interface Answers {
  minutes: number;
  count: number;
}

/** The time within which this part of the answers came, in minutes; null where there are none. */
export function within(answers: readonly Answers[], part: number): number | null {
  const total = answers.reduce((sum, { count }) => sum + count, 0);
  let sum = 0;
  for (const { minutes, count } of answers.toSorted((a, b) => a.minutes - b.minutes)) {
    sum += count;
    if (sum >= part * total) return minutes;
  }
  return null;
}

/** The bars of the drawing: answers by time, each bar up to so many hours; the last is open. */
export const ANSWER_BARS_HOURS = [1, 4, 8, 24, 48, 120] as const;
export function inBars(answers: readonly Answers[]): number[] {
  const bars: number[] = new Array(ANSWER_BARS_HOURS.length + 1).fill(0);
  for (const { minutes, count } of answers) {
    const at = ANSWER_BARS_HOURS.findIndex((hours) => minutes <= hours * HOUR);
    const bar = at < 0 ? bars.length - 1 : at;
    bars[bar] = (bars[bar] ?? 0) + count;
  }
  return bars;
}

/** What may be said in public of the time to answer, over so many days. */
export interface AnswerTime {
  days: number;
  requests: number;
  /** Half of them were answered within so many minutes, and nine in ten. */
  half: number;
  nineInTen: number;
  /** The part of them within the promised time, from 0 to 1; null where none was promised when they were decided. */
  kept: number | null;
}
