import { afterAll } from 'vitest';
import { d1Store } from '../../functions/adapters/d1.ts';
import { migrateD1 } from '../../functions/adapters/migrations/migrate-d1.ts';
import { migratePostgres } from '../../functions/adapters/migrations/migrate-postgres.ts';
import { postgresStore } from '../../functions/adapters/postgres.ts';
import { endShared, freshDatabase } from '../support/postgres.ts';
import { memoryD1 } from './support/memory-d1.ts';
import { playInStore } from './weeks/in-store.ts';

afterAll(endShared);

playInStore('PostgreSQL', async () => {
  const url = await freshDatabase();
  await migratePostgres(url);
  return postgresStore(url);
});
playInStore('D1, in memory', async () => {
  const database = memoryD1();
  await migrateD1(database);
  return d1Store(database);
});
