import fc from 'fast-check';
import { strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openFile } from '../../src/sheets/open-file.ts';
import { readXlsx } from '../../src/sheets/read-xlsx.ts';
import { openZip } from '../../src/sheets/zip.ts';
import { isLong } from '../support/spread.ts';
import { faultOf } from './fault-of.ts';
import { letters, partsOf, type SheetSpec, workbook } from './workbook.ts';

type Write = [row: number, column: number, text: string];
const written = (bytes: Uint8Array, ...cells: Write[]): Uint8Array => {
  const texts = new Map<number, Map<number, string>>();
  for (const [row, column, text] of cells) texts.set(row, (texts.get(row) ?? new Map()).set(column, text));
  return openFile('a.xlsx', bytes).written(new Map([[0, texts]]));
};
const sheetXml = (bytes: Uint8Array): string =>
  new TextDecoder().decode(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
const shown = (bytes: Uint8Array) =>
  readXlsx(bytes)[0]?.rows.map(({ number, cells }) => [number, ...Array.from(cells, (cell) => cell?.text ?? '')]);
const sheet = (xml: string, more: Record<string, string> = {}): Uint8Array =>
  zipSync({ ...partsOf([{ name: 'One', rows: [] }], more), 'xl/worksheets/sheet1.xml': strToU8(xml) });

describe('a workbook that is written in', () => {
  it('changes the cells and leaves everything else of the sheet as it is', () => {
    const xml =
      '<?xml version="1.0"?>\r\n<x:worksheet xmlns:x="m" mc:Ignorable="x14ac"><!-- <x:row r="2"> --><x:dimension ref="A1:B3"/><x:cols><x:col min="2" max="3" style="7"/></x:cols>' +
      '<x:sheetData><x:row r="1" spans="1:2" ht="30"><x:c r="A1" s="4"><x:v>1</x:v></x:c><x:c r="B1" s="5" t="s"><x:v>0</x:v></x:c></x:row>' +
      '<x:row r="3" s="9" customFormat="1"/></x:sheetData><x:pageMargins left="1"/><x:extLst><x:ext><xm:f>A1</xm:f></x:ext></x:extLst></x:worksheet>';
    expect(sheetXml(written(sheet(xml), [1, 1, 'Yes & <no>'], [1, 2, 'C'], [2, 1, 'new'], [3, 0, 'below']))).toBe(
      xml
        .replace('ref="A1:B3"', 'ref="A1:C3"')
        .replace('spans="1:2"', 'spans="1:3"')
        .replace(
          '<x:c r="B1" s="5" t="s"><x:v>0</x:v></x:c>',
          '<x:c r="B1" s="5" t="inlineStr"><x:is><x:t xml:space="preserve">Yes &amp; &lt;no&gt;</x:t></x:is></x:c>' +
            '<x:c r="C1" s="7" t="inlineStr"><x:is><x:t xml:space="preserve">C</x:t></x:is></x:c>',
        )
        .replace(
          '<x:row r="3" s="9" customFormat="1"/>',
          '<x:row r="2"><x:c r="B2" s="7" t="inlineStr"><x:is><x:t xml:space="preserve">new</x:t></x:is></x:c></x:row>' +
            '<x:row r="3" s="9" customFormat="1"><x:c r="A3" s="9" t="inlineStr"><x:is><x:t xml:space="preserve">below</x:t></x:is></x:c></x:row>',
        ),
    );
  });
  it('empties a cell, keeps its style, and writes into a sheet without rows', () => {
    const after = written(
      sheet('<worksheet><sheetData><row r="1"><c r="A1" s="2" t="s"><v>0</v></c></row></sheetData></worksheet>'),
      [1, 0, ''],
      [1, 1, ''],
    );
    expect(sheetXml(after)).toBe('<worksheet><sheetData><row r="1"><c r="A1" s="2"/></row></sheetData></worksheet>');
    expect(shown(written(sheet('<worksheet><sheetData/></worksheet>'), [4, 2, 'x']))).toEqual([[4, '', '', 'x']]);
  });
  it('keeps text that Excel would read as an escape, and drops signs that XML has no place for', () => {
    expect(
      shown(written(workbook([{ name: 'One', rows: [['Q']] }]), [1, 1, 'a_x000D_b \u0007\ud800 ü\n– 🙂'])),
    ).toEqual([[1, 'Q', 'a_x000D_b \ufffd ü\n– 🙂']]);
  });
  it('never writes over a formula, in an array of them, in a locked cell or behind a merged one', () => {
    const styles =
      '<styleSheet><cellXfs><xf/><xf applyProtection="1"><protection locked="0"/></xf></cellXfs></styleSheet>';
    const xml =
      '<worksheet><cols><col min="6" max="6" style="1"/></cols><sheetData><row r="1"><c r="A1" s="1"><f>B1</f><v>1</v></c><c r="B1" s="1"><f t="array" ref="B1:B2">C1</f></c>' +
      '<c r="C1"/><c r="D1" s="1"/></row><row r="2"><c r="B2" s="1"/></row></sheetData><sheetProtection sheet="1"/>' +
      '<protectedRanges><protectedRange sqref="H1:H4" name="a"/><protectedRange sqref="I1" password="C0" name="b"/></protectedRanges>' +
      '<mergeCells><mergeCell ref="D1:E1"/></mergeCells></worksheet>';
    const bytes = sheet(xml, { 'xl/styles.xml': styles });
    const rules = openFile('a.xlsx', bytes).rules(0);
    const refused = (reference: string) => rules.refusal(Number(reference.slice(1)), reference.charCodeAt(0) - 65);
    expect(['A1', 'B1', 'B2', 'C1', 'D1', 'E1', 'F1', 'G1', 'H1', 'I1'].map(refused)).toEqual([
      'formula',
      'formula',
      'formula',
      'locked',
      null,
      'merged',
      null,
      'locked',
      null,
      'locked',
    ]);
    const after = sheetXml(
      written(bytes, ...Array.from({ length: 9 }, (_, column): Write => [1, column, 'x']), [2, 1, 'x']),
    );
    expect([...after.matchAll(/r="(\w+)"(?: s="1")? t="inlineStr"/g)].map(([, at]) => at)).toEqual(['D1', 'F1', 'H1']);
    expect(after).toContain('<c r="A1" s="1"><f>B1</f><v>1</v></c>');
  });
  it('knows what a cell offers, from a list, a range, a name, and a validation over 17 billion cells', () => {
    const bytes = workbook(
      [
        {
          name: 'One',
          rows: [['Q', null, null, null]],
          after:
            '<dataValidations><dataValidation type="list" sqref="B1 B5:B9"><formula1>"Yes,No, N/A"</formula1></dataValidation>' +
            '<dataValidation type="list" sqref="C:C"><formula1>\'Some lists\'!$A$1:$A$2</formula1></dataValidation>' +
            '<dataValidation type="whole" sqref="A1:XFD1048576"><formula1>1</formula1></dataValidation>' +
            '<dataValidation type="list" sqref="E1:XFD1048576"><formula1>States</formula1></dataValidation></dataValidations>' +
            '<extLst><ext><x14:dataValidations xmlns:x14="x" xmlns:xm="m"><x14:dataValidation type="list"><x14:formula1><xm:f>Lists!A1:A9</xm:f></x14:formula1><xm:sqref>D1</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>',
        },
        { name: 'Some lists', rows: [['Met'], ['Not met'], ['Later']] },
      ],
      {
        'xl/workbook.xml':
          '<workbook xmlns:r="r"><sheets><sheet name="One" r:id="rId1"/><sheet name="Some lists" r:id="rId2"/></sheets><definedNames><definedName name="STATES">\'Some lists\'!$A$2:$A$3</definedName></definedNames></workbook>',
      },
    );
    const { choices } = openFile('a.xlsx', bytes).rules(0);
    expect([choices(1, 1), choices(3, 1), choices(7, 2), choices(1, 3), choices(1_048_576, 16_383)]).toEqual([
      ['Yes', 'No', 'N/A'],
      null,
      ['Met', 'Not met'],
      null,
      ['Not met', 'Later'],
    ]);
    expect(shown(written(bytes, [1, 1, 'Yes']))).toEqual([[1, 'Q', 'Yes']]);
  });
});

const MORE = {
  'xl/vbaProject.bin': 'macros \u0000\u0001',
  'xl/drawings/drawing1.xml': '<not-even-xml',
  'docProps/app.xml': '<Properties/>',
};
const cell = fc.oneof(fc.constant(null), fc.integer(), fc.string({ unit: 'grapheme' }));
const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 });
const at = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.nat(30), fc.string({ unit: 'binary' }));
/** Each file's own bytes in the archive, header and all. */
const rawFiles = (bytes: Uint8Array) => {
  const { entries, directory } = openZip(bytes);
  const starts = [...entries.map(({ offset }) => offset), directory].sort((one, other) => one - other);
  return new Map(
    entries.map(({ name, offset }) => [name, bytes.slice(offset, starts[starts.indexOf(offset) + 1])] as const),
  );
};

