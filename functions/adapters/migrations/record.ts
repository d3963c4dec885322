import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Dialect } from './dialect.ts';

const PARTS = {
  sqlite: {
    createAdapter: () => new SqliteAdapter(),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createIntrospector: (db: Kysely<unknown>) => new SqliteIntrospector(db),
  },
  postgres: {
    createAdapter: () => new PostgresAdapter(),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createIntrospector: (db: Kysely<unknown>) => new PostgresIntrospector(db),
  },
} satisfies Record<Dialect, object>;

/**
 * The statements of a migration in their order, without a database: for a plan that is read before it is run, and for databases that
 * take a list and hold no transaction open. Throws when a statement has values beside its words: such a list could not be run as it is.
 */
export async function recordMigration(migration: Migration, dialect: Dialect): Promise<string[]> {
  const statements: string[] = [];
  const db = new Kysely<unknown>({
    dialect: { ...PARTS[dialect], createDriver: () => new DummyDriver() },
    log({ query: { sql, parameters } }) {
      if (parameters.length > 0)
        throw new Error(`a migration states its values literally, and this one does not: ${sql}`);
      statements.push(sql);
    },
  });
  await migration.up(db);
  return statements;
}
