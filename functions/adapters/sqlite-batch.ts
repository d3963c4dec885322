import type { DatabaseSync } from 'node:sqlite';
import { nextAuditRow } from '../domain/audit-chain.ts';
import type { Change } from '../domain/change.ts';
import type { AuditRow, HeadRow } from '../domain/records.ts';
import { type ApplyBatch, Busy, type Outcome, storeFault } from './group-commit.ts';
import { touchesHead } from './keyed-store.ts';
import { type Queries, wordExpectation, wordWrite } from './queries.ts';
import type { Statements } from './sqlite-statements.ts';

const SQLITE_BUSY = 5;
export const isBusy = (fault: unknown): boolean => ((fault as { errcode?: number }).errcode ?? 0) % 256 === SQLITE_BUSY;

type Head = Pick<AuditRow, 'seq' | 'hash'> | undefined;

/**
 * One transaction for the batch. The lock is taken at BEGIN, because one asked for later may be refused half-way; so the head of the
 * audit chain that is read then holds, and the chain is linked through the batch.
 *
 * A change says what it expects before it writes, so a stale one has nothing to take back. One that fails half-way has: the batch is
 * then begun anew, with a savepoint around each change, which is not done at once because it copies every page that is touched.
 */
export function sqliteBatch(database: DatabaseSync, queries: Queries, statements: Statements): ApplyBatch {
  let head: Head;
  const HEAD = queries.rows('heads', { where: { id: 'audit' } });

  const write = (change: Change): 'applied' | 'stale' => {
    for (const one of change.expect) {
      const { ask, holds } = wordExpectation(queries, one);
      if (!holds(statements.all(ask))) return 'stale';
    }
    for (const one of change.writes) statements.run(wordWrite(queries, one));
    let next = head;
    for (const event of change.audit) {
      const row = nextAuditRow(next, event);
      statements.run(queries.insert('audit', { ...row }));
      next = row;
    }
    head = next;
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
      head = statements.all(queries.rows('audit', { order: ['seq', 'desc'], limit: 1 }))[0] as Head;
      const before = statements.all(HEAD)[0] as unknown as HeadRow;
      const outcomes = changes.map(apply);
      const touching = changes.filter((one, at) => outcomes[at] === 'applied' && touchesHead(one)).at(-1);
      if (touching?.keep) {
        const mac = touching.keep(before, statements.all(HEAD)[0] as unknown as HeadRow);
        statements.run(queries.update('heads', { mac }, { id: 'audit' }));
      }
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
