import { type Change, emptyChange, insert, join, remove, update } from '../domain/change.ts';
import { EARLIER_ID } from '../domain/finds.ts';
import { EARLIER_BATCH_ROWS, EARLIER_BATCHES } from '../domain/limits.ts';
import type { MarkRow } from '../domain/reader-rows.ts';
import type { RequestRow, SignatureRow } from '../domain/records.ts';
import type { Deps } from '../ports.ts';
import { commitFresh } from './commit.ts';

/** Writes a request's texts as they are: the store writes the words with them. Stale where they changed meanwhile. */
function findOne(
  { reference, name, stampName, email, company }: RequestRow,
  signatures: readonly SignatureRow[],
): Change {
  const texts = { name, stampName, email, company };
  return {
    expect: [
      { table: 'requests', where: { reference, ...texts }, exists: true },
      ...signatures.map(({ id }) => ({ table: 'signatures' as const, where: { id }, exists: true })),
    ],
    writes: [
      update('requests', { reference }, texts),
      ...signatures.map((row) => ({ do: 'restore' as const, table: 'signatures' as const, row })),
    ],
    audit: [],
  };
}

function moveMark(mark: MarkRow, last: RequestRow | undefined): Change {
  const { id, value, at } = mark;
  return {
    expect: [{ table: 'marks', where: { id, value }, exists: true }],
    writes: [remove('marks', { id }), ...(last ? [insert('marks', { id, value: last.reference, at })] : [])],
    audit: [],
  };
}

/**
 * Gives the requests of before migration 0018 the words that the desk finds them by, some at a time, and says when all have theirs. A
 * gate that never had any has nothing to do.
 */
export async function findEarlier(deps: Deps): Promise<void> {
  for (let batch = 0; batch < EARLIER_BATCHES; batch++) {
    const { read } = await commitFresh(deps, async () => {
      const [mark] = await deps.store.rows('marks', { where: { id: EARLIER_ID }, limit: 1 });
      if (!mark) return { read: 0 };
      const rows = await deps.store.rows('requests', {
        compare: [['reference', '>', mark.value]],
        order: ['reference', 'asc'],
        limit: EARLIER_BATCH_ROWS,
      });
      const signatures = await deps.store.rows('signatures', {
        among: ['reference', rows.map(({ reference }) => reference)],
      });
      const changes = rows.map((row) =>
        findOne(
          row,
          signatures.filter(({ reference }) => reference === row.reference),
        ),
      );
      return { read: rows.length, change: join(emptyChange(), ...changes, moveMark(mark, rows.at(-1))) };
    });
    if (read === 0) return;
  }
}
