import type { AnswerEntry, Answers, AnswersData, Hit } from '../answers/types.ts';
import { named, recognize } from '../import/questionnaires.ts';
import type { FormRow, FormSheet, Place, Slot } from '../sheets/form.ts';
import type { FileTexts, SheetFile } from '../sheets/open-file.ts';
import type { Refusal } from '../sheets/xlsx-rules.ts';

/** What can answer a row: a page of the site, or an answer for the company's own use. */
export interface Candidate {
  /** As in the data of the answers: `faq/single-sign-on`. */
  id: string;
  title: string;
  /** The path of its page; empty for an internal one. */
  href: string;
  /** What it states, whole. */
  text: string;
  /** The sentence that matched. */
  excerpt: string;
  updated: string | null;
  reviewBy: string | null;
  internal: boolean;
}

/**
 * How sure an answer is: the row's id says so, it's worded as a question is that is known to ask for it, its words mean that, or nothing does
 * and these pages only come close. `kept`: somebody has answered it already. `refused`: there is no cell to write in.
 */
export type Standing = 'id' | 'wording' | 'text' | 'closest' | 'silence' | 'kept' | 'refused';

export interface FilledRow extends FormRow {
  standing: Standing;
  refusal: Refusal | null;
  candidates: Candidate[];
  /** The candidate that its text comes from; null where it's empty or somebody's own. */
  from: string | null;
  text: string;
  /** What goes into a cell that offers a list, or a column that is ticked; null while none is chosen or needed. */
  choice: string | null;
}

export interface Filled {
  /** The public questionnaire that the ids belong to, by name and version. */
  questionnaire: string | null;
  rows: FilledRow[];
}

/** Pages that a reader can take in the place of the first. */
const CANDIDATES_MAX = 5;
/** They tell of other things than what the company does: a guide explains a term, an update tells what happened once. */
const NEVER_FIRST = new Set(['guide', 'update']);

const SHORT: readonly [says: 'yes' | 'no' | 'not-applicable', pattern: RegExp, cell: RegExp][] = [
  ['yes', /^yes\b/i, /^(?:y|yes)\b/i],
  ['no', /^no\b(?!\s+(?:one|later|more|longer)\b)/i, /^(?:n|no)\b(?!\/)/i],
  ['not-applicable', /^(?:not applicable|n\/a)\b/i, /^(?:not applicable|n\/?a)\b/i],
];

/** What a text says in one word, as the cell writes it; null where it says neither. */
export function choiceFor(row: FormRow, text: string): string | null {
  const short = SHORT.find(([, pattern]) => pattern.test(text.trim()));
  if (row.ticks.length > 0) return short && row.ticks.some(({ says }) => says === short[0]) ? short[0] : null;
  const choices = row.answer?.choices ?? [];
  const same = choices.find((choice) => choice.toLowerCase() === text.trim().toLowerCase());
  return same ?? choices.find((choice) => short?.[2].test(choice)) ?? null;
}

/** What a row can be answered with in one word: ticks by what they say. Empty where any text may stand. */
export const choicesOf = ({ ticks, answer }: FormRow): string[] =>
  ticks.length > 0 ? ticks.filter(({ refusal }) => refusal === null).map(({ says }) => says) : (answer?.choices ?? []);

const isOpen = (slot: Slot | null): boolean => slot?.refusal === null;

function refusalOf({ answer, comment, ticks }: FormRow): Refusal | null {
  if (ticks.length > 0) return ticks.some(isOpen) ? null : (ticks[0]?.refusal ?? null);
  if (isOpen(answer) || (answer?.choices && isOpen(comment))) return null;
  return answer?.refusal ?? null;
}

const isKept = ({ answer, ticks }: FormRow): boolean => Boolean(answer?.text) || ticks.some(({ text }) => text !== '');

