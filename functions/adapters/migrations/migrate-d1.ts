import { StoreFault } from '../../domain/store-fault.ts';
import { type D1Binding, GUARD_TABLE } from '../d1.ts';
import { storeFault } from '../group-commit.ts';
import { inTime } from '../in-time.ts';
import { migrationsFor } from './all.ts';
import { recordMigration } from './record.ts';

/** The table that Kysely's own migrator keeps, so that every database names its migrations in the same place. */
const DONE_TABLE =
  'create table if not exists kysely_migration (name varchar(255) not null primary key, timestamp varchar(255) not null)';
const isDone = (fault: unknown): boolean => /UNIQUE constraint failed: kysely_migration/.test(String(fault));

/**
 * Brings a D1 database up to date; answers the names of what ran. Each migration is one batch that begins by putting its name down, so
 * of two instances that start at once one runs it and the other finds it done. The time limit is that of one step, so that a long way that
 * goes on is not refused. One that takes longer is handed to `keep`, to be waited for behind the answer, and found done by the next visitor.
 * Throws `StoreFault`.
 */
export async function migrateD1(
  database: D1Binding,
  keep: (work: Promise<unknown>) => void = () => {},
): Promise<string[]> {
  const step = <T>(ask: () => Promise<T>): Promise<T> =>
    inTime(() => {
      const work = ask();
      keep(work.catch(() => {}));
      return work;
    });
  try {
    await step(() => database.batch([database.prepare(DONE_TABLE), database.prepare(GUARD_TABLE)]));
    const { results } = await step(() => database.prepare('select name from kysely_migration').all<{ name: string }>());
    const migrations = Object.entries(migrationsFor('sqlite'));
    const known = new Set(migrations.map(([name]) => name));
    const strange = results.find(({ name }) => !known.has(name));
    if (strange)
      throw new StoreFault(
        `the database was migrated by a later version of the gate (${strange.name}): run that version`,
      );
    const done = new Set(results.map(({ name }) => name));
    const ran: string[] = [];
    for (const [name, migration] of migrations) {
      if (done.has(name)) continue;
      const statements = (await recordMigration(migration, 'sqlite')).map((sql) => database.prepare(sql));
      const named = database
        .prepare('insert into kysely_migration (name, timestamp) values (?, ?)')
        .bind(name, new Date().toISOString());
      try {
        await step(() => database.batch([named, ...statements]));
        ran.push(name);
      } catch (fault) {
        if (!isDone(fault)) throw fault;
      }
    }
    return ran;
  } catch (fault) {
    throw storeFault(fault);
  }
}
