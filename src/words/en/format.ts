/** Made when it is first used: to make all of them takes longer than to answer a form, and a function starts with a visitor waiting. */
export function when<Formatter>(make: () => Formatter): () => Formatter {
  let made: Formatter | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
/** How English writes days, lists and numbers: days in the order of the Commonwealth with the month as a word, so that none is mistaken. */
const DAY = when(() => new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }));
/** "Sep", where the British short form is "Sept". */
const DAY_PARTS = when(() => new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeZone: 'UTC' }));
const MONTH = when(() => new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }));
const MOMENT = when(() => new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }));
const SHORT_MOMENT = when(
  () => new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' }),
);
const ALL_OF = when(() => new Intl.ListFormat('en-GB', { type: 'conjunction' }));
const ONE_OF = when(() => new Intl.ListFormat('en-GB', { type: 'disjunction' }));
const NUMBER = when(() => new Intl.NumberFormat('en-US'));
const PLURAL = when(() => new Intl.PluralRules('en'));

/** `2027-06-30`, a day or a moment → "30 June 2027" */
export const sayDay = (at: string): string => DAY().format(new Date(at));
/** "30 Jun 2027" */
export function sayDayShort(at: string): string {
  const parts = new Map(
    DAY_PARTS()
      .formatToParts(new Date(at))
      .map(({ type, value }) => [type, value]),
  );
  return `${parts.get('day')} ${parts.get('month')} ${parts.get('year')}`;
}
/** "1 Jul 2025 – 30 Jun 2026", with an en dash. */
export const sayPeriodShort = (period: Span): string => `${sayDayShort(period.from)} – ${sayDayShort(period.to)}`;
/** "1 July 2025 to 30 June 2026", for running text. */
export const sayPeriod = (period: Span): string => `${sayDay(period.from)} to ${sayDay(period.to)}`;
/** What lies ahead, a month or a day: "August 2027" or "14 August 2027". */
export const sayExpected = (expected: string): string =>
  isMonth(expected) ? MONTH().format(new Date(expected)) : sayDay(expected);
/** "in August 2027" or "on 14 August 2027" */
export const sayWhen = (expected: string): string => `${isMonth(expected) ? 'in' : 'on'} ${sayExpected(expected)}`;
const isMonth = (expected: string): boolean => expected.length === 'YYYY-MM'.length;
export interface Span {
  from: string;
  to: string;
}
/** A moment → "30 June 2027 at 14:03 UTC" */
export const sayMoment = (at: string): string => `${MOMENT().format(new Date(at))} UTC`;
/** A moment → "30 Jun 2027, 14:03 UTC" */
export const sayShortMoment = (at: string): string => `${SHORT_MOMENT().format(new Date(at))} UTC`;
/** "a, b and c" */
export const sayAll = (names: readonly string[]): string => ALL_OF().format(names);
/** "a, b or c" */
export const sayOneOf = (names: readonly string[]): string => ONE_OF().format(names);
/** "12,000" */
export const sayNumber = (number: number): string => NUMBER().format(number);
const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
/** "six"; from thirteen on in digits. */
export const sayCardinal = (number: number): string => SMALL[number] ?? sayNumber(number);
/** "1 day", "3 days": the number and the form of the noun that goes with it. */
export const sayCount = (number: number, one: string, other = `${one}s`): string =>
  `${NUMBER().format(number)} ${PLURAL().select(number) === 'one' ? one : other}`;
/** The same, where none is said in words: "no exceptions". */
/** How long something has lasted: under two days in hours, then in days. */
export const sayAge = (hours: number): string => {
  if (hours < 1) return 'less than an hour';
  return hours < 48 ? sayCount(Math.floor(hours), 'hour') : sayCount(Math.floor(hours / 24), 'day');
};

export const sayCountOrNo = (number: number, one: string, other = `${one}s`): string =>
  number === 0 ? `no ${other}` : sayCount(number, one, other);

const KB = 1024;
/** Bytes → "1.4 MB", "320 kB"; never "0 kB". */
export const saySize = (bytes: number): string =>
  bytes < KB * KB ? `${Math.max(1, Math.round(bytes / KB))} kB` : `${(bytes / KB / KB).toFixed(1)} MB`;
/** A size that may not be passed, rounded down: whatever is said to fit does. */
export const sayLimit = (bytes: number): string =>
  bytes < KB * KB ? saySize(bytes) : `${(Math.floor((bytes / KB / KB) * 10) / 10).toFixed(1)} MB`;
/** What begins a sentence. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
/** "Processor" within a sentence: "processor"; what begins with an abbreviation stays as it is. */
export const midSentence = (text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
/** "a report", "an audit" */
export const withArticle = (text: string): string => `${/^[aeiou]/i.test(text) ? 'an' : 'a'} ${text}`;
/** What someone wrote as a sentence, with its stop. */
export const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);
