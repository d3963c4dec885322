import { describe, expect, it } from 'vitest';
import { formOf } from '../../src/sheets/form.ts';
import { openFile } from '../../src/sheets/open-file.ts';
import { SheetFault } from '../../src/sheets/sheet.ts';
import { type SheetSpec, workbook } from './workbook.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (written: Uint8Array) => new TextDecoder().decode(written);
const rowsOf = (name: string, content: Uint8Array) =>
  formOf(openFile(name, content)).flatMap(({ rows }) =>
    rows.map(({ row, id, question, answer, comment, ticks }) => [
      row,
      id,
      question,
      answer?.column ?? ticks.map(({ column, says }) => `${column} ${says}`).join(', '),
      answer?.choices?.join('/') ?? '',
      comment?.column ?? null,
    ]),
  );
const sheets = (...specs: Partial<SheetSpec>[]) =>
  workbook(specs.map((spec, index) => ({ name: `Sheet ${index}`, rows: [], ...spec })));

describe('where a file asks', () => {
  it('is told of sheets that nobody has answered yet', () => {
    const rows = [
      ['ID', 'Question', 'Answer (Yes/No)', 'Comments'],
      ['A-1', 'Do you encrypt data at rest?', null, null],
      ['A-2', 'Do you log access?', 'Yes / No / N/A', null],
    ];
    expect(rowsOf('a.xlsx', sheets({ rows }))).toEqual([
      [2, 'A-1', 'Do you encrypt data at rest?', 2, 'Yes/No', 3],
      [3, 'A-2', 'Do you log access?', 2, 'Yes/No/N/A', 3],
    ]);
    const ticked = [
      ['Question', 'Yes', 'No', 'N/A', 'Remarks'],
      ['Do you encrypt data at rest?', null, null, null, null],
    ];
    expect(rowsOf('a.xlsx', sheets({ rows: ticked }))).toEqual([
      [2, null, 'Do you encrypt data at rest?', '1 yes, 2 no, 3 not-applicable', '', 4],
    ]);
  });
  it('is told of sheets without a column for answers: it is the one behind them', () => {
    expect(rowsOf('a.csv', bytes('No,Question\n1,Is MFA required?\n2,Who reviews access?\n'))).toEqual([
      [2, '1', 'Is MFA required?', 2, '', null],
      [3, '2', 'Who reviews access?', 2, '', null],
    ]);
    expect(rowsOf('a.csv', bytes('Is MFA required?\nWho reviews access?\nAre keys rotated?\n'))).toHaveLength(3);
  });
  it('leaves out sheets that are hidden or for those who judge, until they are chosen', () => {
    const rows = [
      ['Question', 'Answer'],
      ['Is MFA required?', null],
    ];
    const file = openFile(
      'a.xlsx',
      sheets({ rows }, { rows, state: 'hidden' }, { rows, name: 'Analyst evaluation' }, { rows: [['About us']] }),
    );
    expect(formOf(file).map(({ isTaken, chosen }) => [isTaken, chosen !== null])).toEqual([
      [true, true],
      [false, true],
      [false, true],
      [false, false],
    ]);
    const chosen = { question: 0, answer: 4, comment: null, id: null, firstRow: 2 };
    const corrected = formOf(file, new Map([[1, chosen]]))[1];
    expect([corrected?.isTaken, corrected?.rows.map(({ row, answer }) => [row, answer?.column])]).toEqual([
      true,
      [[2, 4]],
    ]);
  });
  it('is a table of Markdown, each under its heading, or plain lines', () => {
    const markdown =
      '# Form\r\n\r\n## Access\r\n\r\n| # | Question | Response |\r\n|---|---|---|\r\n| 1 | Is **MFA** required? | |\r\n| 2 | Is a \\| b? |\r\n\r\n```\r\n| no | table |\r\n|---|---|\r\n```\r\n\r\n## Keys\r\nQuestion | Answer\r\n--- | ---\r\nAre keys rotated? | TBD\r\n';
    expect(rowsOf('a.md', bytes(markdown)).map(([row, , question, column]) => [row, question, column])).toEqual([
      [7, 'Is MFA required?', 2],
      [8, 'Is a | b?', 2],
      [18, 'Are keys rotated?', 1],
    ]);
    const file = openFile('a.md', bytes(markdown));
    const filled = file.written(
      new Map([
        [
          0,
          new Map([
            [7, new Map([[2, 'Yes | always\nand more']])],
            [8, new Map([[2, 'No']])],
          ]),
        ],
        [1, new Map([[18, new Map([[1, 'Yes']])]])],
      ]),
    );
    expect(text(filled)).toBe(
      markdown
        .replace('| 1 | Is **MFA** required? | |', '| 1 | Is **MFA** required? | Yes \\| always<br>and more |')
        .replace('| 2 | Is a \\| b? |', '| 2 | Is a \\| b? | No |')
        .replace('Are keys rotated? | TBD', 'Are keys rotated? | Yes '),
    );
  });
  it('is a text of lines, which keep their bullets and get their answers below', () => {
    const lines = 'Please answer:\n\n1. Is MFA required?\n2) Who reviews access?\n- Are keys rotated?';
    expect(rowsOf('', bytes(lines)).map(([row, , question]) => [row, question])).toEqual([
      [1, 'Please answer:'],
      [3, 'Is MFA required?'],
      [4, 'Who reviews access?'],
      [5, 'Are keys rotated?'],
    ]);
    const file = openFile('', bytes(lines));
    expect(
      text(
        file.written(
          new Map([
            [
              0,
              new Map([
                [3, new Map([[1, 'Yes.\nAlways.']])],
                [5, new Map([[1, 'Yes.']])],
              ]),
            ],
          ]),
        ),
      ),
    ).toBe(
      'Please answer:\n\n1. Is MFA required?\n   Yes.\n   Always.\n\n2) Who reviews access?\n- Are keys rotated?\n  Yes.\n',
    );
  });
  it('is what somebody copied from a spreadsheet', () => {
    const file = openFile('', bytes('Question\tAnswer\nIs MFA required?\t\n"Who, and\nwhen?"\t\n'));
    expect(file.kind).toBe('csv');
    expect(formOf(file)[0]?.rows.map(({ row, question }) => [row, question])).toEqual([
      [2, 'Is MFA required?'],
      [3, 'Who, and when?'],
    ]);
    expect(openFile('', bytes('Do you encrypt data, at rest?\nDo you log it?\n')).kind).toBe('lines');
  });
});

it('what is no questionnaire is refused by what it is', () => {
  const faultOf = (name: string, content: Uint8Array): string | null => {
    try {
      openFile(name, content);
      return null;
    } catch (fault) {
      return fault instanceof SheetFault ? fault.code : String(fault);
    }
  };
  const compound = (name: string) =>
    Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...[...name].flatMap((sign) => [sign.charCodeAt(0), 0])]);
  expect([
    faultOf('a.xls', compound('Workbook')),
    faultOf('a.xlsx', compound('EncryptedPackage')),
    faultOf('a.xlsx', bytes('PK but no zip')),
    faultOf('a.xlsx', bytes('<html>')),
    faultOf('a.pdf', bytes('%PDF-1.7')),
    faultOf('', Uint8Array.from([0x25, 0, 0x44])),
    faultOf('a.csv', bytes(' \n')),
    faultOf('a.csv', new Uint8Array(100_000_001)),
  ]).toEqual([
    'old-format',
    'protected',
    'not-a-workbook',
    'not-a-workbook',
    'other-kind',
    'other-kind',
    'empty',
    'too-large',
  ]);
});
