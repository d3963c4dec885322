import { Kysely, PostgresAdapter, PostgresDialect, sql } from 'kysely';
import { endPool, postgresFault, postgresPool } from '../postgres-pool.ts';
import { migrate, type Planned, planMigrations } from './migrate.ts';

/** A migration may take its time, and ten instances that start at once wait for the one that is first. */
const MIGRATION_MS = 120_000;
/** Names the lock of the whole database under which migrations run; any number that nobody else uses. */
const MIGRATION_LOCK = 5_061_920_264_112_001;

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

async function migrating<T>(url: string, work: (db: Kysely<unknown>) => Promise<T>): Promise<T> {
  const pool = postgresPool(url, { connections: 1, queryMs: MIGRATION_MS });
  const db = new Kysely<unknown>({ dialect: new MigrationDialect({ pool }) });
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
