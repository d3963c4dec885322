import { Kysely, PostgresAdapter, PostgresDialect, sql } from 'kysely';
import type { Pool } from 'pg';
import type { TableName, Tables } from '../domain/records.ts';
import { StoreFault } from '../domain/store-fault.ts';
import type { Query, Store } from '../ports.ts';
import { groupCommit } from './group-commit.ts';
import { migrationsFor } from './migrations/all.ts';
import { migrate, type Planned, planMigrations } from './migrations/migrate.ts';
import { postgresBatch } from './postgres-batch.ts';
import { endPool, postgresFault, postgresPool } from './postgres-pool.ts';
import { type Loose, queriesOf, type Row } from './queries.ts';

/** Connections of one process: one writes, the others read. */
const CONNECTIONS = 5;
/** A migration may take its time, and ten instances that start at once wait for the one that is first. */
const MIGRATION_MS = 120_000;
/** Names the lock of the whole database under which migrations run; any number that nobody else uses. */
const MIGRATION_LOCK = 5_061_920_264_112_001;
const UNDEFINED_TABLE = '42P01';

/** The transaction around the migrations holds their lock already; it ends with it, also behind a pooler that shares connections. */
class LockedAdapter extends PostgresAdapter {
  override async acquireMigrationLock(): Promise<void> {}
  override async releaseMigrationLock(): Promise<void> {}
}
class MigrationDialect extends PostgresDialect {
  override createAdapter(): PostgresAdapter {
    return new LockedAdapter();
  }
}

async function migrating<T>(url: string, work: (db: Loose) => Promise<T>): Promise<T> {
  const pool = postgresPool(url, { connections: 1, queryMs: MIGRATION_MS });
  const db: Loose = new Kysely({ dialect: new MigrationDialect({ pool }) });
  try {
    return await work(db);
  } catch (fault) {
    throw postgresFault(fault);
  } finally {
    await endPool(pool);
  }
}

/** Brings the database up to date in one transaction, one instance at a time; answers the names of what ran. Throws `StoreFault`. */
export const migratePostgres = (url: string): Promise<string[]> =>
  migrating(url, (db) =>
    db.transaction().execute(async (transaction) => {
      await sql`select pg_advisory_xact_lock(${sql.lit(MIGRATION_LOCK)})`.execute(transaction);
      return migrate(transaction, 'postgres');
    }),
  );

/** What `migratePostgres` would run. */
export const planPostgres = (url: string): Promise<Planned[]> => migrating(url, (db) => planMigrations(db, 'postgres'));

/** Whether the database is of this version: one look, because a function that starts has a visitor waiting. */
async function isUpToDate(pool: Pool): Promise<boolean> {
  try {
    const { rows } = await pool.query<{ name: string }>('select name from kysely_migration order by name');
    return rows.map(({ name }) => name).join() === Object.keys(migrationsFor('postgres')).join();
  } catch (fault) {
    if ((fault as { code?: string }).code === UNDEFINED_TABLE) return false;
    throw postgresFault(fault);
  }
}

/**
 * The gate's state in PostgreSQL, migrated on the way in. Any number of instances may share it. Changes that arrive together in one of
 * them share a commit of at most `maxChanges`. A server that is stopped, frozen or out of reach is a `StoreFault` within 2 seconds.
 */
export async function postgresStore(url: string, { maxChanges }: { maxChanges?: number } = {}): Promise<Store> {
  let pool: Pool;
  try {
    pool = postgresPool(url, { connections: CONNECTIONS });
  } catch (fault) {
    throw postgresFault(fault);
  }
  try {
    if (!(await isUpToDate(pool))) await migratePostgres(url);
    const { rows } = await pool.query<{ mode: string }>(`select current_setting('synchronous_commit') as mode`);
    if (rows[0]?.mode === 'off')
      throw new StoreFault('it does not sync every commit: set synchronous_commit = on for this user or database');
  } catch (fault) {
    await endPool(pool);
    throw postgresFault(fault);
  }

  const queries = queriesOf(new Kysely({ dialect: new PostgresDialect({ pool }) }));
  const queue = groupCommit(postgresBatch(pool, queries), maxChanges);
  const read = async (statement: { compile(): { sql: string; parameters: readonly unknown[] } }): Promise<Row[]> => {
    const { sql: text, parameters } = statement.compile();
    try {
      return (await pool.query<Row>(text, [...parameters])).rows;
    } catch (fault) {
      throw postgresFault(fault);
    }
  };
  return {
    commit: queue.commit,
    rows: async <T extends TableName>(table: T, query: Query<Tables[T]> = {}) =>
      (await read(queries.rows(table, query as Query<Row>))) as unknown as Tables[T][],
    count: async (table, query = {}) => Number((await read(queries.count(table, query as Query<Row>)))[0]?.rows),
    async close() {
      await queue.close();
      await endPool(pool);
    },
  };
}
