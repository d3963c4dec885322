import type { AuditRow } from '../domain/audit-rows.ts';
import { join } from '../domain/change.ts';
import { countRow, needsRequest } from '../domain/count-log.ts';
import { SUM_BATCH_ROWS, SUM_BATCHES } from '../domain/limits.ts';
import type { RequestRow } from '../domain/records.ts';
import type { SumRow } from '../domain/sum-row.ts';
import { addToSums, type Cell, Cells, moveRead, READ_ID, sumId } from '../domain/sums.ts';
import type { Deps } from '../ports.ts';
import { commitFresh } from './commit.ts';

type Summing = Pick<Deps, 'store' | 'manifest'>;

/** The sums that exist among those that are to grow. */
export async function knownSums(
  { store }: Pick<Deps, 'store'>,
  cells: readonly Cell[],
): Promise<ReadonlyMap<string, SumRow>> {
  const rows = await Promise.all(cells.map((cell) => store.rows('sums', { where: { id: sumId(cell) }, limit: 1 })));
  return new Map(rows.flat().map((row) => [row.id, row]));
}

const readUpTo = async ({ store }: Pick<Deps, 'store'>): Promise<SumRow | undefined> =>
  (await store.rows('sums', { where: { id: READ_ID }, limit: 1 }))[0];
const rowsAfter = ({ store }: Pick<Deps, 'store'>, seq: number): Promise<AuditRow[]> =>
  store.rows('audit', { compare: [['seq', '>', seq]], order: ['seq', 'asc'], limit: SUM_BATCH_ROWS });

/** What rows of the log count for; the requests that they are about are read once each. */
async function counted({ store, manifest }: Summing, rows: readonly AuditRow[]): Promise<Cell[]> {
  const references = [...new Set(rows.filter(needsRequest).flatMap(({ reference }) => reference ?? []))];
  const found = await Promise.all(
    references.map((reference) => store.rows('requests', { where: { reference }, limit: 1 })),
  );
  const requests = new Map<string, RequestRow>(found.flat().map((one) => [one.reference, one]));
  const cells = new Cells();
  for (const row of rows) countRow(cells, row, requests.get(row.reference ?? ''), manifest.access.targetHours);
  return cells.all;
}

/**
 * Adds what has come into the audit log to the sums of its days, each row once however many instances do it: the sums and the mark of
 * how far the log was read change together. A long log is read over several runs.
 */
export async function sumLog(deps: Deps): Promise<void> {
  for (let batch = 0; batch < SUM_BATCHES; batch++) {
    const { read } = await commitFresh(deps, async () => {
      const mark = await readUpTo(deps);
      const rows = await rowsAfter(deps, mark?.count ?? 0);
      const last = rows.at(-1);
      if (!last) return { read: 0 };
      const cells = await counted(deps, rows);
      return {
        read: rows.length,
        change: join(moveRead(mark, last.seq), addToSums(cells, await knownSums(deps, cells))),
      };
    });
    if (read < SUM_BATCH_ROWS) return;
  }
}

/** What the log holds beyond the sums, so that a page shows today as it is; `more` when not all of it was read. */
export async function notYetSummed(deps: Summing): Promise<{ cells: Cell[]; more: boolean }> {
  const mark = await readUpTo(deps);
  const rows = await rowsAfter(deps, mark?.count ?? 0);
  return { cells: await counted(deps, rows), more: rows.length === SUM_BATCH_ROWS };
}
