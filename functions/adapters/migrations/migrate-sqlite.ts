import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { storeFault } from '../group-commit.ts';
import { openSqlite } from '../sqlite-open.ts';
import { migrate, type Planned, planMigrations } from './migrate.ts';
import type { Ask } from './names.ts';

export const asking =
  (database: DatabaseSync): Ask =>
  (sql) =>
    database.prepare(sql).all() as { name: string }[];

/** Brings an open database up to date in one transaction, one process at a time; answers the names of what ran. Throws `StoreFault`. */
export async function migrateDatabase(database: DatabaseSync): Promise<string[]> {
  try {
    database.exec('begin immediate');
    const ran = await migrate({
      dialect: 'sqlite',
      ask: asking(database),
      async batch(statements) {
        for (const sql of statements) database.exec(sql);
      },
    });
    database.exec('commit');
    return ran;
  } catch (fault) {
    if (database.isTransaction) database.exec('rollback');
    throw storeFault(fault);
  }
}

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
        (database) => planMigrations('sqlite', asking(database)),
      )
    : planMigrations('sqlite', () => []);
