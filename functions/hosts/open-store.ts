import type { Planned } from '../adapters/migrations/migrate.ts';
import type { Store } from '../ports/store.ts';

/** Whether a database is a server, by its address; else it is a file. */
export const isServer = (target: string): boolean => /^postgres(ql)?:/.test(target);

async function told<T>(target: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (fault) {
    throw (await import('./store-fixes.ts')).withFix(target, isServer(target), fault);
  }
}

/** Each is loaded for those who use it: a gate on a file starts without the driver, and one on a database of this version without the migrations. */
const postgres = () => import('../adapters/postgres.ts');
const sqlite = () => import('../adapters/sqlite.ts');
const postgresMigrations = () => import('../adapters/migrations/migrate-postgres.ts');
const sqliteMigrations = () => import('../adapters/migrations/migrate-sqlite.ts');

/**
 * Opens the database, a file or a PostgreSQL by its address, or throws `StoreFault` that says where it is, what is wrong and how to fix
 * it; never the password.
 */
export const openStore = (target: string): Promise<Store> =>
  told(target, async () =>
    isServer(target) ? (await postgres()).postgresStore(target) : (await sqlite()).sqliteStore(target),
  );

/** Brings the database up to date without opening a gate on it; answers the names of what ran. */
export const migrateStore = (target: string): Promise<string[]> =>
  told(target, async () =>
    isServer(target)
      ? (await postgresMigrations()).migratePostgres(target)
      : (await sqliteMigrations()).migrateSqlite(target),
  );

/** What would run. Changes nothing. */
export const planStore = (target: string): Promise<Planned[]> =>
  told(target, async () =>
    isServer(target)
      ? (await postgresMigrations()).planPostgres(target)
      : (await sqliteMigrations()).planSqlite(target),
  );
