import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readXlsx } from '../../src/sheets/read-xlsx.ts';
import { type Sheet, SheetFault } from '../../src/sheets/sheet.ts';
import { partsOf, workbook } from './workbook.ts';

const textsOf = (sheet: Sheet | undefined) =>
  sheet?.rows.map(({ number, cells }) => [number, ...[...cells].map((cell) => cell?.text ?? null)]);
const only = (rows: Parameters<typeof workbook>[0][number]['rows'], more: Record<string, string> = {}) =>
  textsOf(readXlsx(workbook([{ name: 'One', rows }], more))[0]);
const faultOf = (bytes: Uint8Array): string => {
  try {
    readXlsx(bytes);
  } catch (fault) {
    if (fault instanceof SheetFault) return fault.code;
    throw fault;
  }
  return 'read';
};

describe('a workbook', () => {
  it('is read as it is shown: shared and inline strings, rich text, numbers, days, truths', () => {
    expect(
      only([
        ['Do you encrypt?', 'Yes,\nall of it '],
        [
          { xml: '<c t="inlineStr"><is><r><t>In </t></r><r><rPr/><t>parts</t></r><rPh><t>x</t></rPh></is></c>' },
          { xml: '<c t="str"><f>A1</f><v>kept result</v></c>' },
          { xml: '<c t="b"><v>1</v></c>' },
        ],
        [
          { xml: '<c s="1"><v>46347</v></c>' },
          { xml: '<c s="2"><v>46347.75</v></c>' },
          { xml: '<c s="3"><v>0.995</v></c>' },
          0.1,
        ],
        [{ xml: '<c t="s"><v>99</v></c>' }, 'a_x000D_b'],
      ]),
    ).toEqual([
      [1, 'Do you encrypt?', 'Yes,\nall of it'],
      [2, 'In parts', 'kept result', 'TRUE'],
      [3, '2026-11-21', '2026-11-21', '99.5%', '0.1'],
      [4, null, 'a\nb'],
    ]);
  });
  it('keeps what a formula came to, and says of one without a result that it is a formula', () => {
    const [sheet] = readXlsx(
      workbook([
        { name: 'One', rows: [[{ xml: '<c><f>B1</f></c>' }, { xml: '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>' }]] },
      ]),
    );
    expect(sheet?.rows[0]?.cells).toEqual([
      { text: '', isFormula: true },
      { text: '', isFormula: true },
    ]);
  });
  it('counts days from 1904 where it says so', () => {
    const parts = partsOf([{ name: 'One', rows: [[{ xml: '<c s="1"><v>44885</v></c>' }]] }]);
    const book = new TextDecoder()
      .decode(parts['xl/workbook.xml'])
      .replace('<workbookPr/>', '<workbookPr date1904="1"/>');
    expect(textsOf(readXlsx(zipSync({ ...parts, 'xl/workbook.xml': strToU8(book) }))[0])).toEqual([[1, '2026-11-21']]);
  });
  it('tells its sheets, hidden ones and merged cells apart', () => {
    const sheets = readXlsx(
      workbook([
        { name: 'Security & more', rows: [['A', null], ['B']], merges: ['A1:B1', 'nonsense'] },
        { name: 'Lists', state: 'veryHidden', rows: [['Yes']] },
      ]),
    );
    expect(sheets.map(({ name, hidden, merges }) => [name, hidden, merges])).toEqual([
      ['Security & more', false, [{ firstRow: 1, lastRow: 1, firstColumn: 0, lastColumn: 1 }]],
      ['Lists', true, []],
    ]);
  });
  it('with a validation over 17 billion cells is read at once', () => {
    const after = `<conditionalFormatting sqref="A1:XFD1048576"/><dataValidations count="1"><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"Yes,No"</formula1></dataValidation></dataValidations>`;
    const started = performance.now();
    expect(textsOf(readXlsx(workbook([{ name: 'One', rows: [['Q?', 'A']], after }]))[0])).toEqual([[1, 'Q?', 'A']]);
    expect(performance.now() - started).toBeLessThan(2000);
  });
  it('may lack references, prefixes and relations', () => {
    const xml =
      '<x:worksheet xmlns:x="n"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c><x:c t="inlineStr"><x:is><x:t>b</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>';
    const parts = partsOf([{ name: 'One', rows: [] }]);
    expect(textsOf(readXlsx(zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8(xml) }))[0])).toEqual([
      [1, 'a', 'b'],
    ]);
  });
});

