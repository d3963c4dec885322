import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import { storeFault } from '../group-commit.ts';
import { nodeSqlite } from '../sqlite-dialect.ts';
import { openSqlite } from '../sqlite-open.ts';
import { migrate, type Planned, planMigrations } from './migrate.ts';

const kysely = (database: DatabaseSync): Kysely<unknown> => new Kysely({ dialect: nodeSqlite(database) });

/** Brings an open database up to date; answers the names of what ran. Throws `StoreFault`. */
export const migrateDatabase = (database: DatabaseSync): Promise<string[]> => migrate(kysely(database), 'sqlite');

async function opened<T>(open: () => DatabaseSync, work: (database: DatabaseSync) => Promise<T>): Promise<T> {
  let database: DatabaseSync | undefined;
  try {
    database = open();
    return await work(database);
  } catch (fault) {
    throw storeFault(fault);
  } finally {
    database?.close();
  }
}

/** Brings the file up to date; answers the names of what ran. Throws `StoreFault`. */
export const migrateSqlite = (file: string): Promise<string[]> => opened(() => openSqlite(file), migrateDatabase);

/** What `migrateSqlite` would run. A file that is not there is not made. */
export const planSqlite = (file: string): Promise<Planned[]> =>
  existsSync(file)
    ? opened(
        () => new DatabaseSync(file, { readOnly: true }),
        (database) => planMigrations(kysely(database), 'sqlite'),
      )
    : planMigrations(null, 'sqlite');
