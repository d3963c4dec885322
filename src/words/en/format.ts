/** How English writes days, lists and numbers: days in the order of the Commonwealth with the month as a word, so that none is mistaken. */
const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
const MOMENT = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });
const SHORT_MOMENT = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' });
const ALL_OF = new Intl.ListFormat('en-GB', { type: 'conjunction' });
const ONE_OF = new Intl.ListFormat('en-GB', { type: 'disjunction' });
const NUMBER = new Intl.NumberFormat('en-US');
const PLURAL = new Intl.PluralRules('en');

/** `2027-06-30`, a day or a moment → "30 June 2027" */
export const sayDay = (at: string): string => DAY.format(new Date(at));
/** A moment → "30 June 2027 at 14:03 UTC" */
export const sayMoment = (at: string): string => `${MOMENT.format(new Date(at))} UTC`;
/** A moment → "30 Jun 2027, 14:03 UTC" */
export const sayShortMoment = (at: string): string => `${SHORT_MOMENT.format(new Date(at))} UTC`;
/** "a, b and c" */
export const sayAll = (names: readonly string[]): string => ALL_OF.format(names);
/** "a, b or c" */
export const sayOneOf = (names: readonly string[]): string => ONE_OF.format(names);
/** "12,000" */
export const sayNumber = (number: number): string => NUMBER.format(number);
/** "1 day", "3 days": the number and the form of the noun that goes with it. */
export const sayCount = (number: number, one: string, other = `${one}s`): string =>
  `${NUMBER.format(number)} ${PLURAL.select(number) === 'one' ? one : other}`;

const KB = 1024;
/** Bytes → "1.4 MB", "320 kB"; never "0 kB". */
export const saySize = (bytes: number): string =>
  bytes < KB * KB ? `${Math.max(1, Math.round(bytes / KB))} kB` : `${(bytes / KB / KB).toFixed(1)} MB`;
