import { type Block, questionBlocks } from './blocks.ts';
import { isPlaceholder, wantsAnswer, withoutNumber } from './question-text.ts';
import { type Cell, type Row, type Sheet, textAt } from './sheet.ts';

/** One row that asks: what, under which heading, and what was answered. */
export interface AskedRow {
  row: number;
  id: string | null;
  section: string | null;
  question: string;
  /** The answer and what explains it, in the order of the sheet; empty where nobody has answered. */
  answers: Cell[];
  /** The place for the answer: row and column from 0. */
  place: { row: number; column: number };
  /** The row as it is, for columns that only some sheets have. */
  cells: Row;
  /** An answer that is a formula without a result. */
  isFormula: boolean;
}

/** Text in an answer's column that no question goes with. */
export interface StrayRow {
  row: number;
  text: string;
}

export interface Asked {
  block: Block;
  rows: AskedRow[];
  strays: StrayRow[];
}

const CHOSEN = { yes: 'Yes', no: 'No', 'not-applicable': 'Not applicable' } as const;
const MARKED = /^(?:x|✓|✔|☑|☒|yes|y|true|1|•|\*)$/i;
const MAX_SECTION_CHARS = 120;
const ONE_LINE = /\s+/g;

function answersOf(row: Row, { columns }: Block): { answers: Cell[]; isFormula: boolean } {
  const cells: Cell[] = [];
  for (const { column, says } of columns.choices)
    if (MARKED.test(textAt(row, column))) cells.push({ text: CHOSEN[says] });
  const places = [columns.answer, ...columns.comments].filter((column) => column !== null);
  const found = places.flatMap((column) => row.cells[column] ?? []);
  cells.push(...found.filter((cell) => !cell.isFormula && !isPlaceholder(cell.text)));
  return { answers: cells, isFormula: cells.length === 0 && found.some((cell) => cell.isFormula) };
}

/** `3`, `A.2`: what a section is numbered with. */
const SECTION_NUMBER = /^[A-Z]{0,4}\.?[\d.]{0,6}$/i;

/** A row that is one text only, numbered or not, or the same text in several cells: the name of what follows. */
function sectionOf(row: Row): string | null {
  const texts = new Set(row.cells.flatMap((cell) => (cell && cell.text !== '' ? [cell.text] : [])));
  const [text, ...more] = [...texts].filter((one, index) => index > 0 || texts.size === 1 || !SECTION_NUMBER.test(one));
  if (text === undefined || more.length > 0 || text.length > MAX_SECTION_CHARS || wantsAnswer(text)) return null;
  return withoutNumber(text.replace(ONE_LINE, ' '));
}

/** Everything that a sheet asks, answered or not; in these blocks, or in those that it shows. */
export function askedIn(sheet: Sheet, blocks: readonly Block[] = questionBlocks(sheet)): Asked[] {
  return blocks.map((block) => {
    const { columns } = block;
    const rows: AskedRow[] = [];
    const strays: StrayRow[] = [];
    let section = block.section;
    for (const row of block.rows) {
      const question = withoutNumber(textAt(row, columns.question).replace(ONE_LINE, ' '));
      const { answers, isFormula } = answersOf(row, block);
      const id = columns.id === null ? '' : textAt(row, columns.id);
      if (question === '') {
        const merged = sheet.merges.some(
          ({ firstRow, lastRow, firstColumn, lastColumn }) =>
            firstRow < row.number &&
            row.number <= lastRow &&
            firstColumn <= columns.question &&
            columns.question <= lastColumn,
        );
        const last = rows.at(-1);
        if (answers.length === 0) section = sectionOf(row) ?? section;
        else if (merged && last) last.answers.push(...answers);
        else strays.push({ row: row.number, text: answers[0]?.text ?? '' });
        continue;
      }
      const name = answers.length === 0 && !isFormula ? sectionOf(row) : null;
      if (name !== null) {
        section = name;
        continue;
      }
      const own = columns.section === null ? '' : textAt(row, columns.section).replace(ONE_LINE, ' ');
      if (own !== '') section = own;
      rows.push({
        row: row.number,
        id: id === '' ? null : id.replace(ONE_LINE, ' '),
        section,
        question,
        answers,
        place: { row: row.number, column: columns.answer ?? columns.choices[0]?.column ?? columns.question + 1 },
        cells: row,
        isFormula,
      });
    }
    return { block, rows, strays };
  });
}
