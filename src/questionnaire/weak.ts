import { type FilledRow, needsChoice } from './fill.ts';

/** Why a row wants a look before its answer is sent. */
export type Weakness = 'closest' | 'choice' | 'silence' | 'refused' | 'overdue';

/** Null for a row that needs none. `today` tells whether the answer was due for review before. */
export function weaknessOf(row: FilledRow, today: string): Weakness | null {
  if (row.standing === 'closest' || row.standing === 'silence' || row.standing === 'refused') return row.standing;
  if (row.standing === 'kept') return null;
  if (needsChoice(row)) return 'choice';
  const reviewBy = row.candidates.find(({ id }) => id === row.from)?.reviewBy ?? null;
  return reviewBy !== null && reviewBy < today ? 'overdue' : null;
}

export interface Tally {
  total: number;
  answered: number;
  internal: number;
  check: number;
  open: number;
  kept: number;
  refused: number;
}

export function tally(rows: readonly FilledRow[]): Tally {
  const count = (fits: (row: FilledRow) => boolean): number => rows.filter(fits).length;
  const isAnswered = (row: FilledRow): boolean => row.text !== '' && !needsChoice(row);
  return {
    total: rows.length,
    answered: count(isAnswered),
    internal: count((row) => row.candidates.some(({ id, internal }) => internal && id === row.from)),
    check: count((row) => row.standing === 'closest' || needsChoice(row)),
    open: count(({ standing }) => standing === 'silence'),
    kept: count(({ standing }) => standing === 'kept'),
    refused: count(({ standing }) => standing === 'refused'),
  };
}
