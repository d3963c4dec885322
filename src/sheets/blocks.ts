import { plain, type Role, roleOf, STATUS_WEIGHT } from './headings.ts';
import { readsAsQuestion, wantsAnswer } from './question-text.ts';
import { type Merge, type Row, type Sheet, textAt } from './sheet.ts';

/** The columns of a stretch of rows that asks and answers, from 0. */
export interface Columns {
  question: number;
  /** The answer itself; a sheet with a column for each choice has `choices` instead. */
  answer: number | null;
  choices: { column: number; says: 'yes' | 'no' | 'not-applicable' }[];
  /** What explains the answer. */
  comments: number[];
  id: number | null;
  section: number | null;
}

/** A head and the rows below it, up to the next head. */
export interface Block {
  /** The row that names the columns; null where a sheet has none and they were told by what they hold. */
  head: Row | null;
  columns: Columns;
  rows: Row[];
  /** What the head says in the place of a name for the question's column: the section, in some questionnaires. */
  section: string | null;
}

const MAX_HEAD_CHARS = 120;
/** Rows that are looked at to tell which column asks. */
const SAMPLE_ROWS = 200;
/** Rows that a sheet without a head must ask in, and the part of all its rows. */
const HEADLESS_QUESTIONS = 3;
const HEADLESS_PART = 0.6;
const NAMED_ROWS = 5;

const covers = ({ firstRow, lastRow, firstColumn, lastColumn }: Merge, row: number, column: number): boolean =>
  firstRow <= row && row <= lastRow && firstColumn <= column && column <= lastColumn;

/** What a cell shows to someone who looks at the sheet: a merged cell shows its first one. */
function shownAt(sheet: Sheet, rows: ReadonlyMap<number, Row>, number: number, column: number): string {
  const row = rows.get(number);
  const own = row ? textAt(row, column) : '';
  if (own !== '') return own;
  const merge = sheet.merges.find((one) => covers(one, number, column));
  const anchor = merge && rows.get(merge.firstRow);
  return merge && anchor && merge.lastRow - merge.firstRow < 10 ? textAt(anchor, merge.firstColumn) : '';
}

interface Head {
  row: Row;
  named: Map<number, { role: Role; weight: number; text: string }>;
}

const has = ({ named }: Head, ...roles: Role[]): boolean =>
  [...named.values()].some(({ role }) => roles.includes(role));

/** A row whose cells name columns, an answer's among them. */
function headAt(sheet: Sheet, rows: ReadonlyMap<number, Row>, row: Row, above: Row | undefined): Head | null {
  const named: Head['named'] = new Map();
  const width = Math.max(row.cells.length, above?.cells.length ?? 0);
  let texts = 0;
  for (let column = 0; column < width; column += 1) {
    const text = shownAt(sheet, rows, row.number, column);
    if (text !== '') texts += 1;
    if (text.length > MAX_HEAD_CHARS) return null;
    const role = text !== '' && !text.endsWith('?') ? roleOf(text) : null;
    if (role) named.set(column, { ...role, text });
  }
  const head = { row, named };
  // "No" beside "Yes" is a choice; alone it is short for number.
  if (has(head, 'yes'))
    for (const [column, { text }] of named)
      if (plain(text) === 'no') named.set(column, { role: 'no', weight: 9, text });
  const answers = has(head, 'answer') || (has(head, 'yes') && has(head, 'no'));
  // "Status" or "Yes" alone also stand in rows of answers; a name for the question, or most cells being names, tells a head.
  const strong =
    has(head, 'question') || [...named.values()].some(({ role, weight }) => role === 'answer' && weight >= 8);
  const isPlain = (role: Role): boolean => [...named.values()].some((one) => one.role === role && one.weight >= 9);
  // Beside plain names for both, any others may stand.
  const isMostly = named.size * 2 >= texts || (isPlain('question') && isPlain('answer'));
  return answers && strong && texts >= 2 && named.size >= Math.min(2, texts - 1) && isMostly ? head : null;
}

const best = (head: Head, role: Role, except: readonly (number | null)[] = []): number | null => {
  const all = [...head.named].filter(([column, one]) => one.role === role && !except.includes(column));
  const top = Math.max(...all.map(([, { weight }]) => weight));
  return all.find(([, { weight }]) => weight === top)?.[0] ?? null;
};

