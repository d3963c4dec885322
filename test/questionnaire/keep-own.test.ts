import { describe, expect, it } from 'vitest';
import type { FilledRow } from '../../src/questionnaire/fill.ts';
import { keepOwn, shown, write } from '../../src/scripts/questionnaire/state.ts';

const cell = (column: number) => ({ column, written: '', refusal: null, choices: null });
const row = (number: number, answer: number, question = `Question ${number}?`): FilledRow =>
  ({
    sheet: 0,
    row: number,
    id: null,
    section: null,
    question,
    answer: cell(answer),
    comment: null,
    ticks: [],
    standing: 'text',
    refusal: null,
    candidates: [],
    from: 'faq/backups',
    text: 'Found.',
    choice: null,
  }) as unknown as FilledRow;
const open = (rows: FilledRow[]) =>
  shown('a.csv', '2026-11-28', {
    is: 'filled',
    kind: 'csv',
    questionnaire: null,
    sheets: [],
    rows,
    hasFormulas: false,
  });

describe('other columns for the same sheet', () => {
  const before = open([row(2, 3), row(3, 3), row(4, 3)]);
  for (const one of before.rows.slice(0, 2)) write(one, 'In our own words.');

  it('leave what a reader wrote where the row and the cell for its answer are the same', () => {
    const after = open([row(2, 3), row(3, 3, 'Another column’s text?'), row(4, 3)]);
    keepOwn(after, before);
    expect(after.rows.map(({ text, isOwn }) => [text, isOwn])).toEqual([
      ['In our own words.', true],
      ['In our own words.', true],
      ['Found.', false],
    ]);
    expect(after.rows[1]?.question).toBe('Another column’s text?');
  });
  it('take nothing along into another answer column, or from no file', () => {
    for (const [rows, from] of [
      [[row(2, 4)], before],
      [[row(2, 3)], null],
    ] as const) {
      const after = open([...rows]);
      keepOwn(after, from);
      expect(after.rows[0]?.text).toBe('Found.');
    }
  });
});
