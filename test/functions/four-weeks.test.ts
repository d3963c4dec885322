import { afterAll } from 'vitest';
import { d1Store } from '../../functions/adapters/d1.ts';
import { migrateD1 } from '../../functions/adapters/migrations/migrate-d1.ts';
import { migratePostgres } from '../../functions/adapters/migrations/migrate-postgres.ts';
import { postgresStore } from '../../functions/adapters/postgres.ts';
import { sqliteStore } from '../../functions/adapters/sqlite.ts';
import type { Store } from '../../functions/ports/store.ts';
import { endShared, freshDatabase } from '../support/postgres.ts';
import { memoryD1 } from './support/memory-d1.ts';
import type { Company, Ground, Person, World } from './weeks/actors.ts';
import { commandLine } from './weeks/command-line.ts';
import { desk } from './weeks/desk.ts';
import { inProcess } from './weeks/in-process.ts';
import { plainPerson } from './weeks/plain-person.ts';
import { play } from './weeks/play.ts';

afterAll(endShared);

const STORES: Record<string, () => Promise<Store>> = {
  SQLite: () => sqliteStore(':memory:'),
  async PostgreSQL() {
    const url = await freshDatabase();
    await migratePostgres(url);
    return postgresStore(url);
  },
  async 'D1, in memory'() {
    const database = memoryD1();
    await migrateD1(database);
    return d1Store(database);
  },
};

type Acting = (ground: Ground, someone: () => Promise<Person>) => Company;
const open = async (store: Store, acting: Acting): Promise<World> => {
  const ground = await inProcess({ store });
  const someone = async () => plainPerson(ground);
  const readers = [desk(ground, someone), commandLine(ground)];
  return { ground, company: acting(ground, someone), readers, someone, references: new Map(), hours: 0 };
};

for (const [name, store] of Object.entries(STORES)) play(name, async () => open(await store(), desk));
play('SQLite, by the command line', async () => open(await sqliteStore(':memory:'), commandLine));
