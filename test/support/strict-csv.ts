/** RFC 4180 to the letter: CRLF after every record, quotation marks only where they must be. @throws at the first fault */
export function parseCsv(csv: string): string[][] {
  if (csv.startsWith('\uFEFF')) throw new Error('a byte order mark');
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < csv.length) {
    const rest = csv.slice(at);
    const found = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/.exec(rest);
    if (!found) throw new Error(`no field at "${rest.slice(0, 40)}"`);
    row.push(found[1] === undefined ? (found[2] ?? '') : found[1].replaceAll('""', '"'));
    if (found[3] === '\r\n') {
      rows.push(row);
      row = [];
    }
    at += found[0].length;
  }
  if (row.length > 0) throw new Error('the last record does not end');
  if (new Set(rows.map(({ length }) => length)).size > 1) throw new Error('records of different lengths');
  return rows;
}

/** Takes off the apostrophe that keeps a spreadsheet from running a cell. */
export const original = (cell: string): string => (/^'+[=+\-@\t\r\n＝＋－＠]/.test(cell) ? cell.slice(1) : cell);
