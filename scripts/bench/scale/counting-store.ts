import type { TableName } from '../../../functions/domain/records.ts';
import type { Query, Store } from '../../../functions/ports/store.ts';

export interface Counted {
  /** Calls of the store: each is a round trip or more where the database is another machine. */
  calls: number;
  commits: number;
  rowsRead: number;
  rowsWritten: number;
  /** Rows, and the entries of their indexes. */
  entriesWritten: number;
}

/**
 * A store that counts what it is asked for. A row counts as read when it is handed out, counted or looked for; a scan of rows that do not
 * fit is not seen from here. `indexes` says how many indexes a table has: what writes a row writes an entry of each.
 */
export function countingStore(inner: Store, indexes: ReadonlyMap<string, number>) {
  const counted: Counted = { calls: 0, commits: 0, rowsRead: 0, rowsWritten: 0, entriesWritten: 0 };
  const write = (table: string, rows: number) => {
    counted.rowsWritten += rows;
    counted.entriesWritten += rows * (1 + (indexes.get(table) ?? 0));
  };
  const store: Store = {
    ...inner,
    async rows(table, query) {
      counted.calls += 1;
      const found = await inner.rows(table, query);
      counted.rowsRead += Math.max(1, found.length);
      return found;
    },
    async count(table, query) {
      counted.calls += 1;
      const found = await inner.count(table, query);
      counted.rowsRead += Math.max(1, found);
      return found;
    },
    async commit(change) {
      counted.calls += 1;
      counted.commits += 1;
      const fitting = (table: TableName, where: Query<never>['where'] | object, compare?: readonly unknown[]) =>
        inner.count(table, { where, ...(compare ? { compare } : {}) } as never);
      for (const one of change.expect)
        counted.rowsRead += 'exists' in one ? 1 : Math.max(1, await fitting(one.table, one.where, one.compare));
      const writes: [table: string, rows: number][] = [];
      for (const one of change.writes) {
        const rows = one.do === 'update' || one.do === 'delete' ? await fitting(one.table, one.where) : 1;
        if (one.do === 'update' || one.do === 'delete') counted.rowsRead += Math.max(1, rows);
        writes.push([one.table, rows]);
      }
      const outcome = await inner.commit(change);
      // The head of the audit chain is read for every commit.
      counted.rowsRead += 1;
      if (outcome === 'applied') {
        for (const [table, rows] of writes) write(table, rows);
        write('audit', change.audit.length);
      }
      return outcome;
    },
  };
  return { store, counted };
}
