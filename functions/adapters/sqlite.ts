import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import type { TableName, Tables } from '../domain/records.ts';
import { StoreFault } from '../domain/store-fault.ts';
import type { Query, Store } from '../ports.ts';
import { groupCommit, storeFault } from './group-commit.ts';
import { migrate, type Planned, planMigrations } from './migrations/migrate.ts';
import type { Loose, Row } from './queries.ts';
import { sqliteBatch } from './sqlite-batch.ts';
import { nodeSqlite } from './sqlite-dialect.ts';
import { forget } from './sqlite-forget.ts';
import { sqliteStatements } from './sqlite-statements.ts';

const OPEN_BUSY_TIMEOUT_MS = 1500;
/** SQLite waits in place, and with it every visitor. Once open, the queue of changes does the waiting. */
const BUSY_TIMEOUT_MS = 5;
/** The log of 16 MiB is copied into the file in one go: rarer than SQLite's own 4 MiB, because the visitors of that moment wait for it. */
const CHECKPOINT_PAGES = 4000;

async function guarded<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (fault) {
    throw storeFault(fault);
  }
}

/** The file, made when it is not there, with the settings that the gate relies on. */
export function openSqlite(file: string): DatabaseSync {
  if (file !== ':memory:') mkdirSync(path.dirname(path.resolve(file)), { recursive: true, mode: 0o700 });
  const opened = new DatabaseSync(file);
  opened.exec(`pragma busy_timeout = ${OPEN_BUSY_TIMEOUT_MS}`);
  if (file !== ':memory:') opened.exec('pragma journal_mode = WAL');
  opened.exec('pragma synchronous = FULL');
  opened.exec('pragma foreign_keys = ON');
  opened.exec('pragma secure_delete = ON');
  opened.exec(`pragma wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
  return opened;
}

/** Brings the file up to date; answers the names of what ran. Throws `StoreFault`. */
export async function migrateSqlite(file: string): Promise<string[]> {
  const db: Loose = new Kysely({ dialect: nodeSqlite(await guarded(() => openSqlite(file))) });
  try {
    return await migrate(db, 'sqlite');
  } finally {
    await db.destroy();
  }
}

/** What `migrateSqlite` would run. A file that is not there is not made. */
export async function planSqlite(file: string): Promise<Planned[]> {
  if (!existsSync(file)) return planMigrations(null, 'sqlite');
  const db: Loose = new Kysely({ dialect: nodeSqlite(new DatabaseSync(file, { readOnly: true })) });
  try {
    return await guarded(() => planMigrations(db, 'sqlite'));
  } finally {
    await db.destroy();
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
  const db: Loose = new Kysely({ dialect: nodeSqlite(database) });
  await migrate(db, 'sqlite');
  const FULL = 2;
  if (database.prepare('pragma synchronous').get()?.synchronous !== FULL)
    throw new StoreFault('SQLite does not sync every commit');
  database.exec(`pragma busy_timeout = ${BUSY_TIMEOUT_MS}`);

  const statements = sqliteStatements(database, db);
  const queue = groupCommit(sqliteBatch(database, statements), maxChanges);
  return {
    commit: queue.commit,
    rows: <T extends TableName>(table: T, query: Query<Tables[T]> = {}) =>
      guarded(() => statements.rows(table, query as Query<Row>) as unknown as Tables[T][]),
    count: (table, query = {}) => guarded(() => statements.count(table, query as Query<Row>)),
    forget: () => guarded(() => forget(database)),
    async close() {
      await queue.close();
      await db.destroy();
    },
  };
}
