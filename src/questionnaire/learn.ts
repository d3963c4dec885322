import type { FaqDraft } from '../import/outcome.ts';
import { cellMarkdown } from '../import/plain-text.ts';
import type { Existing } from '../import/plan.ts';
import { planned } from '../import/plan.ts';
import { QUESTIONNAIRE } from '../schemas/faq.ts';
import { plain } from '../sheets/headings.ts';
import { type Row, type Sheet, textAt } from '../sheets/sheet.ts';
import { addItem, addKey, dataIn, setValue } from '../source/edit-front-matter.ts';
import { parseSource } from '../source/parse-source.ts';
import type { ImportWords } from '../words/en/scripts-import.ts';
import type { FaultWords } from '../words/faults.ts';

/** A row of a review, as `answer --review` wrote it and a person has decided it. */
export interface Reviewed {
  row: number;
  question: string;
  answer: string;
  /** The FAQ that answers it, by its id; empty for a new one. */
  faq: string;
  category: string;
  id: string;
  questionnaire: string;
}

export const REVIEW_COLUMNS = [
  'accept',
  'match',
  'sheet',
  'row',
  'id',
  'question',
  'faq',
  'answer',
  'category',
  'questionnaire',
] as const;
type Column = (typeof REVIEW_COLUMNS)[number];

const ACCEPTED = /^(?:yes|y|x|true|1|✓)$/i;

