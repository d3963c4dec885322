import type { Day } from '../../../schemas/primitives.ts';

/** A day, month or year as written. `from` and `to` are its first and last day. */
export interface Written {
  text: string;
  start: number;
  end: number;
  from: Day;
  to: Day;
  precision: 'day' | 'month' | 'year';
}

const MONTHS = [
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
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = '((?:19|20)\\d\\d)';
const PATTERN = new RegExp(
  [
    '\\b(\\d{4})-(\\d{2})-(\\d{2})\\b',
    '\\b(\\d{4})-(\\d{2})\\b(?!-)',
    `\\b${DAY} (?:of )?${MONTH},? ${YEAR}\\b`,
    `\\b${MONTH} (?:the )?${DAY},? ${YEAR}\\b`,
    `\\b${MONTH},? (?:of )?${YEAR}\\b`,
    `\\b${DAY} (?:of )?${MONTH}(?=,? (?:to|until|till|through|and|–|-)|[–-])`,
    `\\b${MONTH} ${DAY}\\b(?=,? (?:to|until|till|through|and|–|-)|[–-])`,
    `\\b${MONTH}(?= (?:to|until|till|through|and|–|-) ?(?:\\d{1,2} )?[A-Z])`,
  ].join('|'),
  'gi',
);

const two = (value: number): string => String(value).padStart(2, '0');
const monthNumber = (word: string): number =>
  MONTHS.findIndex((name) => name.startsWith(word.toLowerCase().slice(0, 3))) + 1;
const lastOfMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

interface Part {
  year: number | null;
  month: number;
  day: number | null;
}
const partOf = (groups: (string | undefined)[]): Part | null => {
  const [isoY, isoM, isoD, ymY, ymM, dmyD, dmyM, dmyY, mdyM, mdyD, mdyY, myM, myY, dmD, dmM, mdM, mdD, bareM] = groups;
  if (isoY !== undefined) return { year: Number(isoY), month: Number(isoM), day: Number(isoD) };
  if (ymY !== undefined) return { year: Number(ymY), month: Number(ymM), day: null };
  if (dmyM !== undefined) return { year: Number(dmyY), month: monthNumber(dmyM), day: Number(dmyD) };
  if (mdyM !== undefined) return { year: Number(mdyY), month: monthNumber(mdyM), day: Number(mdyD) };
  if (myM !== undefined) return { year: Number(myY), month: monthNumber(myM), day: null };
  if (dmM !== undefined) return { year: null, month: monthNumber(dmM), day: Number(dmD) };
  if (mdM !== undefined) return { year: null, month: monthNumber(mdM), day: Number(mdD) };
  if (bareM !== undefined) return { year: null, month: monthNumber(bareM), day: null };
  return null;
};

/** Every date written in a text, in order. A first date without a year takes the year of the one after it. */
export function writtenDates(text: string): Written[] {
  if (!/\d{4}/.test(text)) return [];
  const found = [...text.matchAll(PATTERN)].flatMap((match) => {
    const part = partOf(match.slice(1));
    return part === null || part.month < 1 || part.month > 12 ? [] : [{ match, part }];
  });
  return found.flatMap(({ match, part }, index) => {
    const following = found[index + 1];
    let year = part.year;
    if (year === null) {
      if (following === undefined || following.part.year === null || following.match.index - match.index > 30)
        return [];
      year = following.part.month < part.month ? following.part.year - 1 : following.part.year;
    }
    const month = `${year}-${two(part.month)}`;
    const to = part.day === null ? lastOfMonth(year, part.month) : part.day;
    return [
      {
        text: match[0],
        start: match.index,
        end: match.index + match[0].length,
        from: `${month}-${two(part.day ?? 1)}`,
        to: `${month}-${two(to)}`,
        precision: part.day === null ? ('month' as const) : ('day' as const),
      },
    ];
  });
}

/** Whether a written date says the same as a day. */
export const says = (written: Written, day: Day): boolean => written.from <= day && day <= written.to;

const RANGE_WORD = /^,? ?(?:to|until|till|through|thru|and|up to|–|—|-|→) ?(?:the )?(?:end of )?$/i;
/** Two dates joined by "to", "through", a dash or, after "between", "and". */
export function ranges(text: string, dates: readonly Written[]): { from: Written; to: Written }[] {
  return dates.flatMap((from, index) => {
    const to = dates[index + 1];
    if (to === undefined) return [];
    const joint = text.slice(from.end, to.start);
    if (!RANGE_WORD.test(joint)) return [];
    if (/and/i.test(joint) && !/\bbetween (?:the )?$/i.test(text.slice(0, from.start))) return [];
    return [{ from, to }];
  });
}
