export type Measure =
  | 'time'
  | 'working time'
  | 'rhythm'
  | 'percent'
  | 'characters'
  | 'downloads'
  | 'attempts'
  | 'zones'
  | 'bits'
  | 'version';

/** A duration, rate or share as written, in one measure that can be compared. */
export interface Quantity {
  text: string;
  start: number;
  end: number;
  /** Hours for durations and rhythms; percent; the number of a version; a count for the others. */
  value: number;
  measure: Measure;
  /** "At least 30 days": it may be more. "Or more often": it may be less. */
  bound: 'least' | null;
}

const WORDS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
  'twenty',
];
const TENS: Record<string, number> = {
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const NUMBER = `(\\d[\\d,]*(?:\\.\\d+)?|an?|a single|${[...WORDS, ...Object.keys(TENS)].toReversed().join('|')}|twenty-four|forty-eight|seventy-two)`;
const COMPOUND: Record<string, number> = {
  'twenty-four': 24,
  'forty-eight': 48,
  'seventy-two': 72,
  a: 1,
  an: 1,
  'a single': 1,
};
const HOURS: Record<string, number> = {
  second: 1 / 3600,
  minute: 1 / 60,
  hour: 1,
  day: 24,
  night: 24,
  week: 168,
  fortnight: 336,
  month: 730.5,
  quarter: 2191.5,
  year: 8766,
};
const UNIT = '(seconds?|minutes?|mins?|hours?|hrs?|h|days?|nights?|weeks?|fortnights?|months?|quarters?|years?)';
const DURATION = new RegExp(
  `(\\b(?:every|each|once (?:per|in|every|a)|per) )?(?<![\\w.])(?:(\\d+|one|two|three|four|twice|once) times? (?:a|per) )?${NUMBER}(?: ?\\((?:\\d+|[a-z-]+)\\))?(?:[- ]+(?:(calendar|consecutive|working|business|full|whole|more)[- ])?|(?=h\\b))${UNIT}\\b`,
  'gi',
);
const RHYTHM =
  /(?<![\w-])(hourly|daily|nightly|weekly|fortnightly|monthly|quarterly|semi-?annually|half-?yearly|biannually|yearly|annually|annual|twice a year|twice yearly|once a year|every other year|(?:every|each|once an?|once per) (?:single )?(?:hour|day|night|week|month|quarter|year|half[- ]year))\b/gi;
const RHYTHMS: readonly [RegExp, number][] = [
  [/hour/i, 1],
  [/dai|night|\bday/i, 24],
  [/fortnight/i, 336],
  [/week/i, 168],
  [/month/i, 730.5],
  [/quarter/i, 2191.5],
  [/semi|half|biannual|twice/i, 4383],
  [/other year/i, 17532],
  [/year|annual/i, 8766],
];
const PERCENT = /(?<![\d.])(\d{1,3}(?:\.\d+)?) ?(?:%|percent|per cent)/gi;
const COUNTED = new RegExp(
  `\\b${NUMBER}[- ]((?:alphanumeric )?characters?|downloads?|times|(?:availability|AWS|Azure) zones?|AZs|(?:consecutive |successive )?(?:failed |wrong |incorrect |invalid |unsuccessful |bad )(?:consecutive )?(?:log-?in |sign-?in |password )?(?:attempts?|passwords?|tries|logins?|log-ins?))\\b`,
  'gi',
);
const COUNTS: readonly [RegExp, Measure][] = [
  [/char/i, 'characters'],
  [/zone|AZ/i, 'zones'],
  [/attempt|password|tries|log-?in/i, 'attempts'],
];
/** "Minimum password length: 12", "AES-256", "TLS 1.3": the noun stands before the number. */
const NAMED: readonly [RegExp, Measure][] = [
  [/\bpassword length(?: of| is|:)?(?: at least)? (\d{1,2})\b(?! ?char)/gi, 'characters'],
  [/\bAES[- ]?(128|192|256)\b/gi, 'bits'],
  [/\bTLS ?(?:version )?v?(1\.[0-3])\b/gi, 'version'],
];

const numberOf = (word: string): number => {
  const low = word.toLowerCase();
  if (/^\d/.test(low)) return Number(low.replaceAll(',', ''));
  return COMPOUND[low] ?? TENS[low] ?? WORDS.indexOf(low);
};
const unitOf = (unit: string): number =>
  HOURS[
    unit
      .toLowerCase()
      .replace(/^min.*/, 'minute')
      .replace(/^hr?s?$/, 'hour')
      .replace(/s$/, '')
  ] ?? 0;

/** Every quantity in a text. */
export function quantities(text: string): Quantity[] {
  const found: Quantity[] = [];
  for (const match of text.matchAll(DURATION)) {
    const working = /working|business/i.test(match[4] ?? '');
    found.push({
      text: match[0],
      start: match.index,
      end: match.index + match[0].length,
      value: numberOf(match[3] ?? '') * unitOf(match[5] ?? ''),
      measure: match[1] !== undefined ? 'rhythm' : working ? 'working time' : 'time',
      bound: boundOf(text, match.index),
    });
  }
  for (const match of text.matchAll(RHYTHM)) {
    if (found.some((item) => item.start <= match.index && match.index < item.end)) continue;
    const value = RHYTHMS.find(([pattern]) => pattern.test(match[0]))?.[1] ?? 0;
    found.push({
      text: match[0],
      start: match.index,
      end: match.index + match[0].length,
      value,
      measure: 'rhythm',
      bound: boundOf(text, match.index),
    });
  }
  for (const match of text.matchAll(PERCENT))
    found.push({
      text: match[0],
      start: match.index,
      end: match.index + match[0].length,
      value: Number(match[1]),
      measure: 'percent',
      bound: null,
    });
  for (const match of text.matchAll(COUNTED)) {
    const measure = COUNTS.find(([pattern]) => pattern.test(match[2] ?? ''))?.[1] ?? 'downloads';
    found.push({
      text: match[0],
      start: match.index,
      end: match.index + match[0].length,
      value: numberOf(match[1] ?? ''),
      measure,
      bound: measure === 'zones' ? boundOf(text, match.index) : null,
    });
  }
  for (const [pattern, measure] of NAMED)
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].length;
      const isLeast =
        measure === 'version' &&
        (ONWARD.test(text.slice(end, end + ONWARD_CHARS)) || boundOf(text, match.index) === 'least');
      found.push({
        text: match[0],
        start: match.index,
        end,
        value: Number(match[1]),
        measure,
        bound: isLeast ? 'least' : null,
      });
    }
  return found.toSorted((a, b) => a.start - b.start);
}