describe('any workbook', () => {
  it('keeps every other part to the byte, compressed bytes and header, and every other cell', () => {
    fc.assert(
      fc.property(rows, fc.array(at, { maxLength: 6 }), fc.constantFrom(0, 6), (table, writes, level) => {
        const parts: Zippable = partsOf([{ name: 'One', rows: table } as SheetSpec], MORE);
        const before = zipSync(parts, { level: level as 0 | 6, mtime: '2020-02-03T04:05:06' });
        const after = written(before, ...writes);
        const [was, is] = [rawFiles(before), rawFiles(after)];
        expect([...is.keys()]).toEqual([...was.keys()]);
        for (const [name, bytes] of was)
          if (name !== 'xl/worksheets/sheet1.xml')
            expect(Buffer.compare(is.get(name) ?? Buffer.alloc(0), bytes), name).toBe(0);
        const places = new Set(writes.map(([row, column]) => `${row} ${column}`));
        const texts = (bytes: Uint8Array) =>
          readXlsx(bytes)[0]?.rows.flatMap(({ number, cells }) =>
            cells.flatMap((one, column) =>
              one && !places.has(`${number} ${column}`) ? [[number, column, one.text]] : [],
            ),
          );
        expect(texts(after)).toEqual(texts(before));
        const last = new Map(writes.map(([row, column, text]) => [`${letters(column)}${row}`, text]));
        const xml = sheetXml(after);
        for (const [reference, text] of last) if (text !== '') expect(xml.split(`r="${reference}"`).length).toBe(2);
      }),
    );
  });
  it('that is cut, torn or bent is read as it stands or refused, and nothing else happens', () => {
    const whole = workbook(
      [
        {
          name: 'One',
          rows: [
            ['Question', 'Answer'],
            ['Is it?', 'Yes'],
          ],
        },
      ],
      MORE,
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 4 }),
        fc.nat(),
        (bends, cut) => {
          const bytes = whole.slice(0, cut % 3 === 0 ? cut % whole.length : whole.length);
          for (const [place, byte] of bends) if (place < bytes.length) bytes[place] = byte;
          const fault = faultOf(() => written(bytes, [2, 1, 'x']));
          expect([
            null,
            'damaged',
            'protected',
            'old-format',
            'too-large',
            'not-a-workbook',
            'empty',
            'other-kind',
          ]).toContain(fault);
        },
      ),
    );
  });
});

const MEGABYTES = isLong ? 30 : 3;
it(`a workbook of ${MEGABYTES} MB and 2,000 rows is read and written`, () => {
  const noise = Uint8Array.from(
    { length: MEGABYTES * 1_000_000 },
    (_, index) => (Math.imul(index, 2_654_435_761) >>> 13) & 255,
  );
  const before = zipSync(
    {
      ...partsOf([
        {
          name: 'One',
          rows: [['Question', 'Answer'], ...Array.from({ length: 2_000 }, (_, at) => [`Is it ${at}?`, null])],
        },
      ]),
      'xl/media/image1.png': [noise, { level: 0 }],
    },
    { level: 6 },
  );
  expect(before.length).toBeGreaterThan(MEGABYTES * 1_000_000);
  const start = performance.now();
  const after = written(before, ...Array.from({ length: 2_000 }, (_, index): Write => [index + 2, 1, `Yes ${index}.`]));
  expect(performance.now() - start).toBeLessThan(5_000);
  expect(shown(after)?.at(-1)).toEqual([2_001, 'Is it 1999?', 'Yes 1999.']);
});
