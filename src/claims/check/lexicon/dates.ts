import type { Day } from '../../../schemas/primitives.ts';

/** A day, month, quarter or year as written. `from` and `to` are its first and last day. */
export interface Written {
  text: string;
  start: number;
  end: number;
  from: Day;
  to: Day;
  precision: 'day' | 'month' | 'quarter';
  /** For 03/04/2026: the same read the other way round. */
  also?: Day;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = '(?<month>[a-z]{3,9})\\.?';
const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = '(?<year>(?:19|20)\\d\\d)';
/** What follows a date without a year that the next one completes: "1 July to 30 June 2026". */
const ONWARD = '(?=,? (?:to|until|till|through|thru|and|–|—|→|--?) |[–—-])';
/** Each way of writing a date, the longer before the shorter. All begin at a digit or at a month. */
const WAYS: readonly RegExp[] = [
  /(?<year>\d{4})[-/.](?<number>\d{1,2})[-/.](?<day>\d{1,2})(?![\d])/y,
  /(?<year>\d{4})-(?<number>\d{2})(?![\d-])/y,
  /(?<first>\d{1,2})[/.](?<second>\d{1,2})[/.](?<year>(?:19|20)\d\d)(?!\d)/y,
  new RegExp(`${DAY} (?:of )?${MONTH},? ${YEAR}(?!\\d)`, 'iy'),
  new RegExp(`${MONTH} (?:the )?(?:\\d{1,2} ?[-–] ?)?${DAY},? ${YEAR}(?!\\d)`, 'iy'),
  new RegExp(`${MONTH},? (?:of )?${YEAR}(?!\\d)`, 'iy'),
  new RegExp(`${DAY} (?:of )?${MONTH}${ONWARD}`, 'iy'),
  new RegExp(`${MONTH} ${DAY}(?!\\d)${ONWARD}`, 'iy'),
  new RegExp(`${MONTH}${ONWARD}`, 'iy'),
  new RegExp(`q(?<quarter>[1-4])(?: of|,)?[ /-]?${YEAR}(?!\\d)`, 'iy'),
  new RegExp(`${YEAR}[ /-]?q(?<quarter>[1-4])(?!\\d)`, 'iy'),
];
const START = /(?<![\p{L}\p{N}])(?:\d{1,4}|q[1-4]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/giu;

const two = (value: number): string => String(value).padStart(2, '0');
const FULL = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const monthNumber = (word: string): number => {
  const low = word.toLowerCase();
  if (low !== 'sept' && !MONTHS.includes(low) && !FULL.includes(low)) return 0;
  return MONTHS.indexOf(low.slice(0, 3)) + 1;
};
const lastOfMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

interface Part {
  text: string;
  start: number;
  year: number | null;
  month: number;
  day: number | null;
  /** Of how many months it is. */
  months: number;
  /** A day and a month that may be meant the other way round. */
  swapped: boolean;
}
const QUARTER = 3;
function partAt(text: string, start: number): Part | null {
  for (const way of WAYS) {
    way.lastIndex = start;
    const match = way.exec(text);
    if (match === null) continue;
    const { year, month, number, day, first, second, quarter } = match.groups ?? {};
    const base = { text: match[0], start, year: year === undefined ? null : Number(year), months: 1, swapped: false };
    if (quarter !== undefined) return { ...base, month: Number(quarter) * QUARTER - 2, day: null, months: QUARTER };
    if (first !== undefined && second !== undefined) {
      const [a, b] = [Number(first), Number(second)];
      const isDayFirst = match[0].includes('.') || a > 12;
      const part = isDayFirst ? { ...base, month: b, day: a } : { ...base, month: a, day: b };
      if (part.month < 1 || part.month > 12 || part.day < 1 || part.day > 31) continue;
      return { ...part, swapped: a <= 12 && b <= 12 && a !== b };
    }
    const found = number === undefined ? monthNumber(month ?? '') : Number(number);
    if (found < 1 || found > 12) continue;
    return { ...base, month: found, day: day === undefined ? null : Number(day) };
  }
  return null;
}

const NEAR = 30;
/** Every date written in a text, in order. A first date without a year takes the year of the one after it. */
export function writtenDates(text: string): Written[] {
  if (!/\d{4}/.test(text)) return [];
  const found: Part[] = [];
  let until = 0;
  for (const { index } of text.matchAll(START)) {
    if (index < until) continue;
    const part = partAt(text, index);
    if (part === null) continue;
    found.push(part);
    until = index + part.text.length;
  }
  return found.flatMap((part, index) => {
    const following = found[index + 1];
    let year = part.year;
    if (year === null) {
      if (following === undefined || following.year === null || following.start - part.start > NEAR) return [];
      year = following.month < part.month ? following.year - 1 : following.year;
    }
    const month = `${year}-${two(part.month)}`;
    const last = part.month + part.months - 1;
    const to = part.day ?? lastOfMonth(year, last);
    return [
      {
        text: part.text,
        start: part.start,
        end: part.start + part.text.length,
        from: `${month}-${two(part.day ?? 1)}`,
        to: `${year}-${two(last)}-${two(to)}`,
        precision: part.months > 1 ? ('quarter' as const) : part.day === null ? ('month' as const) : ('day' as const),
        ...(part.swapped && part.day !== null ? { also: `${year}-${two(part.day)}-${two(part.month)}` } : {}),
      },
    ];
  });
}

/** Whether a written date says the same as a day. */
export const says = (written: Written, day: Day): boolean =>
  (written.from <= day && day <= written.to) || written.also === day;

const RANGE_WORD = /^,? ?(?:to|until|till|through|thru|and|up to|–|—|--?|→) ?(?:the )?(?:end of )?$/i;
const BETWEEN = /\bbetween (?:the )?$/i;
/** Two dates joined by "to", "through", a dash or, after "between", "and". */
export function ranges(text: string, dates: readonly Written[]): { from: Written; to: Written }[] {
  return dates.flatMap((from, index) => {
    const to = dates[index + 1];
    if (to === undefined || to.start - from.end > NEAR) return [];
    const joint = text.slice(from.end, to.start);
    if (!RANGE_WORD.test(joint)) return [];
    if (/and/i.test(joint) && !BETWEEN.test(text.slice(Math.max(0, from.start - NEAR), from.start))) return [];
    return [{ from, to }];
  });
}

const DAY_OF_YEAR = '(?:(\\d{1,2})(?:st|nd|rd|th)? (?:of )?([a-z]{3,9})|([a-z]{3,9}) (\\d{1,2})(?:st|nd|rd|th)?)';
const YEARLESS = new RegExp(
  `\\b${DAY_OF_YEAR}(?: to | through | until | till |–| – | - )${DAY_OF_YEAR}\\b(?!,? \\d{2})`,
  'gi',
);
/** "From 1 March to 28 February": ranges that name no year; `from` and `to` end as a day does, "-03-01". */
export function yearlessRanges(text: string): { start: number; text: string; from: string; to: string }[] {
  return [...text.matchAll(YEARLESS)].flatMap((match) => {
    const [, day1, month1, month2, day2, day3, month3, month4, day4] = match;
    const [from, to] = [endOfDay(day1 ?? day2, month1 ?? month2), endOfDay(day3 ?? day4, month3 ?? month4)];
    return from === null || to === null ? [] : [{ start: match.index, text: match[0], from, to }];
  });
}
function endOfDay(day = '', month = ''): string | null {
  const number = monthNumber(month);
  return number === 0 ? null : `-${two(number)}-${two(Number(day))}`;
}
