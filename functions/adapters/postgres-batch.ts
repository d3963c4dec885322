import type { Pool, PoolClient, QueryConfig } from 'pg';
import { auditRows } from '../domain/audit-chain.ts';
import type { HeadRow } from '../domain/audit-rows.ts';
import type { Change } from '../domain/change.ts';
import type { Row } from './conditions.ts';
import type { ApplyBatch, Outcome } from './group-commit.ts';
import { keeperOf } from './keyed-store.ts';
import { postgresFault } from './postgres-pool.ts';
import { HEAD, headIn, type Queries, type Worded, wordExpectation, wordWrites } from './queries.ts';

/** A batch that has not come to its end by then is given up: its connection is cut, and the server takes it back. */
const BATCH_MS = 900;
/** One that is frozen in the middle holds the head of the log for this long; those that wait for it wait a little longer. */
const IDLE_MS = 400;
const LOCK_MS = 800;
/** How every batch begins. */
export const BEGIN_BATCH =
  'begin isolation level read committed read write; ' +
  `set local idle_in_transaction_session_timeout = ${IDLE_MS}; set local lock_timeout = ${LOCK_MS}`;
export const TAKE_HEAD = `${HEAD.sql} for update`;

/** Faults of one statement (data, constraint, syntax, raised by a trigger) and of what is sent behind it, as against those of the server. */
const STATEMENT_FAULT = /^(22|23|42|P0|25P02)/;
const isOfStatement = (fault: unknown): boolean => STATEMENT_FAULT.test((fault as { code?: string }).code ?? '');

type Head = Pick<HeadRow, 'seq' | 'hash'>;
type Send = (statement: string | Worded) => Promise<Row[]>;

/** Sends without waiting; whoever needs the answer waits for it, and nobody else's silence is an unhandled rejection. */
function sender(client: PoolClient): Send {
  const end = performance.now() + BATCH_MS;
  return (statement) => {
    const { sql: text, parameters: values } =
      typeof statement === 'string' ? { sql: statement, parameters: [] } : statement;
    const left = Math.max(1, Math.ceil(end - performance.now()));
    // The driver takes a limit for each statement; its types do not know yet.
    const timed: QueryConfig & { query_timeout: number } = { text, values: [...values], query_timeout: left };
    const answer = client.query<Row>(timed).then(({ rows }) => rows);
    answer.catch(() => {});
    return answer;
  };
}

/**
 * One transaction for the batch. It begins by locking the head of the audit log, so every instance writes in turn and the chain cannot
 * fork; each later statement sees what was committed before the lock was had. A change costs one round trip, for what it expects.
 *
 * A batch in which a statement fails is begun anew, with a savepoint around each change. An end that nobody answered throws: what it
 * wrote may be there or not, and nobody is told that it is.
 */
export function postgresBatch(pool: Pool, queries: Queries): ApplyBatch {
  /** Sends the change when all that it expects holds; answers the head after it, or null for a stale one. */
  const write = async (send: Send, sent: Promise<unknown>[], change: Change, head: Head): Promise<Head | null> => {
    const expected = await Promise.all(
      change.expect.map(async (one) => {
        const { ask, holds } = wordExpectation(queries, one);
        return holds(await send(ask));
      }),
    );
    if (expected.includes(false)) return null;
    for (const one of change.writes) for (const worded of wordWrites(queries, one)) sent.push(send(worded));
    const rows = auditRows(head, change.audit);
    for (const row of rows) sent.push(send(queries.insert('audit', { ...row })));
    return rows.at(-1) ?? head;
  };

  const begin = async (send: Send): Promise<HeadRow> => {
    const [, head] = await Promise.all([send(BEGIN_BATCH), send(TAKE_HEAD)]);
    return headIn(head);
  };

  /** Marks the head of a log that has grown. */
  const markHead = async (send: Send, before: HeadRow, changes: readonly Change[], outcomes: readonly Outcome[]) => {
    const keep = keeperOf(changes, outcomes);
    if (keep) await send(queries.update('heads', { mac: keep(before, headIn(await send(HEAD))) }, { id: 'audit' }));
  };

  const together = async (send: Send, changes: readonly Change[]): Promise<Outcome[]> => {
    const before = await begin(send);
    let head: Head = before;
    const sent: Promise<unknown>[] = [];
    const outcomes: Outcome[] = [];
    for (const change of changes) {
      const next = await write(send, sent, change, head);
      outcomes.push(next ? 'applied' : 'stale');
      head = next ?? head;
    }
    await Promise.all(sent);
    await markHead(send, before, changes, outcomes);
    await send('commit');
    return outcomes;
  };

  const oneByOne = async (send: Send, changes: readonly Change[]): Promise<Outcome[]> => {
    const before = await begin(send);
    let head: Head = before;
    const outcomes: Outcome[] = [];
    for (const change of changes) {
      send('savepoint change');
      try {
        const sent: Promise<unknown>[] = [];
        const next = await write(send, sent, change, head);
        await Promise.all(sent);
        outcomes.push(next ? 'applied' : 'stale');
        head = next ?? head;
      } catch (fault) {
        if (!isOfStatement(fault)) throw fault;
        send('rollback to savepoint change');
        outcomes.push(postgresFault(fault));
      }
      await send('release savepoint change');
    }
    await markHead(send, before, changes, outcomes);
    await send('commit');
    return outcomes;
  };

  return async (changes) => {
    const client = await pool.connect().catch((fault: unknown) => {
      throw postgresFault(fault);
    });
    let whole = false;
    try {
      const send = sender(client);
      const outcomes = await together(send, changes).catch(async (fault: unknown) => {
        if (!isOfStatement(fault)) throw fault;
        await send('rollback');
        return oneByOne(send, changes);
      });
      whole = true;
      return outcomes;
    } catch (fault) {
      throw postgresFault(fault);
    } finally {
      // A connection with a broken transaction is not used again; to let go of it ends the transaction.
      client.release(!whole);
    }
  };
}
