import { type FilledRow, needsChoice, taken } from '../../questionnaire/fill.ts';
import type { Read } from './protocol.ts';

/** A row, and whether its text is a reader's own. */
export interface ShownRow extends FilledRow {
  isOwn: boolean;
}

export const FILTERS = ['all', 'answered', 'check', 'open', 'rest'] as const;
export type Filter = (typeof FILTERS)[number];

/** What stands in a file once it has been read, as the reader has changed it. */
export interface State {
  name: string;
  /** The day on which the answers were judged. */
  asOf: string;
  read: Read;
  rows: ShownRow[];
}

export const shown = (name: string, asOf: string, read: Read): State => ({
  name,
  asOf,
  read,
  rows: read.rows.map((row) => ({ ...row, isOwn: false })),
});

const cellOf = ({ sheet, row, answer, ticks }: FilledRow): string => JSON.stringify([sheet, row, answer, ticks]);

/** The same file read by other columns: what a reader has changed stays where the row and the cell for its answer do. */
export function keepOwn(state: State, before: State | null): void {
  const own = new Map(before?.rows.flatMap((row) => (row.isOwn ? [[cellOf(row), row] as const] : [])));
  for (const row of state.rows) {
    const changed = own.get(cellOf(row));
    if (!changed) continue;
    const { text, choice, from, standing, candidates } = changed;
    Object.assign(row, { text, choice, from, isOwn: true }, from === null ? {} : { standing, candidates });
  }
}

export const isLeft = ({ standing }: ShownRow): boolean => standing === 'kept' || standing === 'refused';
/** A text alone is no answer where the cell takes a short one and none is chosen. */
export const isAnswered = (row: ShownRow): boolean =>
  !isLeft(row) && (row.text.trim() !== '' || row.choice !== null) && (row.isOwn || !needsChoice(row));
const isToCheck = (row: ShownRow): boolean =>
  !isLeft(row) && !row.isOwn && (needsChoice(row) || (row.standing === 'closest' && !isAnswered(row)));

const FITS: Record<Filter, (row: ShownRow) => boolean> = {
  all: () => true,
  answered: isAnswered,
  check: isToCheck,
  open: (row) => row.standing === 'silence' && !isAnswered(row),
  rest: isLeft,
};
export const filtered = (rows: readonly ShownRow[], filter: Filter): ShownRow[] => rows.filter(FITS[filter]);

/** What a row is called in the words of the page. */
export const standingOf = (row: ShownRow): FilledRow['standing'] | 'own' | 'choice' => {
  if (isLeft(row)) return row.standing;
  if (needsChoice(row)) return 'choice';
  return row.isOwn ? 'own' : row.standing;
};

/** Another page's answer, or none; `row` itself changes, so that whoever shows it need not look for it again. */
export function takeFrom(row: ShownRow, id: string | null): void {
  Object.assign(row, taken(row, id), { isOwn: id !== row.candidates[0]?.id || row.standing === 'closest' });
}

/** A reader's own words; without any the row is empty. */
export function write(row: ShownRow, text: string): void {
  Object.assign(row, { text, isOwn: true, choice: text.trim() === '' ? null : row.choice });
}

export function choose(row: ShownRow, choice: string): void {
  Object.assign(row, { choice: choice === '' ? null : choice, isOwn: true });
}
