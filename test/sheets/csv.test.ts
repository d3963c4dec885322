import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csv } from '../../src/schemas/csv.ts';
import { readCsv } from '../../src/sheets/read-csv.ts';
import { SheetFault } from '../../src/sheets/sheet.ts';

const read = (text: string | Uint8Array) =>
  readCsv(typeof text === 'string' ? new TextEncoder().encode(text) : text, 'x').rows.map(({ number, cells }) => [
    number,
    ...cells.map((cell) => cell?.text ?? null),
  ]);

describe('a CSV file', () => {
  it('may have any of four delimiters, any line ends, quotes and lines in a cell', () => {
    const rows = [
      [1, 'Question', 'Answer'],
      [2, 'Do you, too?', 'Yes\n"really"'],
    ];
    expect(read('Question,Answer\n"Do you, too?","Yes\n""really"""\n')).toEqual(rows);
    expect(read('\ufeffQuestion;Answer\r\nDo you, too?;"Yes\r\n""really"""')).toEqual(rows);
    expect(read('Question\tAnswer\rDo you, too?\t"Yes\r""really"""\r')).toEqual(rows);
    expect(read('sep=|\nQuestion|Answer\nDo you, too?|"Yes\n""really"""')).toEqual([
      [2, 'Question', 'Answer'],
      [3, 'Do you, too?', 'Yes\n"really"'],
    ]);
  });
  it('may be in UTF-16 or in the code page of Excel', () => {
    const wide = new Uint8Array([0xff, 0xfe, ...[...'a,ü'].flatMap((sign) => [sign.charCodeAt(0), 0])]);
    expect(read(wide)).toEqual([[1, 'a', 'ü']]);
    expect(read(new Uint8Array([0x61, 0x2c, 0xfc, 0x2c, 0x80]))).toEqual([[1, 'a', 'ü', '€']]);
  });
  it('leaves out empty rows and goes on counting', () => {
    expect(read('a,b\n\n,\nc,d')).toEqual([
      [1, 'a', 'b'],
      [4, 'c', 'd'],
    ]);
  });
  it('has no content in its formulas, and keeps what only looks like one', () => {
    const cells = readCsv(
      new TextEncoder().encode('=HYPERLINK("http://x.example"),=1+1,"@SUM(A1)",- a list,+1 555 0100,= is a sign'),
      'x',
    ).rows[0]?.cells;
    expect(cells?.map((cell) => cell?.isFormula ?? false)).toEqual([true, true, true, false, false, false]);
  });
  it('that this program has written is read as it was', () => {
    const unit = fc.constantFrom('a', ' ', '"', ',', ';', '-', '=', '@', '\n', 'ü');
    // A guard behind a separator or a line end within a cell is kept: nobody can tell it from an apostrophe.
    const bare = (text: string) => text.replaceAll("'", '').replace(/\s+/g, ' ').trim();
    fc.assert(
      fc.property(fc.string({ unit }), fc.string({ unit }), (one, other) => {
        const [, row = []] = read(csv(['question', 'answer'], [[one, other]]));
        const got = [row[1], row[2]].map((text) => bare(String(text ?? '')));
        expect(got).toEqual([bare(one), bare(other)]);
      }),
      { numRuns: 500 },
    );
  });
  it('of any bytes is read or refused', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        try {
          for (const { cells } of readCsv(bytes, 'x').rows) expect(cells.some(Boolean)).toBe(true);
        } catch (fault) {
          expect(fault).toBeInstanceOf(SheetFault);
        }
      }),
      { numRuns: 300 },
    );
  });
});
