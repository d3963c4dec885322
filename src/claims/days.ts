import type { Day, Period } from '../schemas/primitives.ts';

const DAY_MS = 86_400_000;

/** Months a Type 1 or Type 2 report holds after its date, and after which an assessment counts as aged. */
export const HOLDS_MONTHS = 12;

const parts = (day: Day): [number, number, number] => {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number);
  return [year, month, date];
};
const utc = (day: Day): number => {
  const [year, month, date] = parts(day);
  return Date.UTC(year, month - 1, date);
};
const text = (ms: number): Day => new Date(ms).toISOString().slice(0, 10);

export const addDays = (day: Day, days: number): Day => text(utc(day) + days * DAY_MS);

/** The same day of another month, or that month's last day where it is shorter: 2024-02-29 plus 12 months is 2025-02-28. */
export function addMonths(day: Day, months: number): Day {
  const [year, month, date] = parts(day);
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return text(Date.UTC(year, month - 1 + months, Math.min(date, lastOfMonth)));
}

/** Whole days from `from` to `to`; negative when `to` lies before. */
export const daysBetween = (from: Day, to: Day): number => Math.round((utc(to) - utc(from)) / DAY_MS);

/** Whole months from `from` to `to`, 0 where `to` lies before. */
export function monthsBetween(from: Day, to: Day): number {
  let months = 0;
  while (addMonths(from, months + 1) <= to) months += 1;
  return months;
}

/** The last day of what is expected in a month (`2027-08`), or the day itself. */
export const expectedBy = (expected: string): Day =>
  expected.length === 7 ? addDays(addMonths(`${expected}-01`, 1), -1) : expected;

export const earlier = (a: Day, b: Day): Day => (a < b ? a : b);
export const later = (a: Day, b: Day): Day => (a > b ? a : b);
export const contains = (period: Period, day: Day): boolean => period.from <= day && day <= period.to;

/** What both periods share, or null. */
export function overlap(a: Period, b: Period): Period | null {
  const shared = { from: later(a.from, b.from), to: earlier(a.to, b.to) };
  return shared.from <= shared.to ? shared : null;
}

/** What is left of `whole` when `taken` is cut out, in order of time. */
export function subtract(whole: Period, taken: readonly Period[]): Period[] {
  let left = whole.from <= whole.to ? [whole] : [];
  for (const cut of taken) {
    left = left.flatMap((piece) =>
      overlap(piece, cut)
        ? [
            { from: piece.from, to: addDays(cut.from, -1) },
            { from: addDays(cut.to, 1), to: piece.to },
          ].filter((rest) => rest.from <= rest.to)
        : [piece],
    );
  }
  return left;
}

/** For sorting by day, the earliest first. */
export const byDay = (a: Day, b: Day): number => (a === b ? 0 : a < b ? -1 : 1);