/** The column that reads most like questions, of those that are free. */
function askingColumn(rows: readonly Row[], width: number, taken: ReadonlySet<number>): number | null {
  const scores = Array.from({ length: width }, (_, column) => {
    if (taken.has(column)) return { column, score: 0 };
    const texts = rows
      .slice(0, SAMPLE_ROWS)
      .map((row) => textAt(row, column))
      .filter(Boolean);
    const asking = texts.filter(readsAsQuestion).length;
    const words = texts.reduce((sum, text) => sum + Math.min(text.split(/\s+/).length, 20), 0);
    return { column, score: asking * 20 + words };
  });
  const top = scores.reduce((one, other) => (other.score > one.score ? other : one), { column: -1, score: 0 });
  return top.column === -1 ? null : top.column;
}

const textsIn = (rows: readonly Row[], column: number): string[] =>
  rows.slice(0, SAMPLE_ROWS).flatMap((row) => textAt(row, column) || []);
const part = (texts: readonly string[], fits: (text: string) => boolean): number =>
  texts.length === 0 ? 0 : texts.filter(fits).length / texts.length;
/** `IAM-02.1`, `3.4`, `Q12`, `A&A-01`. */
const ID = /^[A-Z&]{0,8}[-._ ]?\d{1,4}(?:[-.]\d{1,4}){0,4}[a-z]?\)?\.?$/i;

/** What answers a question about a state. */
const ANSWERS =
  /^(?:yes|no|partial\w*|n\/?a|not applicable|(?:non|not|fully|partially)?[- ]?(?:compliant|implemented|met)|planned|in progress|true|false)\b/i;

/** A column left of the question that numbers it, whether or not its head says so. */
const numberingColumn = (rows: readonly Row[], question: number, taken: ReadonlySet<number>): number | null =>
  Array.from({ length: question }, (_, column) => column).find(
    (column) => !taken.has(column) && part(textsIn(rows, column), (text) => ID.test(text)) > 0.5,
  ) ?? null;

function columnsOf(head: Head, rows: readonly Row[]): Columns | null {
  const choices = (['yes', 'no', 'not-applicable'] as const).flatMap((says) => {
    const column = best(head, says);
    return column === null ? [] : [{ column, says }];
  });
  const isStatus = (column: number): boolean =>
    head.named.get(column)?.weight === STATUS_WEIGHT && part(textsIn(rows, column), (text) => ANSWERS.test(text)) < 0.5;
  const named = best(head, 'answer', [...head.named.keys()].filter(isStatus));
  const isSure = named !== null && (head.named.get(named)?.weight ?? 0) >= 9;
  const usable = choices.length >= 2 && !isSure ? choices : [];
  const answer = usable.length > 0 ? null : named;
  const width = Math.max(head.row.cells.length, ...rows.slice(0, SAMPLE_ROWS).map(({ cells }) => cells.length));
  const first = answer ?? Math.min(width, ...usable.map(({ column }) => column));
  const asks = (column: number): number => part(textsIn(rows, column), (text) => text.split(/\s+/).length >= 3);
  const behind = Array.from({ length: width }, (_, column) => column).filter((column) => column >= first);
  const free = askingColumn(rows, width, new Set([...head.named.keys(), ...behind]));
  const silent = [...head.named].flatMap(([column, { role }]) =>
    role === 'question' && asks(column) < 0.5 ? [column] : [],
  );
  const told = best(head, 'question', silent) ?? best(head, 'question');
  // "Required questions" above a column of ids names the section; what asks stands beside it.
  const isTitle = told !== null && free !== null && asks(told) < 0.5 && asks(free) >= 0.5;
  const question = told === null || isTitle ? free : told;
  if (question === null || (answer === null && usable.length === 0)) return null;
  const explaining = [...head.named].flatMap(([column, { role }]) =>
    (role === 'comment' || role === 'answer') && column > question && column !== answer ? [column] : [],
  );
  return {
    question,
    answer,
    choices: usable,
    comments: explaining.sort((a, b) => a - b),
    id: best(head, 'id', [question]) ?? numberingColumn(rows, question, new Set()),
    section: best(head, 'section', [question]),
  };
}

