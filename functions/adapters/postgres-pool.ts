import pg from 'pg';
import { StoreFault } from '../domain/store-fault.ts';

/** A visitor hears of a database that is gone within 2 seconds: one wait for a connection, or for an answer, is well below that. */
const CONNECT_MS = 1000;
const QUERY_MS = 800;
/** A server that is frozen does not take its leave: a process that ends does not wait for that. */
const END_MS = 1000;

export interface PoolLimits {
  connections: number;
  connectMs?: number;
  queryMs?: number;
}

/** What the driver throws, as the fault that callers know. A connection that was tried at several addresses fails without a message. */
export function postgresFault(fault: unknown): StoreFault {
  if (fault instanceof StoreFault) return fault;
  const { message, code, errors } = fault as Partial<AggregateError> & { code?: string };
  return new StoreFault(message || String(errors?.[0]?.message ?? code ?? fault), { cause: fault });
}

/**
 * Connections to one PostgreSQL. Statements are sent without waiting for the answer to the one before (pipeline), so that a batch costs
 * few round trips. Settings go with each transaction and not with the connection: poolers in between refuse those at its start.
 */
export function postgresPool(url: string, { connections, connectMs, queryMs }: PoolLimits): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: connectMs ?? CONNECT_MS,
    query_timeout: queryMs ?? QUERY_MS,
    keepAlive: true,
    pipeline: true,
    // A connection that nobody uses does not keep the process.
    allowExitOnIdle: true,
    application_name: 'vouchsafe',
  });
  // A connection that the server ends is an event, and one without a listener ends the process. Whoever waits for an answer is told.
  pool.on('error', () => {});
  pool.on('connect', (client) => void client.on('error', () => {}));
  return pool;
}

/** Ends what is open; for a second at most. */
export async function endPool(pool: pg.Pool): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, END_MS);
  });
  await Promise.race([pool.end(), late]);
  clearTimeout(timer);
}
