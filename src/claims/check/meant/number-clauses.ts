import type { Quantity } from './quantity.ts';

/** "A disaster costs less than an hour of data" */
export const isDataLost = (text: string, { measure, end }: Quantity): boolean =>
  measure === 'time' && /^ (?:worth )?of (?:data|changes|transactions|writes)\b/i.test(text.slice(end, end + 40));

/** "Each month we are up 99.9% of the time", "99.9% of each month": what a share is taken of is no rhythm. */
export const isOfShare = (text: string, { text: own, start, measure }: Quantity, all: readonly Quantity[]): boolean =>
  (measure === 'rhythm' && /% of $/.test(text.slice(0, start))) ||
  ((measure === 'rhythm' || measure === 'time') &&
    /^(?:an?|each|every|per|the) [a-z ]+$/i.test(own) &&
    all.some((other) => other.measure === 'percent' && !OF_THINGS.test(text.slice(other.end))));
/** "100% of staff are trained every year" */
const OF_THINGS = /^ of (?!the time\b)/i;

/** "Weekly backups are kept for 52 weeks": the rhythm says which ones. */
export const isNamedSo = (
  text: string,
  { start, end, measure }: Quantity,
  all: readonly Quantity[],
  keeps: boolean,
): boolean =>
  measure === 'rhythm' &&
  all.some(
    (one) =>
      one.measure === 'time' &&
      one.start > start &&
      (keeps || FOR.test(text.slice(Math.max(0, one.start - 8), one.start))) &&
      !OF_TIME.test(text.slice(one.start, one.end + 12)),
  ) &&
  /^[ -](?!are|is|and|or|by|to|in|on|at|for|with)[a-z]/i.test(text.slice(end, end + 5));
/** "The monthly copies can be used for 24 months" */
const FOR = /\b(?:for|until) $/;
/** "Hourly backups with 3-day retention" says both how often and how long. */
const OF_TIME = /^(?:\d+|[a-z]+)-(?:hour|day|week|month|year) retention/i;

/** "Last year we reached 99.98%; we promise 99.9%": the part of a sentence that a number stands in. */
export const partAround = (text: string, at: number): string => {
  const from = text.lastIndexOf('; ', at);
  const to = text.indexOf('; ', at);
  return text.slice(from < 0 ? 0 : from, to < 0 ? undefined : to);
};
