/** Moments are ISO 8601 in UTC with milliseconds, so that they compare as text in every database. */
export type Instant = string;

const MS_PER_SECOND = 1000;
const MS_PER_HOUR = 3_600_000;

/** A later one would be written with a sign, and compare as earlier than all others. */
const LAST_MS = Date.parse('9999-12-31T23:59:59.999Z');
const written = (ms: number): Instant => new Date(Math.min(ms, LAST_MS)).toISOString();

export const addSeconds = (at: Instant, seconds: number): Instant => written(Date.parse(at) + seconds * MS_PER_SECOND);
export const addHours = (at: Instant, hours: number): Instant => written(Date.parse(at) + hours * MS_PER_HOUR);
/** Hours from one moment to a later one, parts of an hour included. */
export const hoursBetween = (from: Instant, to: Instant): number => (Date.parse(to) - Date.parse(from)) / MS_PER_HOUR;
export const addDays = (at: Instant, days: number): Instant => addHours(at, days * 24);
/** Whole days from one calendar day to a later one. */
export const daysBetween = (from: string, to: string): number => Math.round(hoursBetween(from, to) / 24);
/** The calendar day in UTC, `YYYY-MM-DD`. */
export const dayOf = (at: Instant): string => at.slice(0, 10);
/** Whether a text is a day of the calendar: one that is none, such as 30 February, would be read as another one. */
export function isDay(text: string): boolean {
  const ms = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(ms) && dayOf(written(ms)) === text;
}
