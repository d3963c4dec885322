import { type Change, type Expectation, insert, update, type Write } from './change.ts';
import { VIEWS_PER_DAY } from './limits.ts';
import type { SumKind, SumRow } from './sum-row.ts';
import { dayOf, type Instant } from './time.ts';

export const STAGES = [
  'submitted',
  'invited',
  'confirmed',
  'signed',
  'granted',
  'denied',
  'lapsed',
  'expired',
  'revoked',
] as const;
export type Stage = (typeof STAGES)[number];

/** How much is to be added to a sum. */
export type Cell = Omit<SumRow, 'id'>;
const SEPARATOR = ' ';
export const sumId = ({ kind, day, name, part }: Omit<Cell, 'count'>): string =>
  [day, kind, name, part].join(SEPARATOR);

/** Gathers what is to be added, a cell for each sum. */
export class Cells {
  readonly #cells = new Map<string, Cell>();

  add(kind: SumKind, at: Instant, name: string, part = '', count = 1): void {
    const cell = { kind, day: dayOf(at), name, part, count };
    const id = sumId(cell);
    const known = this.#cells.get(id);
    if (known) known.count += count;
    else this.#cells.set(id, cell);
  }
  get all(): Cell[] {
    return [...this.#cells.values()];
  }
}

/** No sum grows beyond this: PostgreSQL's `integer` ends at 2³¹ − 1. */
const COUNT_MAX = 2_000_000_000;

const mostOf = ({ kind }: Pick<Cell, 'kind'>): number => (kind === 'view' ? VIEWS_PER_DAY : COUNT_MAX);

/** Adds to sums, as they were read: another instance that adds at the same moment makes this stale. */
export function addToSums(cells: readonly Cell[], known: ReadonlyMap<string, SumRow>): Change {
  const expect: Expectation[] = [];
  const writes: Write[] = [];
  for (const cell of cells) {
    const id = sumId(cell);
    const row = known.get(id);
    expect.push({ table: 'sums', where: row ? { id, count: row.count } : { id }, exists: row !== undefined });
    writes.push(
      row
        ? update('sums', { id }, { count: Math.min(mostOf(cell), row.count + cell.count) })
        : insert('sums', { id, ...cell, count: Math.min(mostOf(cell), cell.count) }),
    );
  }
  return { expect, writes, audit: [] };
}

/** The row that holds the last row of the audit log that was counted. */
const READ: Omit<SumRow, 'count'> = { id: 'read', kind: 'read', day: '', name: '', part: '' };
export const READ_ID = READ.id;
export const moveRead = (from: SumRow | undefined, to: number): Change => ({
  expect: [
    from
      ? { table: 'sums', where: { id: READ.id, count: from.count }, exists: true }
      : { table: 'sums', where: { id: READ.id }, exists: false },
  ],
  writes: [from ? update('sums', { id: READ.id }, { count: to }) : insert('sums', { ...READ, count: to })],
  audit: [],
});
