import type { DatabaseSync } from 'node:sqlite';
import { auditRows } from '../domain/audit-chain.ts';
import type { HeadRow } from '../domain/audit-rows.ts';
import type { Change } from '../domain/change.ts';
import { type ApplyBatch, Busy, type Outcome, storeFault } from './group-commit.ts';
import { keeperOf } from './keyed-store.ts';
import { HEAD, headIn, type Queries, wordExpectation, wordWrites } from './queries.ts';
import type { Statements } from './sqlite-statements.ts';

const SQLITE_BUSY = 5;
export const isBusy = (fault: unknown): boolean => ((fault as { errcode?: number }).errcode ?? 0) % 256 === SQLITE_BUSY;

/**
 * One transaction for the batch. The lock is taken at BEGIN, because one asked for later may be refused half-way; so the head of the
 * audit chain that is read then holds, and the chain is linked through the batch.
 *
 * A change says what it expects before it writes, so a stale one has nothing to take back. One that fails half-way has: the batch is
 * then begun anew, with a savepoint around each change, which is not done at once because it copies every page that is touched.
 */
export function sqliteBatch(database: DatabaseSync, queries: Queries, statements: Statements): ApplyBatch {
  let head: Pick<HeadRow, 'seq' | 'hash'>;

  const write = (change: Change): 'applied' | 'stale' => {
    for (const one of change.expect) {
      const { ask, holds } = wordExpectation(queries, one);
      if (!holds(statements.all(ask))) return 'stale';
    }
    for (const one of change.writes) for (const worded of wordWrites(queries, one)) statements.run(worded);
    const rows = auditRows(head, change.audit);
    for (const row of rows) statements.run(queries.insert('audit', { ...row }));
    head = rows.at(-1) ?? head;
    return 'applied';
  };

  const writeAlone = (change: Change): Outcome => {
    database.exec('savepoint change');
    try {
      return write(change);
    } catch (fault) {
      // A full disk or a failed read ends the whole transaction (SQLite, "Response To Errors Within A Transaction").
      if (!database.isTransaction) throw fault;
      database.exec('rollback to change');
      return storeFault(fault);
    } finally {
      if (database.isTransaction) database.exec('release change');
    }
  };

  const transact = (changes: readonly Change[], apply: (change: Change) => Outcome): Outcome[] => {
    try {
      database.exec('begin immediate');
    } catch (fault) {
      throw isBusy(fault) ? new Busy(storeFault(fault).message, { cause: fault }) : fault;
    }
    try {
      const before = headIn(statements.all(HEAD));
      head = before;
      const outcomes = changes.map(apply);
      const keep = keeperOf(changes, outcomes);
      if (keep)
        statements.run(queries.update('heads', { mac: keep(before, headIn(statements.all(HEAD))) }, { id: 'audit' }));
      database.exec('commit');
      return outcomes;
    } catch (fault) {
      if (database.isTransaction) database.exec('rollback');
      throw fault;
    }
  };

  return (changes) => {
    let failed = false;
    try {
      return transact(changes, (change) => {
        try {
          return write(change);
        } catch (fault) {
          failed = database.isTransaction;
          throw fault;
        }
      });
    } catch (fault) {
      if (!failed) throw fault;
      return transact(changes, writeAlone);
    }
  };
}