describe('a file that is refused', () => {
  const compound = (text: string): Uint8Array =>
    new Uint8Array([
      0xd0,
      0xcf,
      0x11,
      0xe0,
      0xa1,
      0xb1,
      0x1a,
      0xe1,
      ...[...text].flatMap((sign) => [sign.charCodeAt(0), 0]),
    ]);
  it('is told by what it is', () => {
    expect(faultOf(strToU8('Question,Answer'))).toBe('not-a-workbook');
    expect(faultOf(new Uint8Array())).toBe('not-a-workbook');
    expect(faultOf(zipSync({ 'word/document.xml': strToU8('<w/>') }))).toBe('not-a-workbook');
    expect(faultOf(compound('Workbook'))).toBe('old-format');
    expect(faultOf(compound('EncryptedPackage'))).toBe('protected');
    const parts = partsOf([{ name: 'One', rows: [['a']] }]);
    expect(faultOf(zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8('<worksheet><sheetData><row>') }))).toBe(
      'damaged',
    );
  });
  it('is a zip that unzips to more than a workbook has, whatever its directory says', () => {
    const big = {
      ...partsOf([{ name: 'One', rows: [['a']] }]),
      'xl/worksheets/sheet1.xml': new Uint8Array(3_000_000).fill(32),
    };
    const zipped = zipSync(big);
    // The sizes in the central directory and in the local header of every part.
    const stating = (size: number): Uint8Array => {
      const bytes = zipped.slice();
      const view = new DataView(bytes.buffer);
      for (let at = 0; at < bytes.length - 46; at += 1)
        if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
      return bytes;
    };
    expect(faultOf(stating(0x7fffffff))).toBe('too-large');
    expect(['damaged', 'not-a-workbook']).toContain(faultOf(stating(10)));
  });
  it('does not let its entities grow', () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><worksheet><sheetData><row><c t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>`;
    const parts = partsOf([{ name: 'One', rows: [] }]);
    expect(faultOf(zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8(bomb) }))).toBe('damaged');
  });
});

describe('any bytes', () => {
  const whole = workbook([
    {
      name: 'One',
      rows: [
        ['Question', 'Answer'],
        ['Is it?', 'Yes'],
      ],
      merges: ['A1:A2'],
    },
  ]);
  it('are read or refused, and nothing else happens', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 255 })), { maxLength: 8 }),
        fc.boolean(),
        (changes, cut) => {
          const bytes = whole.slice();
          for (const [at, byte] of changes) bytes[at] = byte;
          expect(faultOf(cut ? bytes.slice(0, changes[0]?.[0]) : bytes)).toMatch(
            /^(read|damaged|not-a-workbook|too-large|old-format|protected)$/,
          );
        },
      ),
      { numRuns: 300 },
    );
  });
  it('of a sheet are, too', () => {
    const pieces = fc.constantFrom(
      '<row r="3">',
      '</row>',
      '<c r="B7" t="s">',
      '<c r="ZZZZ9">',
      '<c t="inlineStr">',
      '</c>',
      '<v>1</v>',
      '<v>-5</v>',
      '<v>1e400</v>',
      '<is><t>x</t></is>',
      '<f>A1</f>',
      '<mergeCell ref="A1:B2"/>',
      '<row r="-1">',
      '&amp;',
      '&x;',
      ']]>',
    );
    const parts = partsOf([{ name: 'One', rows: [] }]);
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 20 }), (all) => {
        const xml = strToU8(`<worksheet><sheetData>${all.join('')}</sheetData></worksheet>`);
        expect(faultOf(zipSync({ ...parts, 'xl/worksheets/sheet1.xml': xml }, { level: 0 }))).toMatch(
          /^(read|damaged)$/,
        );
      }),
      { numRuns: 300 },
    );
  });
});
