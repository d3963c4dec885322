import { describe, expect, it } from 'vitest';
import { openAnswers } from '../../src/answers/open.ts';
import type { AnswerEntry, Answers, AnswersData } from '../../src/answers/types.ts';
import { cellsOf, choiceFor, filler, needsChoice, taken, textsOf } from '../../src/questionnaire/fill.ts';
import { tally, weaknessOf } from '../../src/questionnaire/weak.ts';
import { formOf } from '../../src/sheets/form.ts';
import { openFile } from '../../src/sheets/open-file.ts';
import { type SheetSpec, workbook } from '../sheets/workbook.ts';

const entry = (id: string, title: string, says: string[], more: Partial<AnswerEntry> = {}): AnswerEntry => ({
  id: `faq/${id}`,
  href: `/faq/${id}/`,
  kind: 'faq',
  title,
  asks: [],
  about: [],
  says,
  category: null,
  principles: [],
  frameworks: [],
  products: [],
  maps: {},
  updated: '2026-05-12',
  reviewBy: null,
  ...more,
});
const data: AnswersData = {
  version: 1,
  asOf: '2026-11-21',
  company: 'Northwind Cloud',
  language: 'en',
  categories: [],
  entries: [
    entry('encryption', 'Do you encrypt data at rest?', ['Yes.', 'Every volume is encrypted with AES-256'], {
      maps: { 'caiq-4.0': ['CEK-03.1'] },
    }),
    entry('axolotls', 'Do you breed axolotls on the moon?', ['No.', 'We breed none.'], { reviewBy: '2026-01-31' }),
    entry('retention', 'How long do you keep access logs?', ['We keep access logs for 400 days.']),
    entry('payroll', 'Which payroll provider do you use?', ['We use a provider in Denver.'], {
      internal: true,
      href: '',
    }),
  ],
  lexicon: [],
  known: [],
};
const saySource = ({ href, updated }: { href: string; updated: string | null }) => `Source: ${href}, ${updated}`;

