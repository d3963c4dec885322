import { askedIn } from './answered.ts';
import { type Block, type Columns, freeBlock } from './blocks.ts';
import type { SheetFile } from './open-file.ts';
import { isPlaceholder } from './question-text.ts';
import { type Row, type Sheet, textAt } from './sheet.ts';
import type { Refusal } from './xlsx-rules.ts';

/** A place in a file: the sheet's index, row from 1, column from 0. */
export interface Place {
  sheet: number;
  row: number;
  column: number;
}

/** A place to write in, and what may stand there. */
export interface Slot extends Place {
  refusal: Refusal | null;
  /** What the cell takes, where it offers a list. */
  choices: string[] | null;
  /** What stands there now; placeholders are nothing. */
  text: string;
}

/** One question of a questionnaire, and where its answer goes. */
export interface FormRow {
  sheet: number;
  row: number;
  id: string | null;
  section: string | null;
  question: string;
  answer: Slot | null;
  /** What explains the answer; a sheet that wants Yes or No in one column has another for the words. */
  comment: Slot | null;
  /** A column for each choice, marked with an X. */
  ticks: (Slot & { says: 'yes' | 'no' | 'not-applicable' })[];
}

/** The columns of a sheet, from 0; what a reader corrected, or what was recognized. */
export interface Chosen {
  question: number;
  answer: number;
  comment: number | null;
  id: number | null;
  /** Rows above are no questions: the head. */
  firstRow: number;
}

export interface FormSheet {
  index: number;
  name: string;
  isHidden: boolean;
  /** Whether it is filled unless a reader says otherwise: sheets that are hidden, or for those who judge answers, are not. */
  isTaken: boolean;
  /** As recognized; null where the sheet asks nothing that we can see. */
  chosen: Chosen | null;
  /** What the head calls each column, or the first text in it. */
  columns: string[];
  /** Questions in it, whether it is filled or not. */
  count: number;
  /** Of a sheet that is filled. */
  rows: FormRow[];
}

/** Sheets for those who judge the answers: they repeat the questions, with scores for answers. */
const FOR_REVIEWERS =
  /\b(?:evaluation|analyst|scor(?:e|es|ing|ecard)|reference|instructions?|read ?me|lookups?|dropdowns?|options|mapping|change ?log|acknowledg\w*|glossary|crosswalk|standards)\b/i;
export const isForReviewers = (name: string): boolean => FOR_REVIEWERS.test(name);

/** "Yes / No" in a head or a placeholder offers a choice as a list does. */
const YES_NO = /\byes\b[\s/|,or]*\bno\b/i;
const offered = (text: string): string[] | null =>
  YES_NO.test(text) ? ['Yes', 'No', ...(/\bn\/?a\b|not applicable/i.test(text) ? ['N/A'] : [])] : null;

function slotAt(file: SheetFile, place: Place, row: Row, head: string): Slot {
  const rules = file.rules(place.sheet);
  const text = textAt(row, place.column);
  return {
    ...place,
    refusal: row.cells[place.column]?.isFormula ? 'formula' : rules.refusal(place.row, place.column),
    choices: rules.choices(place.row, place.column) ?? offered(text) ?? offered(head),
    text: isPlaceholder(text) ? '' : text,
  };
}

const MAX_HEAD_CHARS = 60;
function columnNames(sheet: Sheet, head: Row | null): string[] {
  const width = Math.max(0, ...sheet.rows.map(({ cells }) => cells.length));
  return Array.from({ length: width }, (_, column) => {
    const own = head ? textAt(head, column) : '';
    const any = sheet.rows.map((row) => textAt(row, column)).find((text) => text !== '') ?? '';
    return (own || any).replace(/\s+/g, ' ').slice(0, MAX_HEAD_CHARS);
  });
}

const commentOf = ({ comments, answer, question }: Columns): number | null =>
  comments.find((column) => column !== answer && column !== question) ?? null;

function rowsIn(file: SheetFile, index: number, blocks: readonly Block[]): FormRow[] {
  const sheet = file.sheets[index];
  if (!sheet) return [];
  return askedIn(sheet, blocks).flatMap(({ block, rows }) =>
    rows.map((asked): FormRow => {
      const { columns, head } = block;
      const slot = (column: number): Slot =>
        slotAt(file, { sheet: index, row: asked.row, column }, asked.cells, head ? textAt(head, column) : '');
      const comment = commentOf(columns);
      const hasTicks = columns.answer === null && columns.choices.length > 0;
      return {
        sheet: index,
        row: asked.row,
        id: asked.id,
        section: asked.section,
        question: asked.question,
        answer: hasTicks ? null : slot(asked.place.column),
        comment: comment === null ? null : slot(comment),
        ticks: hasTicks ? columns.choices.map(({ column, says }) => ({ ...slot(column), choices: null, says })) : [],
      };
    }),
  );
}

/** The block that a reader's own choice of columns makes. */
function chosenBlock(sheet: Sheet, { question, answer, comment, id, firstRow }: Chosen): Block {
  const head = sheet.rows.findLast(({ number }) => number < firstRow) ?? null;
  return {
    head,
    columns: { question, answer, choices: [], comments: comment === null ? [] : [comment], id, section: null },
    rows: sheet.rows.filter(({ number }) => number >= firstRow),
    section: null,
  };
}

/** A sheet that was recognized, or whose columns a reader has chosen. */
function formSheet(file: SheetFile, index: number, given: Chosen | undefined, names: readonly string[]): FormSheet[] {
  const sheet = file.sheets[index];
  if (!sheet) return [];
  const free = freeBlock(sheet, file.kind === 'lines');
  const own = askedIn(sheet).filter(({ rows }) => rows.length > 0);
  const told = own.length > 0 ? own.map(({ block }) => block) : free ? [free] : [];
  const blocks = given ? [chosenBlock(sheet, given)] : told;
  const count = askedIn(sheet, blocks).reduce((sum, { rows }) => sum + rows.length, 0);
  const isMeant = names.length > 0 ? names.includes(sheet.name) : !sheet.hidden && !isForReviewers(sheet.name);
  const isTaken = count > 0 && (given !== undefined || isMeant);
  const [first] = told;
  const firstRow = (first?.head?.number ?? (first?.rows[0]?.number ?? 1) - 1) + 1;
  return [
    {
      index,
      name: sheet.name,
      isHidden: sheet.hidden,
      isTaken,
      chosen:
        given ??
        (first
          ? {
              question: first.columns.question,
              answer: first.columns.answer ?? first.columns.choices[0]?.column ?? first.columns.question + 1,
              comment: commentOf(first.columns),
              id: first.columns.id,
              firstRow,
            }
          : null),
      columns: columnNames(sheet, blocks[0]?.head ?? null),
      count,
      rows: isTaken ? rowsIn(file, index, blocks) : [],
    },
  ];
}

/**
 * What a file asks, sheet by sheet, and where its answers go. `chosen` corrects the columns of a sheet by its index; `names` takes these
 * sheets alone, hidden ones too.
 */
export const formOf = (
  file: SheetFile,
  chosen: ReadonlyMap<number, Chosen> = new Map(),
  names: readonly string[] = [],
): FormSheet[] => file.sheets.flatMap((_, index) => formSheet(file, index, chosen.get(index), names));
