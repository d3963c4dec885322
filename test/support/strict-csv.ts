/** RFC 4180 to the letter: CRLF after every record; one byte order mark in front, for Excel. @throws at the first fault */
export function parseCsv(text: string): string[][] {
  if (!text.startsWith('\uFEFF')) throw new Error('no byte order mark');
  const csv = text.slice(1);
  if (csv.startsWith('\uFEFF')) throw new Error('two byte order marks');
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

/** Takes off the apostrophes that keep a spreadsheet from running a cell, or a part of one behind another separator. */
export const original = (cell: string): string =>
  cell
    .replace(/^'(?='*(?:[^\S\t\r\n]|")*[\t\r\n])/, '')
    .replace(/(?<=(?:^|[;\t])(?:[^\S\t\r\n]|")*)'(?='*[=+\-@＝＋－＠])/g, '')
    .replace(/(?<=[\r\n](?:[^\S\t\r\n]|")*)'(?!'*[-+] )(?='*[=+\-@＝＋－＠])/g, '');
