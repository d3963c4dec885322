/**
 * Spreadsheets run a cell that starts like a formula, full-width signs included
 * (https://owasp.org/www-community/attacks/CSV_Injection).
 */
const FORMULA_START = /^'*[=+\-@\t\r\n＝＋－＠]/;

/**
 * A cell that no spreadsheet takes for a formula: an apostrophe is put before it. To read the value back, take one apostrophe off
 * a cell that starts with apostrophes and then one of `= + - @`, a tab or a line end.
 */
export const neutralized = (text: string): string => (FORMULA_START.test(text) ? `'${text}` : text);

const cell = (text: string): string => {
  const safe = neutralized(text);
  return /[",\r\n']|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** RFC 4180: CRLF after every record, the last included, a header first, UTF-8 without a byte order mark. */
export function csv(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return [header, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}
