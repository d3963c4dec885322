import type { DatabaseSync } from 'node:sqlite';
import type { TableName, Tables } from '../domain/records.ts';
import { StoreFault } from '../domain/store-fault.ts';
import type { Query, Store } from '../ports.ts';
import { groupCommit, storeFault } from './group-commit.ts';
import { isCurrent } from './migrations/names.ts';
import { queriesFor, type Row } from './queries.ts';
import { sqliteBatch } from './sqlite-batch.ts';
import { forget } from './sqlite-forget.ts';
import { openSqlite } from './sqlite-open.ts';
import { sqliteStatements } from './sqlite-statements.ts';

/** SQLite waits in place, and with it every visitor. Once open, the queue of changes does the waiting. */
const BUSY_TIMEOUT_MS = 5;

async function guarded<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (fault) {
    throw storeFault(fault);
  }
}

/** Whether the file is of this version; one that was made just now has no such table. */
const isUpToDate = (database: DatabaseSync): boolean =>
  database.prepare(`select 1 from sqlite_schema where name = 'kysely_migration'`).get() !== undefined &&
  isCurrent(database.prepare('select name from kysely_migration').all() as { name: string }[]);

/**
 * The gate's state in one SQLite file (`:memory:` in tests), migrated on the way in. Changes that arrive together share a commit of
 * at most `maxChanges`.
 * WAL with `synchronous=FULL`: an acknowledged commit is on the disk. The mode is read back after a write, because a build of
 * SQLite may have its own idea. Throws `StoreFault` when the file cannot be opened.
 */
export async function sqliteStore(file: string, { maxChanges }: { maxChanges?: number } = {}): Promise<Store> {
  const database = await guarded(() => openSqlite(file));
  // Loaded for a file that needs it: with it comes Kysely.
  const migrated = await guarded(async () =>
    isUpToDate(database) ? [] : (await import('./migrations/migrate-sqlite.ts')).migrateDatabase(database),
  );
  const FULL = 2;
  if (database.prepare('pragma synchronous').get()?.synchronous !== FULL)
    throw new StoreFault('SQLite does not sync every commit');
  database.exec(`pragma busy_timeout = ${BUSY_TIMEOUT_MS}`);

  const queries = queriesFor('sqlite');
  const statements = sqliteStatements(database);
  const queue = groupCommit(sqliteBatch(database, queries, statements), maxChanges);
  return {
    commit: queue.commit,
    rows: <T extends TableName>(table: T, query: Query<Tables[T]> = {}) =>
      guarded(() => statements.all(queries.rows(table, query as Query<Row>)) as unknown as Tables[T][]),
    count: (table, query = {}) =>
      guarded(() => Number(statements.all(queries.count(table, query as Query<Row>))[0]?.rows)),
    migrated,
    forget: () => guarded(() => forget(database)),
    async close() {
      await queue.close();
      database.close();
    },
  };
}
