/** The one writer of CSV, for the site's lists and for the gate's export. */

/** Signs that make a spreadsheet read a cell as a formula, full-width ones included (https://owasp.org/www-community/attacks/CSV_Injection). */
const SIGNS = '=+\\-@＝＋－＠';
/** What one program or another takes off before it looks at the sign. */
const SKIPPED = '(?:[^\\S\\t\\r\\n]|")*';
/**
 * Where a cell may begin: at its own start, and behind what a program set to another separator takes for the end of one. In many
 * countries that is the semicolon, and the quotation marks then no longer hold a cell together. A dash or plus with a space behind it
 * on a later line is a list, not a formula. A tab or a line end in front, also behind spaces, is guarded by itself.
 */
const BEGINS = [
  `(?<=(?:^|[;\\t])${SKIPPED})(?='*[${SIGNS}])`,
  `(?<=[\\r\\n]${SKIPPED})(?!'*[-+] )(?='*[${SIGNS}])`,
  `^(?='*${SKIPPED}[\\t\\r\\n])`,
];
const UNGUARDED = new RegExp(BEGINS.join('|'), 'gu');

/** A cell that no spreadsheet takes for a formula: an apostrophe is put before every sign that could begin one. */
export const neutralized = (text: string): string => text.replace(UNGUARDED, "'");

/** Excel reads a file without it in the code page of the country, and `Łucja` as something else. */
const BYTE_ORDER_MARK = '\ufeff';

const cellOf = (value: string | number | null): string => {
  const safe = neutralized(value === null ? '' : String(value));
  return /[",;\t\r\n']|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** RFC 4180: CRLF after every record, the last included, a header first; UTF-8 with a byte order mark in front. */
export const csv = (header: readonly string[], rows: readonly (readonly (string | number | null)[])[]): string =>
  BYTE_ORDER_MARK + [header, ...rows].map((row) => `${row.map(cellOf).join(',')}\r\n`).join('');
