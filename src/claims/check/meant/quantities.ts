import { anyOf } from '../../reading/wordings.ts';
import { counts } from './counts.ts';
import { durations } from './durations.ts';
import others from './lexicon/wordings-others.json' with { type: 'json' };
import { pciLevels } from './pci-levels.ts';
import type { Measure, Quantity } from './quantity.ts';
import { ratings } from './ratings.ts';
import { rhythms } from './rhythms.ts';
import { serviceHours } from './service-hours.ts';
import { tallies } from './tallies.ts';
import { versions } from './versions.ts';

/** Measures that a minimum is told of. */
const BOUNDED: ReadonlySet<Measure> = new Set<Measure>(['time', 'working time', 'rhythm', 'zones', 'version', 'bits']);

/** Every quantity in a text. */
export function quantities(text: string): Quantity[] {
  const hours = serviceHours(text);
  const often = rhythms(text).filter((one) => !meetsAny(one, hours));
  const long = durations(text).filter((one) => !meetsAny(one, [...often, ...hours]));
  const counted = counts(text).filter((one) => one.measure !== 'downloads' || !meetsAny(one, often));
  const all = [
    ...long,
    ...often,
    ...hours,
    ...counted,
    ...versions(text),
    ...ratings(text),
    ...pciLevels(text),
    ...tallies(text),
  ]
    .map((one) => (BOUNDED.has(one.measure) && isLeast(text, one) ? { ...one, bound: 'least' as const } : one))
    .toSorted((a, b) => a.start - b.start);
  if (!text.includes('(')) return all;
  // Business days say it more exactly.
  return all.filter((one, index) => {
    const [before, next] = [all[index - 1], all[index + 1]];
    if (next?.measure === 'working time' && isSaidAgain(text, one, next)) return false;
    return one.measure === 'working time' || !isSaidAgain(text, before, one);
  });
}
/** "Half a year (180 days)", "two weeks (10 business days)": the bracket says it in other words. */
const isSaidAgain = (text: string, before: Quantity | undefined, { measure, value, start, end }: Quantity): boolean =>
  before?.measure === 'time' &&
  (measure === 'time' || measure === 'working time') &&
  AGAIN.test(text.slice(before.end, start)) &&
  /^ ?\)/.test(text.slice(end, end + 2)) &&
  (measure === 'time'
    ? isSameLength(before.value, value)
    : before.value >= value && before.value <= value * CALENDAR_SHARE + WEEKEND_HOURS);
const AGAIN = /^ ?\((?:i\.?e\.?,? |or |that is,? |=)?$/i;
const meetsAny = ({ start, end }: Quantity, others: readonly Quantity[]): boolean =>
  others.some((one) => one.start < end && start < one.end);
const LEAST = anyOf(others.atLeast.wordings);
/** "Annually or more often", "a year or longer" */
const OR_MORE = /^,? \(?or (?:more (?:often|frequently)|more|longer)\b/i;
const NEAR_CHARS = 24;
const isLeastBefore = (before: string): boolean => /[ ≥]$/.test(before) && (LEAST.test(before) || /≥ ?$/.test(before));
const isLeast = (text: string, { start, end, measure }: Quantity): boolean =>
  isLeastBefore(text.slice(Math.max(0, start - NEAR_CHARS), start)) ||
  OR_MORE.test(text.slice(end, end + NEAR_CHARS)) ||
  (measure === 'bits' &&
    (LEAST_WITHIN.test(text.slice(Math.max(0, start - NEAR_CHARS), end)) ||
      OR_STRONGER.test(text.slice(end, end + NEAR_CHARS))));
/** "A key length of at least 128 bits", "no keys shorter than 128 bits", "AES-256 or stronger" */
const LEAST_WITHIN =
  /\b(?:at least|minimum(?: of)?|no less than|not less than|no fewer than|shorter than|smaller than|weaker than)\b[^.;,]{0,20}$/i;
const OR_STRONGER = /^(?:[- ]bits?)?,? \(?(?:or|and) (?:stronger|higher|better|greater|above|longer|up)\b/i;

const LENGTHS: ReadonlySet<Measure> = new Set<Measure>(['time', 'working time', 'rhythm', 'service hours']);
const isDuration = ({ measure }: Quantity): boolean => LENGTHS.has(measure);
/** A year is twelve months is 365 days: what differs by less than this share is the same. */
const SAME_SHARE = 0.025;
export const sameQuantity = (a: Quantity, b: Quantity): boolean =>
  !isDuration(a) ? a.value === b.value : isSameLength(a.value, b.value) || isInRange(a, b) || isInRange(b, a);
const isSameLength = (a: number, b: number): boolean => Math.abs(a - b) <= SAME_SHARE * Math.max(a, b);
/** "30 to 60 days" leaves room for any number of days between. */
const isInRange = ({ low, value }: Quantity, other: Quantity): boolean =>
  low !== undefined && other.value >= low * (1 - SAME_SHARE) && other.value <= value * (1 + SAME_SHARE);

/** A week has five business days, and a holiday or a weekend may lie before the first. */
const CALENDAR_SHARE = 7 / 5;
const WEEKEND_HOURS = 72;
/**
 * Whether two quantities cannot both be true. Business days are as long as the days they can last. `isKept`: they say how long something
 * is kept, so that "at least a year" leaves room; of notice and answers even the least is the promise.
 */
export function contradicts(a: Quantity, b: Quantity, isKept: boolean): boolean {
  if (a.measure === b.measure) {
    if (a.measure === 'version' && a.bound !== null && b.bound !== null) return a.value !== b.value;
    const hasRoom = isKept || ROOMY.has(a.measure);
    return !sameQuantity(a, b) && !isAbout(a, b) && !(hasRoom && (isWithinBound(a, b) || isWithinBound(b, a)));
  }
  const [working, calendar] = a.measure === 'working time' ? [a, b] : [b, a];
  if (working.measure !== 'working time' || calendar.measure !== 'time') return false;
  const longest = working.value * CALENDAR_SHARE + WEEKEND_HOURS;
  return calendar.value < working.value * (1 - SAME_SHARE) || calendar.value > longest * (1 + SAME_SHARE);
}
/** Measures of which a least leaves room for more. */
const ROOMY: ReadonlySet<Measure> = new Set<Measure>([
  'rhythm',
  'version',
  'bits',
  'grade',
  'zones',
  'people',
  'regions',
  'sites',
  'things',
]);
/** "About 120 people" is told of 130 as well. */
const ABOUT_SHARE = 0.15;
const isAbout = (a: Quantity, b: Quantity): boolean =>
  (a.bound === 'about' || b.bound === 'about') &&
  Math.abs(a.value - b.value) <= ABOUT_SHARE * Math.max(a.value, b.value);
/** "At least one year" and two years; "at least annually" and each quarter. */
const isWithinBound = (bounded: Quantity, other: Quantity): boolean =>
  bounded.bound === 'least' &&
  (bounded.measure === 'rhythm' ? other.value <= bounded.value : other.value >= bounded.value);
