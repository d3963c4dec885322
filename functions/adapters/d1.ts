import { setTimeout } from 'node:timers/promises';
import { auditRows } from '../domain/audit-chain.ts';
import type { Change, Expectation } from '../domain/change.ts';
import { StoreFault } from '../domain/store-fault.ts';
import type { Store } from '../ports/store.ts';
import type { Row, Value } from './conditions.ts';
import { groupCommit, storeFault } from './group-commit.ts';
import { inTime } from './in-time.ts';
import { isUpToDate } from './migrations/names.ts';
import { HEAD, headIn, queriesFor, readingWith, type Worded, wordExpectation, wordWrites } from './queries.ts';

/** What the gate uses of a D1 binding (“Workers Binding API”). */
export interface D1Statement {
  bind(...values: readonly Value[]): D1Statement;
  all<T = Row>(): Promise<{ results: T[] }>;
}
export interface D1Binding {
  prepare(sql: string): D1Statement;
  /** All of them, or nothing: one transaction. */
  batch(statements: D1Statement[]): Promise<unknown[]>;
}

/** Another instance that writes at the same moment is let past, this many times. */
const CHAIN_TRIES = 20;
const CHAIN_WAIT_MS = 15;
/** How a batch says that something expected does not hold: a row that this table does not take. */
export const GUARD_TABLE = 'create table if not exists guards (holds integer not null check (holds = 1))';

const isStale = (fault: unknown): boolean => /CHECK constraint failed: holds\b/.test(String(fault));
/** Another instance has put its row behind the same head. */
const isForked = (fault: unknown): boolean => /UNIQUE constraint failed: audit\./.test(String(fault));

/** Whether the database is of this version. Throws `StoreFault`. */
export const d1IsUpToDate = (database: D1Binding): Promise<boolean> =>
  isUpToDate(async (sql) => (await inTime(() => database.prepare(sql).all<{ name: string }>())).results);

/**
 * The gate's state in Cloudflare D1. D1 has no transaction that could be held open, so a change is one batch: what it expects is
 * written as a row that a table with a CHECK refuses when it does not hold, and a log that has gone on meanwhile is found by the unique
 * hash of its predecessor; then the whole batch is taken back. A batch that does not end in time is a fault, though it may yet be applied:
 * nobody is told that it was. Expects a database that `migrateD1` has brought up to date.
 */
export function d1Store(database: D1Binding): Store {
  const queries = queriesFor('sqlite');
  const prepare = ({ sql, parameters }: Worded): D1Statement => database.prepare(sql).bind(...parameters);
  const read = async (worded: Worded): Promise<Row[]> => (await inTime(() => prepare(worded).all())).results;

  const guard = (one: Expectation): D1Statement => {
    const { sql, parameters } = wordExpectation(queries, one).ask;
    const [truth, more] =
      'exists' in one
        ? [`${one.exists ? '' : 'not '}exists (${sql})`, []]
        : [`(select "rows" from (${sql})) < ?`, [one.fewer]];
    return database.prepare(`insert into guards (holds) select ${truth}`).bind(...parameters, ...more);
  };

  async function apply(change: Change): Promise<'applied' | 'stale'> {
    for (let tried = 1; ; tried++) {
      const head = change.audit.length > 0 || change.rekey ? headIn(await read(HEAD)) : undefined;
      const linked = head ? auditRows(head, change.audit) : [];
      const after = linked.at(-1) ?? head;
      const mac = head && after && change.keep?.(head, after);
      // Where another has written meanwhile, the batch fails on its own rows, or this finds another head.
      const marked =
        after && mac !== undefined
          ? [prepare(queries.update('heads', { mac }, { id: 'audit', hash: after.hash }))]
          : [];
      const statements = [
        ...change.expect.map(guard),
        ...(change.expect.length > 0 ? [database.prepare('delete from guards')] : []),
        ...change.writes.flatMap((one) => wordWrites(queries, one).map(prepare)),
        ...linked.map((row) => prepare(queries.insert('audit', { ...row }))),
        ...marked,
      ];
      if (statements.length === 0) return 'applied';
      try {
        await inTime(() => database.batch(statements));
        return 'applied';
      } catch (fault) {
        if (isStale(fault)) return 'stale';
        if (!isForked(fault) || tried === CHAIN_TRIES) throw fault;
        await setTimeout(Math.random() * CHAIN_WAIT_MS * tried);
      }
    }
  }

  const queue = groupCommit(
    (changes) => Promise.all(changes.map((change) => apply(change).catch((fault: unknown) => storeFault(fault)))),
    // One at a time: a change that is stale would take back those beside it.
    1,
  );
  let closed = false;
  return {
    commit: queue.commit,
    ...readingWith(queries, async (worded) => {
      if (closed) throw new StoreFault('the database is closed');
      return read(worded);
    }),
    async close() {
      await queue.close();
      closed = true;
    },
  };
}