/** A list of one-word sentences would read as one: those without a mark at their end get one. */
const sentences = ({ says }: AnswerEntry): string =>
  says.map((one) => (/[.!?:;…。！？]["”’)]?$/.test(one) ? one : `${one}.`)).join(' ');

/** Rows are answered one by one, so that whoever waits can be told how far it is, and can stop it. */
export function filler(
  file: SheetFile,
  name: string,
  sheets: readonly FormSheet[],
  data: AnswersData,
  answers: Answers,
  questionnaire: string | null = null,
) {
  const rows = sheets.filter(({ isTaken }) => isTaken).flatMap((sheet) => sheet.rows);
  const known = questionnaire ? named(questionnaire) : recognize(name, file.sheets, rows);
  const entries = new Map(data.entries.map((entry) => [entry.id, entry]));
  const candidate = (hit: Hit): Candidate => {
    const entry = entries.get(hit.id);
    return {
      id: hit.id,
      title: hit.title,
      href: hit.href,
      text: entry ? sentences(entry) : hit.excerpt.text,
      excerpt: hit.excerpt.text,
      updated: hit.updated,
      reviewBy: hit.reviewBy,
      internal: hit.internal === true,
    };
  };
  function fill(row: FormRow): FilledRow {
    const refusal = refusalOf(row);
    const empty = { ...row, refusal, candidates: [], from: null, text: '', choice: null };
    if (isKept(row)) return { ...empty, standing: 'kept' };
    const id = known?.id && row.id ? known.idOf(row.id) : null;
    const outcome = answers.askRow({
      ...(known?.id && id ? { id, questionnaire: known.id } : {}),
      text: row.section && row.question.split(/\s+/).length <= 3 ? `${row.section}: ${row.question}` : row.question,
    });
    const hits = outcome.kind === 'silence' ? [] : outcome.hits.slice(0, CANDIDATES_MAX);
    const candidates = hits.map(candidate);
    if (refusal !== null) return { ...empty, candidates, standing: 'refused' };
    const [first] = hits;
    if (outcome.kind === 'silence' || !first) return { ...empty, standing: 'silence' };
    if (outcome.kind === 'closest' || NEVER_FIRST.has(first.kind)) return { ...empty, candidates, standing: 'closest' };
    return taken({ ...empty, candidates, standing: first.how }, first.id);
  }
  return { questionnaire: known?.id ?? null, total: rows.length, fill, rows };
}

/** The row with another candidate's text, or with none. */
export function taken(row: FilledRow, id: string | null): FilledRow {
  const text = row.candidates.find((one) => one.id === id)?.text ?? '';
  return { ...row, from: id, text, choice: choiceFor(row, text) };
}

/** Where an answer was found: its page, and when it was last reviewed. */
export type SaySource = (candidate: Candidate) => string;

/** What a row writes into which cells. */
export function cellsOf(row: FilledRow, saySource: SaySource | null): [Place, string][] {
  const source = row.candidates.find(({ id }) => id === row.from);
  const cited = source && saySource && !source.internal ? `${row.text}\n\n${saySource(source)}` : row.text;
  const text = row.text.trim() === '' ? '' : cited;
  const cells: [Place, string][] = [];
  const put = (slot: Slot | null | undefined, value: string): void => {
    if (slot?.refusal === null && value !== '') cells.push([slot, value]);
  };
  if (row.standing === 'kept' || row.refusal !== null) return cells;
  if (row.ticks.length > 0)
    put(
      row.ticks.find(({ says }) => says === row.choice),
      'X',
    );
  else if (row.answer?.choices) put(row.answer, row.choice ?? '');
  else {
    put(row.answer, text);
    return cells;
  }
  // What stood in the comment before was somebody's.
  if (row.comment?.text === '') put(row.comment, text);
  return cells;
}

/** Whether a row that has an answer leaves its answer's cell empty, because it takes one word and none is chosen. */
export const needsChoice = (row: FilledRow): boolean =>
  row.text !== '' && row.refusal === null && choicesOf(row).length > 0 && row.choice === null;

export function textsOf(rows: readonly FilledRow[], saySource: SaySource | null): FileTexts {
  const texts = new Map<number, Map<number, Map<number, string>>>();
  for (const row of rows)
    for (const [{ sheet, row: number, column }, text] of cellsOf(row, saySource)) {
      const ofSheet = texts.get(sheet) ?? new Map<number, Map<number, string>>();
      texts.set(sheet, ofSheet.set(number, (ofSheet.get(number) ?? new Map<number, string>()).set(column, text)));
    }
  return texts;
}
