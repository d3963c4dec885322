import type { Pool } from 'pg';
import { StoreFault } from '../domain/store-fault.ts';
import type { Store } from '../ports/store.ts';
import type { Row } from './conditions.ts';
import { groupCommit } from './group-commit.ts';
import { isUpToDate } from './migrations/names.ts';
import { postgresBatch } from './postgres-batch.ts';
import { endPool, postgresFault, postgresPool } from './postgres-pool.ts';
import { queriesFor, readingWith } from './queries.ts';

/** Connections of one process: one writes, the others read. */
const CONNECTIONS = 5;

export interface PostgresOptions {
  maxChanges?: number;
  /** One writes, the others read. */
  connections?: number;
  /** This process has opened it before: it is not looked at again. */
  known?: boolean;
}

async function prepare(url: string, pool: Pool): Promise<string[]> {
  const migrated = (await isUpToDate(async (sql) => (await pool.query<{ name: string }>(sql)).rows))
    ? []
    : // Loaded for a database that needs it.
      await (await import('./migrations/migrate-postgres.ts')).migratePostgres(url);
  const { rows } = await pool.query<{ mode: string }>(`select current_setting('synchronous_commit') as mode`);
  if (rows[0]?.mode === 'off')
    throw new StoreFault('it does not sync every commit: set synchronous_commit = on for this user or database');
  return migrated;
}

/**
 * The gate's state in PostgreSQL, migrated on the way in. Any number of instances may share it. Changes that arrive together in one of
 * them share a commit of at most `maxChanges`. A server that is stopped, frozen or out of reach is a `StoreFault` within 2 seconds.
 */
export async function postgresStore(
  url: string,
  { maxChanges, connections = CONNECTIONS, known = false }: PostgresOptions = {},
): Promise<Store> {
  let pool: Pool;
  try {
    pool = postgresPool(url, { connections });
  } catch (fault) {
    throw postgresFault(fault);
  }
  let migrated: string[] = [];
  try {
    if (!known) migrated = await prepare(url, pool);
  } catch (fault) {
    await endPool(pool);
    throw postgresFault(fault);
  }

  const queries = queriesFor('postgres');
  const queue = groupCommit(postgresBatch(pool, queries), maxChanges);
  return {
    migrated,
    commit: queue.commit,
    ...readingWith(queries, async ({ sql, parameters }) => {
      try {
        return (await pool.query<Row>(sql, [...parameters])).rows;
      } catch (fault) {
        throw postgresFault(fault);
      }
    }),
    async close() {
      await queue.close();
      await endPool(pool);
    },
  };
}
