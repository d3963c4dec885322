/** A spreadsheet runs a cell that starts like a formula (OWASP, CSV injection); a quote in front keeps it text. */
const cell = (value: string | number | null): string => {
  const text = value === null ? '' : String(value);
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** RFC 4180, with a header row. */
export function toCsv(columns: readonly string[], rows: readonly Record<string, string | number | null>[]): string {
  const lines = [columns.map(cell), ...rows.map((row) => columns.map((column) => cell(row[column] ?? null)))];
  return lines.map((line) => `${line.join(',')}\r\n`).join('');
}