function fill(name: string, content: Uint8Array | string, internal = false) {
  const file = openFile(name, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  const used = internal ? data : { ...data, entries: data.entries.filter((one) => !one.internal) };
  const work = filler(file, name, formOf(file), used, openAnswers(used, { internal }));
  return { file, questionnaire: work.questionnaire, rows: work.rows.map(work.fill) };
}
const sheet = (...rows: SheetSpec['rows']) => workbook([{ name: 'One', rows }]);

describe('a sheet that is filled', () => {
  it('gets the whole answer with its source and review date, and nothing where nothing is stated', () => {
    const { rows } = fill(
      'a.csv',
      'Question,Answer\nDo you encrypt data at rest?,\nWho fixed the carburettor?,\nHow long do you keep access logs?,Ask us\n',
    );
    expect(rows.map(({ standing, text }) => [standing, text])).toEqual([
      ['wording', 'Yes. Every volume is encrypted with AES-256.'],
      ['silence', ''],
      ['kept', ''],
    ]);
    expect([...textsOf(rows, saySource)]).toEqual([
      [
        0,
        new Map([
          [2, new Map([[1, 'Yes. Every volume is encrypted with AES-256.\n\nSource: /faq/encryption/, 2026-05-12']])],
        ]),
      ],
    ]);
    expect(tally(rows)).toMatchObject({ total: 3, answered: 1, open: 1, kept: 1, check: 0, refused: 0 });
  });
  it('goes by ids before words, and only in the version that they belong to', () => {
    const table =
      'CCM,Control,CAIQ\nID,Question,Answer\nCEK-03.1,Tell us more,\nIVS-01.1,How long do you keep access logs?,\n';
    const { questionnaire, rows } = fill('caiq.csv', table);
    expect([questionnaire, rows.map(({ standing, from }) => [standing, from])]).toEqual([
      'caiq-4.0',
      [
        ['id', 'faq/encryption'],
        ['wording', 'faq/retention'],
      ],
    ]);
    const later = fill('caiq.csv', table.replace('IVS-01.1', 'I&S-01.1'));
    expect([later.questionnaire, later.rows[0]?.standing === 'id']).toEqual(['caiq-4.1', false]);
  });
  it('gets one word where the cell takes one, and the words where they belong', () => {
    const { file, rows } = fill(
      'a.xlsx',
      sheet(
        ['Question', 'Answer (Yes/No/N/A)', 'Comments'],
        ['Do you encrypt data at rest?', null, null],
        ['Do you breed axolotls on the moon?', null, 'See below'],
        ['How long do you keep access logs?', null, null],
      ),
    );
    expect(rows.map((row) => cellsOf(row, null).map(([{ column }, text]) => [column, text]))).toEqual([
      [
        [1, 'Yes'],
        [2, 'Yes. Every volume is encrypted with AES-256.'],
      ],
      [[1, 'No']],
      [[2, 'We keep access logs for 400 days.']],
    ]);
    expect(rows.map(needsChoice)).toEqual([false, false, true]);
    expect(rows.map((row) => weaknessOf(row, data.asOf))).toEqual([null, 'overdue', 'choice']);
    expect(file.written(textsOf(rows, null)).length).toBeGreaterThan(0);
    const ticked = fill(
      'a.xlsx',
      sheet(['Question', 'Yes', 'No', 'Remarks'], ['Do you breed axolotls on the moon?', null, null, null]),
    );
    expect(ticked.rows.map((row) => cellsOf(row, null).map(([{ column }, text]) => [column, text]))).toEqual([
      [
        [2, 'X'],
        [3, 'No. We breed none.'],
      ],
    ]);
  });
  it('tells a yes from a yes-like word', () => {
    const [row] = fill('a.xlsx', sheet(['Question', 'Answer'], ['Do you encrypt data at rest?', 'Yes / No'])).rows;
    if (!row) throw new Error('no row');
    const choice = (text: string) => choiceFor(row, text);
    expect(['Yes, always.', 'No.', 'Nobody has.', 'Yesterday.', 'Not applicable.', 'yes'].map(choice)).toEqual([
      'Yes',
      'No',
      null,
      null,
      null,
      'Yes',
    ]);
  });
  it('takes another page’s answer or none, and never writes where it may not', () => {
    const { rows } = fill(
      'a.xlsx',
      sheet(['Question', 'Answer'], ['Do you encrypt data at rest?', { xml: '<c><f>A1</f></c>' }]),
    );
    const [row] = rows;
    if (!row) throw new Error('no row');
    expect([row.standing, row.refusal, cellsOf({ ...row, text: 'x' }, null)]).toEqual(['refused', 'formula', []]);
    const [free] = fill('a.csv', 'Question,Answer\nDo you encrypt data at rest?,\n').rows;
    if (!free) throw new Error('no row');
    expect([taken(free, null).text, cellsOf(taken(free, null), null)]).toEqual(['', []]);
    expect(taken(taken(free, null), free.candidates[0]?.id ?? '').text).toBe(free.text);
  });
  it('never takes a guide or an update for an answer of the company', () => {
    const guide = { ...entry('x', 'What is SOC 2?', ['An examination.']), id: 'guide/x', kind: 'guide' as const };
    const hit = { ...guide, excerpt: { text: 'An examination.', marks: [] }, score: 1, how: 'text' as const };
    const answers = { askRow: () => ({ kind: 'answer' as const, hits: [hit] }) } as unknown as Answers;
    const file = openFile('a.csv', new TextEncoder().encode('Question,Answer\nWhat is SOC 2?,\n'));
    const work = filler(file, 'a.csv', formOf(file), { ...data, entries: [guide] }, answers);
    expect(work.rows.map(work.fill).map(({ standing, text }) => [standing, text])).toEqual([['closest', '']]);
  });
  it('cites no page for an answer of the company’s own', () => {
    const { rows } = fill('a.csv', 'Question,Answer\nWhich payroll provider do you use?,\n', true);
    expect(rows.map((row) => cellsOf(row, saySource).map(([, text]) => text))).toEqual([
      ['We use a provider in Denver.'],
    ]);
    expect(tally(rows).internal).toBe(1);
  });
});