/** A sheet without heads, where one column asks and the next one answers. */
function headless(sheet: Sheet): Block[] {
  const width = Math.max(0, ...sheet.rows.slice(0, SAMPLE_ROWS).map(({ cells }) => cells.length));
  const question = askingColumn(sheet.rows, width, new Set());
  // Columns that are named, and none of them for answers.
  const isNamed = sheet.rows.slice(0, NAMED_ROWS).some(({ cells }) => {
    const roles = cells.flatMap((cell) => (cell && !cell.text.endsWith('?') ? (roleOf(cell.text)?.role ?? []) : []));
    return roles.includes('question') && roles.length >= 2;
  });
  if (question === null || isNamed) return [];
  const asking = sheet.rows.filter((row) => readsAsQuestion(textAt(row, question)));
  if (asking.length < HEADLESS_QUESTIONS || asking.length < sheet.rows.length * HEADLESS_PART) return [];
  const filled = Array.from({ length: width }, (_, column) => column).filter(
    (column) => column > question && asking.some((row) => textAt(row, column) !== ''),
  );
  const [answer, ...comments] = filled;
  if (answer === undefined) return [];
  return [
    {
      head: null,
      columns: { question, answer, choices: [], comments, id: null, section: null },
      rows: sheet.rows,
      section: null,
    },
  ];
}

/**
 * A sheet that asks and names no place for answers: that is right of its questions. `isList`: every row asks, as it does where somebody has
 * written down lines.
 */
export function freeBlock(sheet: Sheet, isList: boolean): Block | null {
  const width = Math.max(0, ...sheet.rows.slice(0, SAMPLE_ROWS).map(({ cells }) => cells.length));
  const heads = sheet.rows
    .slice(0, NAMED_ROWS)
    .flatMap((row) =>
      row.cells.flatMap((cell, column) => (cell && roleOf(cell.text)?.role === 'question' ? [{ row, column }] : [])),
    );
  const [head] = heads;
  const question = head?.column ?? askingColumn(sheet.rows, width, new Set());
  if (question === null) return null;
  const rows = head ? sheet.rows.filter(({ number }) => number > head.row.number) : sheet.rows;
  const asking = rows.filter((row) => wantsAnswer(textAt(row, question))).length;
  if (!isList && !head && (asking < HEADLESS_QUESTIONS || asking < rows.length * HEADLESS_PART)) return null;
  if (rows.length === 0) return null;
  const columns = { question, answer: width, choices: [], comments: [], section: null };
  return {
    head: head?.row ?? null,
    columns: { ...columns, id: numberingColumn(rows, question, new Set()) },
    rows,
    section: null,
  };
}

/**
 * Where a sheet asks and answers. Heads may be merged, stand on any row, come in two rows and again for each section. None found: the
 * sheet is no questionnaire.
 */
export function questionBlocks(sheet: Sheet): Block[] {
  const rows = new Map(sheet.rows.map((row) => [row.number, row]));
  const heads = sheet.rows.flatMap((row, index) => headAt(sheet, rows, row, sheet.rows[index - 1]) ?? []);
  // Of two heads on top of each other the lower one names the columns.
  const kept = heads.filter((head, index) => heads[index + 1]?.row.number !== head.row.number + 1);
  if (kept.length === 0) return headless(sheet);
  return kept.flatMap((head, index): Block[] => {
    const end = kept[index + 1]?.row.number ?? Number.POSITIVE_INFINITY;
    const below = sheet.rows.filter(
      ({ number }) => number > head.row.number && number < end && !heads.some(({ row }) => row.number === number),
    );
    const columns = columnsOf(head, below);
    if (!columns) return [];
    const first = [...head.row.cells].findIndex((cell) => cell !== undefined);
    // One head that names all its columns has no room for a section.
    const isRepeated = kept.length > 1 || ![...head.named.values()].some(({ role }) => role === 'question');
    const isName =
      isRepeated &&
      first >= 0 &&
      first <= columns.question &&
      !['id', 'section', 'question'].includes(head.named.get(first)?.role ?? '');
    const isTitle = head.named.get(first)?.role === 'question' && first !== columns.question;
    const name = isName || isTitle ? textAt(head.row, first) : '';
    return [{ head: head.row, columns, rows: below, section: name === '' ? null : name }];
  });
}
