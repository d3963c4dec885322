import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openCsv } from '../../src/sheets/read-csv.ts';
import { writtenCsv } from '../../src/sheets/write-csv.ts';
import type { CellTexts } from '../../src/sheets/xlsx-write.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const written = (before: string | Uint8Array, ...cells: [row: number, column: number, text: string][]): Uint8Array => {
  const texts = new Map<number, Map<number, string>>();
  for (const [row, column, text] of cells) texts.set(row, (texts.get(row) ?? new Map()).set(column, text));
  return writtenCsv(typeof before === 'string' ? bytes(before) : before, texts as CellTexts);
};
const text = (before: string, ...cells: [number, number, string][]) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(written(before, ...cells));

describe('a CSV file that is written in', () => {
  it('keeps its delimiter, quotes, line ends and mark, and every other cell to the byte', () => {
    expect(text('\ufeffQuestion;Answer\r\n"Do you, then?"; old \r\nB;', [2, 1, 'Yes; always'], [3, 1, 'No'])).toBe(
      '\ufeffQuestion;Answer\r\n"Do you, then?";"Yes; always"\r\nB;No',
    );
    expect(text('"Question","Answer"\n"A",""\n', [2, 1, 'Yes'])).toBe('"Question","Answer"\n"A","Yes"\n');
    expect(text('Q\tA\rOne\t\rTwo\t\r', [3, 1, 'Yes\nand more'])).toBe('Q\tA\rOne\t\rTwo\t"Yes\rand more"\r');
    expect(text('sep=|\r\nQ|A\r\nOne|\r\n', [3, 1, 'a|b'])).toBe('sep=|\r\nQ|A\r\nOne|"a|b"\r\n');
  });
  it('adds the cells that a short record lacks', () => {
    expect(text('Q,A,C\nOne\n', [2, 2, 'x'])).toBe('Q,A,C\nOne,,x\n');
  });
  it('writes no formula', () => {
    expect(text('Q,A\nOne,\n', [2, 1, '=cmd()'])).toBe("Q,A\nOne,'=cmd()\n");
  });
  it('stays in its encoding', () => {
    const western = Uint8Array.from([0x46, 0xfc, 0x72, 0x2c, 0x0a]);
    expect([...written(western, [1, 1, 'ü “a”'])]).toEqual([
      ...[0x46, 0xfc, 0x72, 0x2c, 0xfc, 0x20, 0x93, 0x61, 0x94, 0x0a],
    ]);
    const wide = new Uint8Array([
      0xff,
      0xfe,
      ...[...'Q,A\nł,\n'].flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8]),
    ]);
    const after = written(wide, [2, 1, 'Łódź']);
    expect(new TextDecoder('utf-16le').decode(after)).toBe('Q,A\nł,Łódź\n');
    expect([...after.subarray(0, 2)]).toEqual([0xff, 0xfe]);
  });
  it('becomes UTF-8 with its mark where Windows-1252 lacks a sign', () => {
    const western = Uint8Array.from([0x46, 0xfc, 0x72, 0x2c, 0x0a]);
    const after = written(western, [1, 1, 'ü ł →']);
    expect([...after.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder().decode(after)).toBe('Für,ü ł →\n');
  });

  const cell = fc.oneof(
    fc.string({ unit: fc.constantFrom(...'ab ,;"\n\'') }),
    fc.string({ unit: 'grapheme' }).filter((one) => !/[\0\r\ufeff]/.test(one)),
  );
  it('reads back as before but for the cells that were written, whatever stands in it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 2, maxLength: 6 }),
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom('\n', '\r\n'),
        fc.nat(),
        cell,
        (table, delimiter, lineEnd, at, answer) => {
          const quoted = table.map((record) => record.map((one) => `"${one.replaceAll('"', '""')}"`).join(delimiter));
          const before = bytes(`sep=${delimiter}\n${quoted.join(lineEnd)}${lineEnd}`);
          const row = at % table.length;
          const was = openCsv(before);
          const now = openCsv(written(before, [row + 2, 1, answer]));
          expect(now.records.length).toBe(was.records.length);
          for (const [index, record] of now.records.entries())
            for (const [column, one] of record.entries())
              if (index !== row || column !== 1) expect(one).toBe(was.records[index]?.[column]);
          const plain = (one = '') => one.replace(/'(?=[^\w]*[=+\-@＝＋－＠\t\r\n]|\s)/g, '').replaceAll('\r\n', '\n');
          expect(plain(now.records[row]?.[1])).toBe(plain(answer));
        },
      ),
    );
  });
});
