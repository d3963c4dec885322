import type pg from 'pg';
import { endPool, postgresFault, postgresPool } from '../postgres-pool.ts';
import { migrate, type Planned, planMigrations } from './migrate.ts';
import type { Ask } from './names.ts';

/** A migration may take its time, and ten instances that start at once wait for the one that is first. */
const MIGRATION_MS = 120_000;
/** Names the lock of the whole database under which migrations run; any number that nobody else uses. */
const MIGRATION_LOCK = 5_061_920_264_112_001;

export const asking =
  (database: pg.Pool | pg.PoolClient): Ask =>
  async (sql) =>
    (await database.query<{ name: string }>(sql)).rows;

/** A connection of its own, which goes with the work and takes back a transaction that was not brought to its end. */
async function connected<T>(url: string, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const pool = postgresPool(url, { connections: 1, queryMs: MIGRATION_MS });
  try {
    const client = await pool.connect();
    return await work(client).finally(() => client.release(true));
  } catch (fault) {
    throw postgresFault(fault);
  } finally {
    await endPool(pool);
  }
}

/** Brings the database up to date in one transaction, one instance at a time; answers the names of what ran. Throws `StoreFault`. */
export const migratePostgres = (url: string): Promise<string[]> =>
  connected(url, async (client) => {
    // Each statement sees what was committed before it: what another instance has run while this one waited for the lock.
    await client.query('begin isolation level read committed');
    // It ends with the transaction, also behind a pooler that shares connections.
    await client.query(`select pg_advisory_xact_lock(${MIGRATION_LOCK})`);
    const ran = await migrate({
      dialect: 'postgres',
      ask: asking(client),
      async batch(statements) {
        for (const sql of statements) await client.query(sql);
      },
    });
    await client.query('commit');
    return ran;
  });

/** What `migratePostgres` would run. */
export const planPostgres = (url: string): Promise<Planned[]> =>
  connected(url, (client) => planMigrations('postgres', asking(client)));