/** The rows that somebody accepted; null for a file that is no review. */
export function reviewedIn(sheet: Sheet): Reviewed[] | null {
  const [head, ...rows] = sheet.rows;
  const columns = new Map<Column, number>();
  for (const [at, cell] of (head?.cells ?? []).entries()) {
    const name = REVIEW_COLUMNS.find((one) => one === plain(cell?.text ?? ''));
    if (name) columns.set(name, at);
  }
  if (!columns.has('accept') || !columns.has('question')) return null;
  const at = (row: Row, name: Column): string => {
    const column = columns.get(name);
    return column === undefined ? '' : textAt(row, column);
  };
  return rows
    .filter((row) => ACCEPTED.test(at(row, 'accept')))
    .map((row) => ({
      row: row.number,
      question: at(row, 'question').replace(/\s+/g, ' '),
      answer: at(row, 'answer'),
      faq: at(row, 'faq').replace(/^faq\//, ''),
      category: at(row, 'category'),
      id: at(row, 'id'),
      questionnaire: at(row, 'questionnaire'),
    }));
}

export type NotLearned =
  | { is: 'no-faq'; faq: string }
  | { is: 'no-answer' }
  | { is: 'questionnaire'; given: string }
  | { is: 'not-valid'; faults: { message: string; fix: string }[] };

export interface Learned {
  /** Files of `content/` with their new text; those in `added` are new. */
  files: Map<string, string>;
  added: Set<string>;
  /** What each accepted row changes; none where the content knows it already. */
  changes: { row: number; question: string; file: string; what: 'asks' | 'maps' | 'new' }[];
  known: { row: number; question: string; file: string }[];
  refused: { row: number; question: string; reason: NotLearned }[];
}

/** The same question however it is spaced, cased and marked. */
const keyOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
const MAX_WORDING_CHARS = 2_000;

type Data = { question?: unknown; asks?: unknown; maps?: unknown };
const listOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.map(String) : value === undefined || value === null ? [] : [String(value)];

/** One more word in a list that may be written as a list, as one word, or not at all. */
function withItem(file: string, text: string, group: string[], key: string, value: unknown, item: string): string {
  if (value === undefined || value === null) return addKey(file, text, group, key, [item]);
  return Array.isArray(value)
    ? addItem(file, text, [...group, key], item)
    : setValue(file, text, [...group, key], [String(value), item]);
}

interface Given {
  rows: readonly Reviewed[];
  /** The files of `content/faqs`, by the id of each. */
  faqs: ReadonlyMap<string, { file: string; text: string }>;
  existing: Existing;
  /** Whether new answers are for the company's own use. */
  internal: boolean;
  today: string;
  words: ImportWords['gap'];
  faultWords: FaultWords;
}

/** What the accepted rows make of the content: the question as `asks`, its id under `maps`, or a new FAQ. Pure: nothing is written here. */
export function learn({ rows, faqs, existing, internal, today, words, faultWords }: Given): Learned {
  const learned: Learned = { files: new Map(), added: new Set(), changes: [], known: [], refused: [] };
  const drafts: FaqDraft[] = [];
  const refuse = ({ row, question }: Reviewed, reason: NotLearned): void => {
    learned.refused.push({ row, question, reason });
  };
  for (const one of rows) {
    const { row, question, questionnaire, id } = one;
    if (questionnaire !== '' && !QUESTIONNAIRE.test(questionnaire)) {
      refuse(one, { is: 'questionnaire', given: questionnaire });
      continue;
    }
    const maps = questionnaire !== '' && id !== '' ? { [questionnaire]: [id] } : {};
    if (one.faq === '') {
      if (one.answer.trim() === '') refuse(one, { is: 'no-answer' });
      else
        drafts.push({
          collection: 'faqs',
          place: { file: '', sheet: null, row },
          id: null,
          question,
          body: cellMarkdown(one.answer),
          category: one.category === '' ? null : one.category,
          asks: [],
          updated: today,
          reviewBy: null,
          principles: [],
          documents: [],
          maps,
          internal,
        });
      continue;
    }
    const found = faqs.get(one.faq);
    if (!found) {
      refuse(one, { is: 'no-faq', faq: one.faq });
      continue;
    }
    const { file } = found;
    let text = learned.files.get(file) ?? found.text;
    const before = text;
    const data = dataIn(file, text) as Data;
    const asked = [String(data.question ?? ''), ...listOf(data.asks)].map(keyOf);
    if (!asked.includes(keyOf(question))) {
      text = withItem(file, text, [], 'asks', data.asks, question.slice(0, MAX_WORDING_CHARS));
      learned.changes.push({ row, question, file, what: 'asks' });
    }
    const mapped = (data.maps ?? null) as Record<string, unknown> | null;
    if (questionnaire !== '' && id !== '' && !listOf(mapped?.[questionnaire]).includes(id)) {
      text = mapped
        ? withItem(file, text, ['maps'], questionnaire, mapped[questionnaire], id)
        : addKey(file, text, [], 'maps', maps);
      learned.changes.push({ row, question, file, what: 'maps' });
    }
    if (text === before) learned.known.push({ row, question, file });
    else learned.files.set(file, text);
  }
  for (const [file, text] of learned.files) {
    const { entry, faults } = parseSource(file, text, 'faqs', faultWords);
    const from = learned.changes.find((change) => change.file === file);
    if (!entry && from)
      learned.refused.push({
        row: from.row,
        question: from.question,
        reason: { is: 'not-valid', faults: faults.map(({ message, fix }) => ({ message, fix })) },
      });
  }
  addDrafts(learned, planned(drafts, existing, words, faultWords));
  return learned;
}

function addDrafts(learned: Learned, plan: ReturnType<typeof planned>): void {
  for (const { place, what, file, text } of plan.entries) {
    learned.files.set(file, text);
    learned.added.add(file);
    learned.changes.push({ row: place.row ?? 0, question: what, file, what: 'new' });
  }
  for (const { place, what, file } of plan.present) learned.known.push({ row: place.row ?? 0, question: what, file });
  for (const { place, what, first } of plan.repeated)
    learned.known.push({ row: place.row ?? 0, question: what, file: String(first.row) });
  for (const { place, what, reason } of plan.refused)
    learned.refused.push({
      row: place.row ?? 0,
      question: what,
      reason: reason.is === 'not-valid' ? { is: 'not-valid', faults: reason.faults } : { is: 'no-answer' },
    });
}
