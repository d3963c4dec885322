import type { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { StoreFault } from '../../domain/store-fault.ts';
import { migrationsFor } from './all.ts';
import type { Dialect } from './dialect.ts';
import { recordMigration } from './record.ts';

export interface Planned {
  name: string;
  statements: string[];
}

// biome-ignore lint/suspicious/noExplicitAny: the migrator asks for a database of no known tables
const migrator = (db: Kysely<any>, dialect: Dialect): Migrator =>
  new Migrator({ db, provider: { getMigrations: async () => migrationsFor(dialect) } });

/** Brings a database up to date; answers the names of what ran. Throws `StoreFault`. */
// biome-ignore lint/suspicious/noExplicitAny: as above
export async function migrate(db: Kysely<any>, dialect: Dialect): Promise<string[]> {
  const { error, results = [] } = await migrator(db, dialect).migrateToLatest();
  if (error) {
    const said = error instanceof Error ? error.message : String(error);
    throw new StoreFault(`the database could not be migrated: ${said}`, { cause: error });
  }
  return results.map(({ migrationName }) => migrationName);
}

/** What `migrate` would run. Reads, and writes nothing; without a database everything is to be run. */
// biome-ignore lint/suspicious/noExplicitAny: as above
export async function planMigrations(db: Kysely<any> | null, dialect: Dialect): Promise<Planned[]> {
  const done = new Set<string>();
  for (const { name, executedAt } of db ? await migrator(db, dialect).getMigrations() : [])
    if (executedAt) done.add(name);
  const planned: Planned[] = [];
  for (const [name, migration] of Object.entries(migrationsFor(dialect)))
    if (!done.has(name)) planned.push({ name, statements: await recordMigration(migration, dialect) });
  return planned;
}
