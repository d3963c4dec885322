/** How stored numbers are shown: only days are told apart, all else stays as it is written. */

/** Formats that Excel has without naming them (ECMA-376 part 1, 18.8.30). */
const BUILT_IN_DAYS = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);
const BUILT_IN_PERCENT = new Set([9, 10]);

export type NumberKind = 'day' | 'percent' | 'number';

/** What a format makes of a number, by its code with quoted text, colors and escapes taken off. */
export function numberKind(id: number, code: string | undefined): NumberKind {
  if (code === undefined) {
    if (BUILT_IN_DAYS.has(id)) return 'day';
    return BUILT_IN_PERCENT.has(id) ? 'percent' : 'number';
  }
  const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, '');
  if (/[dy]/i.test(bare) || /m{3,}/i.test(bare)) return 'day';
  return bare.includes('%') ? 'percent' : 'number';
}

const MILLISECONDS_PER_DAY = 86_400_000;
/** Day 0 of both calendars; that of 1900 takes 1900 for a leap year, which shifts what comes before March. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);

/** A serial day as YYYY-MM-DD; null for one that no calendar has. */
export function dayOfSerial(serial: number, is1904: boolean): string | null {
  if (!(serial >= 1 && serial < 2_958_466)) return null;
  const day = Math.floor(serial) + (!is1904 && serial < 60 ? 1 : 0);
  return new Date((is1904 ? EPOCH_1904 : EPOCH_1900) + day * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
}

/** A number as it is shown: without the tail that doubles have. */
export const shownNumber = (value: number): string => String(Number(value.toPrecision(15)));

/** `_x000D_`: a sign that XML can't hold (ECMA-376 part 1, 22.9.2.19). */
export const unescaped = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