/** "TLS 1.2 or higher", "TLS 1.2+". */
const ONWARD = /^ ?(?:\+|(?:or|and) (?:higher|later|above|newer|greater|better|up|stronger|TLS))/i;
const ONWARD_CHARS = 16;
const LEAST =
  /\b(?:at least|at a minimum(?: of)?|a minimum of|minimum of|not? less than|no fewer than|at the very least|least) $/i;
const boundOf = (text: string, index: number): Quantity['bound'] =>
  LEAST.test(text.slice(Math.max(0, index - 24), index)) ? 'least' : null;

const isDuration = ({ measure }: Quantity): boolean =>
  measure === 'time' || measure === 'working time' || measure === 'rhythm';
/** A year is twelve months is 365 days: what differs by less than this share is the same. */
const SAME_SHARE = 0.025;
export const sameQuantity = (a: Quantity, b: Quantity): boolean =>
  !isDuration(a) ? a.value === b.value : Math.abs(a.value - b.value) <= SAME_SHARE * Math.max(a.value, b.value);

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
    const hasRoom = isKept || a.measure === 'rhythm' || a.measure === 'version' || a.measure === 'zones';
    return !sameQuantity(a, b) && !(hasRoom && (isWithinBound(a, b) || isWithinBound(b, a)));
  }
  const [working, calendar] = a.measure === 'working time' ? [a, b] : [b, a];
  if (working.measure !== 'working time' || calendar.measure !== 'time') return false;
  const longest = working.value * CALENDAR_SHARE + WEEKEND_HOURS;
  return calendar.value < working.value * (1 - SAME_SHARE) || calendar.value > longest * (1 + SAME_SHARE);
}
/** "At least one year" and two years; "at least annually" and each quarter. */
const isWithinBound = (bounded: Quantity, other: Quantity): boolean =>
  bounded.bound === 'least' &&
  (bounded.measure === 'rhythm' ? other.value <= bounded.value : other.value >= bounded.value);
