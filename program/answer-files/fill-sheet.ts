import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { shorten } from '../../src/body/shorten.ts';
import { type FilledRow, filler, textsOf } from '../../src/questionnaire/fill.ts';
import { REVIEW_COLUMNS } from '../../src/questionnaire/learn.ts';
import { tally, weaknessOf } from '../../src/questionnaire/weak.ts';
import { csv } from '../../src/schemas/csv.ts';
import type { Day } from '../../src/schemas/primitives.ts';
import { type FormSheet, formOf } from '../../src/sheets/form.ts';
import { openFile, type SheetFile } from '../../src/sheets/open-file.ts';
import type { AnswerWords } from '../../src/words/en/scripts-answer.ts';
import { writeWhole } from '../write-all-or-none.ts';
import type { OwnAnswers } from './open-answers.ts';

export interface FillOptions {
  path: string;
  out: string | null;
  sheets: readonly string[];
  questionnaire: string | null;
  /** Whether each answer says where it's published. */
  source: boolean;
  review: string | true | null;
  json: boolean;
  today: Day;
}

/** A sheet's name that the workbook hasn't got. */
export class NoSheet extends Error {
  override readonly name = 'NoSheet';
}

/** The sheets that are named, hidden ones too; without names those that are filled anyway. */
function chosenSheets(file: SheetFile, names: readonly string[], words: AnswerWords): FormSheet[] {
  const all = formOf(file, new Map(), names);
  const missing = names.find((name) => !all.some((sheet) => sheet.name === name));
  if (missing !== undefined)
    throw new NoSheet(
      words.noSheet(
        missing,
        all.map(({ name }) => name),
      ),
    );
  return all;
}

const sheetName = (file: SheetFile, { sheet }: FilledRow): string => file.sheets[sheet]?.name ?? '';

function weakLines(file: SheetFile, rows: readonly FilledRow[], today: Day, words: AnswerWords): string[] {
  const weak = rows.flatMap((row) => {
    const why = weaknessOf(row, today);
    return why === null ? [] : [{ row, why }];
  });
  if (weak.length === 0) return [words.noneWeak];
  return [
    words.weakTitle(weak.length),
    ...weak.flatMap(({ row, why }) => {
      const at = words.at(sheetName(file, row), row.row, row.id);
      const question = shorten(row.question);
      const named = row.candidates.map(({ title, id }) => words.weak.candidate(title, id));
      const taken = row.candidates.filter(({ id }) => id === row.from);
      switch (why) {
        case 'closest':
          return [words.weak.closest(at, question), ...named];
        case 'choice':
          return [words.weak.choice(at, question), ...(row.answer?.choices ?? []).map((one) => `      ${one}`)];
        case 'refused':
          return [words.weak.refused(at, question, row.refusal ?? 'locked')];
        case 'overdue':
          return [
            words.weak.overdue(at, question, taken[0]?.reviewBy ?? today),
            ...taken.map(({ title, id }) => words.weak.candidate(title, id)),
          ];
        default:
          return [words.weak.silence(at, question)];
      }
    }),
  ];
}

/** All rows that may be learned from: a person marks the right ones, and corrects the others. */
const reviewCsv = (file: SheetFile, rows: readonly FilledRow[], questionnaire: string | null): string =>
  csv(
    REVIEW_COLUMNS,
    rows
      .filter(({ standing }) => standing !== 'kept')
      .map((row) => {
        const first = row.candidates.find(({ id }) => id.startsWith('faq/'));
        const from = row.from?.startsWith('faq/') ? row.from : row.standing === 'closest' ? first?.id : undefined;
        return [
          '',
          row.standing,
          sheetName(file, row),
          row.row,
          row.id,
          row.question,
          from?.replace(/^faq\//, '') ?? '',
          row.text || (first && from ? first.text : ''),
          row.section,
          questionnaire ?? '',
        ];
      }),
  );

const rowAsData = (file: SheetFile, row: FilledRow, today: Day, addressOf: OwnAnswers['addressOf']) => ({
  sheet: sheetName(file, row),
  row: row.row,
  id: row.id,
  question: row.question,
  match: row.standing,
  weak: weaknessOf(row, today),
  refusal: row.refusal,
  choice: row.choice,
  answer: row.text,
  from: row.from,
  candidates: row.candidates.map(({ id, title, href, updated, reviewBy, internal }) => ({
    id,
    title,
    address: href === '' ? null : addressOf(href),
    updated,
    reviewBy,
    internal,
  })),
});

/** Fills one questionnaire. Answers what to say, and whether anything was asked. @throws SheetFault, NoSheet */
export function fillSheet(
  own: OwnAnswers,
  options: FillOptions,
  words: AnswerWords,
): { said: string; hasQuestions: boolean } {
  const { path, out, sheets, source, review, json, today } = options;
  const name = basename(path);
  const file = openFile(name, readFileSync(path));
  const work = filler(file, name, chosenSheets(file, sheets, words), own.data, own.answers, options.questionnaire);
  if (work.total === 0) return { said: words.noQuestions(name), hasQuestions: false };
  const rows = work.rows.map(work.fill);
  const saySource = source
    ? ({ href, updated }: { href: string; updated: string | null }) => words.source(own.addressOf(href), updated)
    : null;
  if (out !== null) writeWhole(out, file.written(textsOf(rows, saySource)));
  if (typeof review === 'string') writeWhole(review, reviewCsv(file, rows, work.questionnaire));
  const counts = tally(rows);
  if (json) {
    const data = { file: name, questionnaire: work.questionnaire, written: out, counts };
    const shown = review === true ? rows.filter((row) => weaknessOf(row, today) !== null) : rows;
    const said = JSON.stringify(
      { ...data, rows: shown.map((row) => rowAsData(file, row, today, own.addressOf)) },
      null,
      2,
    );
    return { said, hasQuestions: true };
  }
  const lines = [
    ...(work.questionnaire === null ? [] : [words.recognized(name, work.questionnaire)]),
    words.counted(name, counts),
    ...(review === true ? ['', ...weakLines(file, rows, today, words), ''] : []),
    ...(typeof review === 'string' ? [words.reviewWritten(review)] : []),
    out === null ? words.addOut : words.written(out),
    ...(out !== null && file.hasFormulas ? [words.recalculate] : []),
  ];
  return { said: lines.join('\n'), hasQuestions: true };
}
