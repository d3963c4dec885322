import type { DatabaseSync } from 'node:sqlite';
import { SqliteDialect } from 'kysely';

type Value = null | number | bigint | string | Uint8Array;

/** node:sqlite in the shape that Kysely expects. A writer takes its lock at BEGIN: a lock asked for later may be refused half-way. */
export const nodeSqlite = (database: DatabaseSync): SqliteDialect =>
  new SqliteDialect({
    database: {
      close: () => database.close(),
      prepare(sql) {
        const statement = database.prepare(sql === 'begin' ? 'begin immediate' : sql);
        return {
          reader: statement.columns().length > 0,
          all: (parameters) => statement.all(...(parameters as Value[])),
          run: (parameters) => statement.run(...(parameters as Value[])),
          iterate: (parameters) => statement.iterate(...(parameters as Value[])),
        };
      },
    },
  });
