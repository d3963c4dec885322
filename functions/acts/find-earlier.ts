import { type Change, insert, join, remove, update } from '../domain/change.ts';
import { earlierId } from '../domain/finds.ts';
import type { SignatureRow } from '../domain/grant-rows.ts';
import { EARLIER_BATCH_ROWS, EARLIER_BATCHES } from '../domain/limits.ts';
import type { MarkRow } from '../domain/reader-rows.ts';
import type { RequestRow } from '../domain/records.ts';
import type { Deps } from '../ports.ts';
import { commitFresh } from './commit.ts';

/** Some rows of a table, each as a change that gives it its words, and the key of the last. */
interface Part {
  last: string | undefined;
  changes: Change[];
}

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

async function findRequests({ store }: Pick<Deps, 'store'>, after: string): Promise<Part> {
  const rows = await store.rows('requests', {
    compare: [['reference', '>', after]],
    order: ['reference', 'asc'],
    limit: EARLIER_BATCH_ROWS,
  });
  const references = rows.map(({ reference }) => reference);
  const signatures = await store.rows('signatures', { among: ['reference', references] });
  const of = (row: RequestRow) => signatures.filter(({ reference }) => reference === row.reference);
  return { last: references.at(-1), changes: rows.map((row) => findOne(row, of(row))) };
}

async function findEmails({ store }: Pick<Deps, 'store'>, after: string): Promise<Part> {
  const rows = await store.rows('outbox', {
    compare: [['id', '>', after]],
    order: ['id', 'asc'],
    limit: EARLIER_BATCH_ROWS,
  });
  return {
    last: rows.at(-1)?.id,
    changes: rows.map((row) => ({
      expect: [{ table: 'outbox', where: { id: row.id }, exists: true }],
      writes: [{ do: 'restore', table: 'outbox', row }],
      audit: [],
    })),
  };
}

function moveMark({ id, value, at }: MarkRow, last: string | undefined): Change {
  return {
    expect: [{ table: 'marks', where: { id, value }, exists: true }],
    writes: [remove('marks', { id }), ...(last === undefined ? [] : [insert('marks', { id, value: last, at })])],
    audit: [],
  };
}

/**
 * Gives the requests and emails of before migration 0018 the words that the desk finds them by, some at a time, and says when all have
 * theirs. A gate that never had any has nothing to do.
 */
export async function findEarlier(deps: Deps): Promise<void> {
  for (const [table, find] of [
    ['requests', findRequests],
    ['outbox', findEmails],
  ] as const)
    for (let batch = 0; batch < EARLIER_BATCHES; batch++) {
      const outcome = await commitFresh(deps, async () => {
        const [mark] = await deps.store.rows('marks', { where: { id: earlierId(table) }, limit: 1 });
        if (!mark) return { done: true };
        const { last, changes } = await find(deps, mark.value);
        return { done: last === undefined, change: join(...changes, moveMark(mark, last)) };
      });
      if (outcome.done) break;
    }
}
