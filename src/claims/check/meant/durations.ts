import { NUMBER, NUMBER_BEGINS, numberOf, ORDINALS } from './number-words.ts';
import type { Quantity } from './quantity.ts';

const HOURS: readonly [RegExp, number][] = [
  [/^de/i, 87_660],
  [/^s/i, 1 / 3600],
  [/^mi/i, 1 / 60],
  [/^h/i, 1],
  [/^[dn]/i, 24],
  [/^w/i, 168],
  [/^f/i, 336],
  [/^mo/i, 730.5],
  [/^q/i, 2191.5],
  [/^y/i, 8766],
];
const UNIT =
  '(seconds?|secs?|minutes?|mins?|hours?|hrs?|h|days?|d|nights?|weeks?|wks?|fortnights?|months?|mos?|quarters?|years?|yrs?|y|decades?)';
/** "Thirty (30) days", "12-month", "72h", "30d", "every 15 minutes", "30 to 60 days". */
const DURATION = new RegExp(
  `(\\b(?:every|each|once (?:per|in|every|a)(?: any| each| every)?|per) (?:other |single )?)?(?<![\\w.])${NUMBER_BEGINS}(?:(\\d[\\d.,]*) ?[-–] ?|(${NUMBER}) to |(?<=\\bbetween )(${NUMBER}) and )?(${NUMBER})( and a half)?(?: ?\\((?:\\d+|[a-z-]+)\\))?\\+?(?:[- ]+(?:(?:full|whole|clear|more) )?(?:(calendar|consecutive|subsequent|successive|rolling|working|business|full|whole|clear|more|idle|inactive)[- ])?|(?=(?:h|hrs?|mins?|d|y|yrs?|mos?)\\b))${UNIT}\\b( and a half\\b)?`,
  'gi',
);
/** "24 hours a day": always, no length of time. */
const ALWAYS = /^ ?(?:a|per|each|every|\/|,) ?(?:day|week)\b/i;
/** "By the next business day", "the same business day". */
const NEXT_DAY = /\b(?:next|same|following) (?:business|working) day\b/gi;
/** "Within the hour", "in the first week" and "by the end of their first month" are within one; a log that "covers the last year" goes back one. */
const WITHIN_THE = new RegExp(
  [
    String.raw`(?:(?<=\bwithin )the|(?<=\b(?:in|within|during|by|before the end of|by the end of) )(?:(?:the|their|his|her|your) )?first`,
    String.raw`|(?<=\b(?:cover(?:s|ing)?|span(?:s|ning)?|shows?|holds?|keeps?|contains?|includes?|back|of) )`,
    'the (?:last|past|previous|preceding)',
    String.raw`|(?<=\b(?:los[et]s?|lost)\b[^.;,]{0,40})the last) (hour|day|week|month|quarter|year)\b`,
  ].join(''),
  'gi',
);
/** "A second region" is one more, and no time. */
const ONE_MORE = /^ (?!of\b|after\b|later\b|per\b|or\b|and\b)[a-z]/i;
/** "At intervals of 90 days" says how often, as "at 90-day intervals" does. */
const INTERVAL = /^[- ](?:intervals?|cycles?|cadence|schedule|rotations?|basis)\b/i;
const INTERVAL_OF =
  /\b(?:intervals?|cycle|cadence|frequency) (?:of|not exceeding|of (?:no|not) more than|of at most) $/i;
const INTERVAL_CHARS = 40;
const RESPECTIVE = /^,? respectively\b/i;
/** "On a rolling 30-day basis" says how far back. */
const ROLLING = /\brolling $/i;
/** "By day 30", "on the thirtieth day", "no later than the third business day". */
const DAY_OF = new RegExp(
  `\\b(?:by|on|after|until|than|before|at|from) (?:the )?(?:day (${NUMBER})|(\\d{1,3})(?:st|nd|rd|th) ((?:business|working) )?day|(${Object.keys(ORDINALS).join('|')}) ((?:business|working) )?day)(?![\\w-])`,
  'gi',
);
/** What "half" and "a quarter of" make of the unit behind them. */
const HALF = /\b(?:half|(three quarters|a quarter) of) an? (minute|hour|day|week|month|year)\b/gi;
const PARTS: Readonly<Record<string, number>> = { 'three quarters': 3 / 4, 'a quarter': 1 / 4 };

const hoursOf = (unit: string): number => HOURS.find(([pattern]) => pattern.test(unit))?.[1] ?? 0;

