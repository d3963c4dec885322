/** Moments are ISO 8601 in UTC with milliseconds, so that they compare as text in every database. */
export type Instant = string;

const MS_PER_SECOND = 1000;
const MS_PER_HOUR = 3_600_000;

export const addSeconds = (at: Instant, seconds: number): Instant =>
  new Date(Date.parse(at) + seconds * MS_PER_SECOND).toISOString();
export const addHours = (at: Instant, hours: number): Instant =>
  new Date(Date.parse(at) + hours * MS_PER_HOUR).toISOString();
/** Hours from one moment to a later one, parts of an hour included. */
export const hoursBetween = (from: Instant, to: Instant): number => (Date.parse(to) - Date.parse(from)) / MS_PER_HOUR;
export const addDays = (at: Instant, days: number): Instant => addHours(at, days * 24);
/** Whole days from one calendar day to a later one. */
export const daysBetween = (from: string, to: string): number => Math.round(hoursBetween(from, to) / 24);
/** The calendar day in UTC, `YYYY-MM-DD`. */
export const dayOf = (at: Instant): string => at.slice(0, 10);
