import { describe, expect, it } from 'vitest';
import { askedIn } from '../../src/sheets/answered.ts';
import { readXlsx } from '../../src/sheets/read-xlsx.ts';
import { type SheetSpec, workbook } from './workbook.ts';

const asked = (spec: Omit<SheetSpec, 'name'>) => {
  const [sheet] = readXlsx(workbook([{ name: 'One', ...spec }]));
  return sheet ? askedIn(sheet) : [];
};
const told = (spec: Omit<SheetSpec, 'name'>) =>
  asked(spec).flatMap(({ rows }) =>
    rows.map(({ row, id, section, question, answers }) => [
      row,
      id,
      section,
      question,
      answers.map(({ text }) => text).join(' / '),
    ]),
  );

describe('questions and answers in a sheet', () => {
  it('are told by the heads of their columns, wherever those stand', () => {
    expect(
      told({
        rows: [
          ['Vendor security questionnaire'],
          ['Please answer every question.', null, null, 'Version 2'],
          [],
          ['#', 'Category', 'Question', 'Response', 'Comments', 'Score'],
          ['1.1', 'Access', 'Is MFA required?', 'Yes', 'For everyone.', '5'],
          ['1.2', 'Access', 'Who reviews access?', null, null, '0'],
          ['1.3', 'Access', 'Are keys rotated?', 'Select one', null, null],
        ],
      }),
    ).toEqual([
      [5, '1.1', 'Access', 'Is MFA required?', 'Yes / For everyone.'],
      [6, '1.2', 'Access', 'Who reviews access?', ''],
      [7, '1.3', 'Access', 'Are keys rotated?', ''],
    ]);
  });
  it('may have heads in two rows, merged both ways', () => {
    expect(
      told({
        merges: ['A1:A2', 'B1:B2', 'C1:D1'],
        rows: [
          ['Control ID', 'Control question', 'Vendor', null],
          [null, null, 'Answer', 'Additional information'],
          ['AC-1', 'Is access logged?', 'Yes', 'Kept for a year'],
        ],
      }),
    ).toEqual([[3, 'AC-1', null, 'Is access logged?', 'Yes / Kept for a year']]);
  });
  it('may have a head for each section, which names the section in the place of the question', () => {
    expect(
      told({
        rows: [
          ['Company information', null, 'Answer', 'Additional information', 'Guidance'],
          ['COMP-01', 'Do you have a security team?', 'Yes', 'Of five people.', 'Say how many.'],
          ['Required questions', null, 'Answer', 'Additional information', 'Guidance'],
          ['REQU-01', 'Are you offering a cloud-based product?', 'Yes', null, null],
        ],
      }),
    ).toEqual([
      [2, 'COMP-01', 'Company information', 'Do you have a security team?', 'Yes / Of five people.'],
      [4, 'REQU-01', 'Required questions', 'Are you offering a cloud-based product?', 'Yes'],
    ]);
  });
  it('stand under rows that name a section, numbered, merged or plain', () => {
    expect(
      told({
        merges: ['A2:C2'],
        rows: [
          ['Question', 'Answer', 'Notes'],
          ['Access control', null, null],
          ['Is MFA required?', 'Yes', null],
          ['2. Encryption', null, null],
          ['Describe how data is encrypted at rest', null, null],
          ['Is TLS used?', 'Yes', null],
        ],
      }),
    ).toEqual([
      [3, null, 'Access control', 'Is MFA required?', 'Yes'],
      [5, null, 'Encryption', 'Describe how data is encrypted at rest', ''],
      [6, null, 'Encryption', 'Is TLS used?', 'Yes'],
    ]);
  });
  it('may be answered by a mark in a column for each choice', () => {
    expect(
      told({
        rows: [
          ['Question ID', 'Question', 'Yes', 'No', 'Not Applicable', 'Notes'],
          ['AIS-01.1', 'Do you use industry standards?', 'X', null, null, 'OWASP ASVS.'],
          ['AIS-01.2', 'Do you scan source code?', null, 'x', null, null],
          ['AIS-01.3', 'Do you review manually?', null, null, null, null],
        ],
      }).map(([, id, , , answer]) => [id, answer]),
    ).toEqual([
      ['AIS-01.1', 'Yes / OWASP ASVS.'],
      ['AIS-01.2', 'No'],
      ['AIS-01.3', ''],
    ]);
  });
  it('may go on in merged rows, and text without a question is told', () => {
    const [one] = asked({
      merges: ['A2:A3'],
      rows: [
        ['Question', 'Answer'],
        ['How is data encrypted?', 'At rest: AES-256'],
        [null, 'In transit: TLS 1.3'],
        ['Is it tested?', 'Yes'],
        [null, 'Once a year, by an independent firm.'],
      ],
    });
    expect(one?.rows[0]?.answers.map(({ text }) => text)).toEqual(['At rest: AES-256', 'In transit: TLS 1.3']);
    expect(one?.strays).toEqual([{ row: 5, text: 'Once a year, by an independent firm.' }]);
  });
  it('need no heads where a column asks and the next one answers', () => {
    const rows = [
      ['Is data encrypted?', 'Yes.'],
      ['Who has access?', 'Five people.'],
      ['Where is it stored?', 'In Ireland.'],
    ];
    expect(told({ rows }).map(([, , , question, answer]) => [question, answer])).toEqual(rows);
  });
  it('are not seen in sheets that are something else', () => {
    for (const rows of [
      [
        ['Name', 'Status'],
        ['Server', 'Up'],
      ],
      [
        ['Product', 'Yes', 'No'],
        ['Cloud', '1', '2'],
      ],
      [
        ['Yes', 'No'],
        ['a', 'b'],
      ],
      [
        ['question_id', 'question', 'response_required'],
        ['Q1', 'Is it?', 'Yes'],
        ['Q2', 'Was it?', 'Yes'],
        ['Q3', 'Will it?', 'No'],
      ],
      [
        ['item', 'question', 'status'],
        ['1', 'Is it?', 'APPROVED'],
      ],
      [
        ['Term', 'Description'],
        ['MFA', 'Multi-factor authentication'],
      ],
    ])
      expect(told({ rows })).toEqual([]);
  });
  it('give the place of each answer, for those who fill it in', () => {
    const [one] = asked({
      rows: [
        ['Question', 'Answer'],
        ['Is it?', null],
      ],
    });
    expect(one?.rows[0]?.place).toEqual({ row: 2, column: 1 });
  });
});