/** Every length of time in a text, and every rhythm told by one. */
export function durations(text: string): Quantity[] {
  const found: Quantity[] = [];
  for (const match of text.matchAll(HALF))
    found.push({
      ...at(match),
      value: hoursOf(match[2] ?? '') * (PARTS[(match[1] ?? '').toLowerCase()] ?? 1 / 2),
      measure: 'time',
      bound: null,
    });
  for (const match of text.matchAll(NEXT_DAY))
    found.push({
      ...at(match),
      value: 24,
      measure: 'working time',
      bound: null,
      ...(/^same/i.test(match[0]) && { low: 0 }),
    });
  for (const match of text.matchAll(WITHIN_THE))
    found.push({ ...at(match), value: hoursOf(match[1] ?? ''), measure: 'time', bound: null });
  for (const match of /\bday\b/i.test(text) ? text.matchAll(DAY_OF) : []) {
    const [, day, figure, ofFigure, word, ofWord] = match;
    const count =
      day === undefined
        ? figure === undefined
          ? (ORDINALS[word?.toLowerCase() ?? ''] ?? 0)
          : Number(figure)
        : numberOf(day);
    const isWorking = (ofFigure ?? ofWord) !== undefined;
    if (count > 1)
      found.push({ ...at(match), value: 24 * count, measure: isWorking ? 'working time' : 'time', bound: null });
  }
  for (const match of text.matchAll(DURATION)) {
    const [whole, every, dashed, toLow, betweenLow, number = '', half, kind = '', unit = '', more] = match;
    const low = dashed ?? toLow ?? betweenLow;
    const end = match.index + whole.length;
    if (found.some((one) => one.start < end && match.index < one.end)) continue;
    const isA = /^an?$/i.test(number);
    if (isA && unit === 'second' && ONE_MORE.test(text.slice(end, end + 2))) continue;
    // "3D" is a dimension.
    if (unit === 'D' || unit === 'Y' || (/^[dy]$/.test(unit) && !/^\d/.test(number))) continue;
    if (ALWAYS.test(text.slice(end, end + 8)) && !isA) continue;
    // "24 hours a day", "four times a year"
    if (isA && every === undefined && OFTEN.test(text.slice(Math.max(0, match.index - OFTEN_CHARS), match.index)))
      continue;
    if (isA && every === undefined && isBase(text, match.index, found)) continue;
    const hours = hoursOf(unit);
    const least = low === undefined || /^an?$/i.test(low) ? undefined : numberOf(low) * hours;
    const value = (numberOf(number) + ((half ?? more) ? 1 / 2 : 0)) * hours;
    const isRhythm =
      every !== undefined ||
      (INTERVAL.test(text.slice(end, end + INTERVAL_CHARS)) && !ROLLING.test(text.slice(0, match.index))) ||
      INTERVAL_OF.test(text.slice(Math.max(0, match.index - INTERVAL_CHARS), match.index));
    const measure = isRhythm ? 'rhythm' : /working|business/i.test(kind) ? 'working time' : 'time';
    // "4 and 6 hours, respectively"
    const beside = RESPECTIVE.test(text.slice(end, end + INTERVAL_CHARS))
      ? BESIDE.exec(text.slice(0, match.index))
      : null;
    if (beside !== null) {
      const [, first = ''] = beside;
      const start = beside.index;
      found.push({
        text: first,
        start,
        end: start + first.length,
        value: numberOf(first) * hours,
        measure,
        bound: null,
      });
    }
    const isRange = least !== undefined && least < value;
    found.push({ ...at(match), value, measure, bound: null, ...(isRange && { low: least }) });
    if (!isRhythm) found.push(...unitLeftOut(text, end, { hours, measure }));
  }
  return found;
}
/** "Within 30 days; medium and low ones within 90.": the unit is left out where it was said before. */
function* unitLeftOut(
  text: string,
  from: number,
  { hours, measure }: { hours: number; measure: Quantity['measure'] },
): Generator<Quantity> {
  const rest = /^[^.!?\n]*[.!?]?/.exec(text.slice(from))?.[0] ?? '';
  for (const { index, 0: whole, 1: number = '' } of rest.matchAll(LEFT_OUT)) {
    const start = from + index + whole.length - number.length;
    if (ANY_UNIT.test(rest.slice(0, index))) return;
    yield { text: number, start, end: start + number.length, value: Number(number) * hours, measure, bound: null };
  }
}
/** A bare number behind "within" and before a stop or the next part. */
const LEFT_OUT = /\b(?:with)?in (\d{1,3})(?=$|[.,;)]|,? (?:and|but)\b)/gi;
const ANY_UNIT = new RegExp(`\\d[- ]?${UNIT}\\b`, 'i');
/** "No more than eight hours fall into a month": of which the length before is a part. */
const isBase = (text: string, start: number, found: readonly Quantity[]): boolean =>
  OF_BASE.test(text.slice(Math.max(0, start - BASE_CHARS), start)) &&
  found.some((one) => one.end <= start && !/[,;.:]| (?:and|or) /.test(text.slice(one.end, start)));
const OF_BASE = /\b(?:in|into|of|over|during) $/i;
const BASE_CHARS = 8;
/** The number before "and 6 hours". */
const BESIDE = new RegExp(`(?<![\\w.])(${NUMBER}),? and $`, 'i');
const at = (match: RegExpExecArray) => ({
  text: match[0],
  start: match.index,
  end: match.index + match[0].length,
});
const OFTEN = /\b(?:times?|once|twice|hours|days) $/i;
const OFTEN_CHARS = 8;
