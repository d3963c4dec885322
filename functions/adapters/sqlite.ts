import { StoreFault } from '../domain/store-fault.ts';
import type { Store } from '../ports/store.ts';
import { groupCommit, storeFault } from './group-commit.ts';
import { isUpToDate } from './migrations/names.ts';
import { queriesFor, readingWith } from './queries.ts';
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

/**
 * The gate's state in one SQLite file (`:memory:` in tests), migrated on the way in. Changes that arrive together share a commit of
 * at most `maxChanges`.
 * WAL with `synchronous=FULL`: an acknowledged commit is on the disk. The mode is read back after a write, because a build of
 * SQLite may have its own idea. Throws `StoreFault` when the file cannot be opened.
 */
export async function sqliteStore(file: string, { maxChanges }: { maxChanges?: number } = {}): Promise<Store> {
  const database = await guarded(() => openSqlite(file));
  const migrated = await guarded(async () =>
    (await isUpToDate((sql) => database.prepare(sql).all() as { name: string }[]))
      ? []
      : // Loaded for a file that needs it.
        (await import('./migrations/migrate-sqlite.ts')).migrateDatabase(database),
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
    ...readingWith(queries, (worded) => guarded(() => statements.all(worded))),
    migrated,
    forget: () => guarded(() => forget(database)),
    async close() {
      await queue.close();
      database.close();
    },
  };
}
