import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csv, neutralized } from '../../src/schemas/csv.ts';
import { original, parseCsv } from '../support/strict-csv.ts';

/** What a program set to this separator makes of a line, as Excel does: quotation marks count only at the start of a cell. */
function cellsOf(line: string, separator: string): string[] {
  const cells: string[] = [];
  let rest = line;
  for (;;) {
    const quoted = new RegExp(`^"((?:[^"]|"")*)"([^"]*?)(?=$|${separator})`).exec(rest);
    const end = rest.indexOf(separator);
    if (quoted) cells.push((quoted[1] ?? '').replaceAll('""', '"') + (quoted[2] ?? ''));
    else cells.push(end < 0 ? rest : rest.slice(0, end));
    const used = quoted ? quoted[0].length : end < 0 ? rest.length : end;
    if (used >= rest.length) return cells;
    rest = rest.slice(used + 1);
  }
}
const FORMULA = /^[\s"]*[=+\-@＝＋－＠]/;

describe('one cell', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ["'=1+1", "''=1+1"],
    ['＝1+1', "'＝1+1"],
    ['＋1', "'＋1"],
    ['－1', "'－1"],
    ['＠SUM(A1)', "'＠SUM(A1)"],
    ['\t=1', "'\t'=1"],
    ['\r', "'\r"],
    [' =1', " '=1"],
    ['\u00a0=1', "\u00a0'=1"],
    ['"=1"', `"'=1"`],
    ['Acme;=cmd|/c calc', "Acme;'=cmd|/c calc"],
    ["Acme; '=1", "Acme; ''=1"],
    ['Acme\t@SUM(A1)', "Acme\t'@SUM(A1)"],
    ['Acme\n=1', "Acme\n'=1"],
    ['Acme\n-2+3', "Acme\n'-2+3"],
    ['A list:\n- one\n- two', 'A list:\n- one\n- two'],
    ['Łucja a=b, c-d', 'Łucja a=b, c-d'],
    ['AT&T - 24/7', 'AT&T - 24/7'],
  ])('%j', (text, safe) => {
    expect(neutralized(text)).toBe(safe);
    expect(original(safe)).toBe(text);
  });
});

const unit = fc.constantFrom('=', '+', '-', '@', '＝', '＠', ' ', '\t', '\r', '\n', ';', ',', '"', "'", 'a', '1', '|');
const text = fc.string({ unit, maxLength: 14 });

it.each([' \n- ', '\n- x', ' \t=1', "' \n-", ' \r\n@a', '"\n+ '])(
  'a cell of space and a sign, %j, begins no formula and is given back',
  (cell) => {
    const [, [read = ''] = []] = parseCsv(csv(['a'], [[cell]]));
    expect([original(read), FORMULA.test(read)]).toEqual([cell, false]);
  },
);

it('gives back every cell, and begins no formula whatever the separator', () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 3 }), (row) => {
      const written = csv(
        row.map((_, at) => `c${at}`),
        [row],
      );
      const read = parseCsv(written)[1] ?? [];
      expect(read.map(original)).toEqual(row);
      const elsewhere = [';', '\t'].flatMap((separator) =>
        written
          .split(/\r\n|\r|\n/)
          .slice(1)
          .flatMap((line) => cellsOf(line, separator)),
      );
      for (const cell of read) expect([cell, FORMULA.test(cell)]).toEqual([cell, false]);
      // A list's dash or plus has a space behind it.
      for (const cell of elsewhere)
        if (!/^[\s"]*[-+] /.test(cell)) expect([cell, FORMULA.test(cell)]).toEqual([cell, false]);
    }),
    { numRuns: 2000 },
  );
});

it('starts with one byte order mark, and ends every record', () => {
  expect(csv(['name'], [['Łucja'], [null], [7]])).toBe('\ufeffname\r\nŁucja\r\n\r\n7\r\n');
});
