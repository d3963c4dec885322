import { messageOf } from '../../domain/message-of.ts';
import { StoreFault } from '../../domain/store-fault.ts';
import { ALL } from './all.ts';
import type { Dialect } from './dialect.ts';
import { type Ask, MIGRATIONS, migrationsDone } from './names.ts';

export interface Planned {
  name: string;
  statements: string[];
}

/** A database as the migrations see it. */
export interface Migrated {
  dialect: Dialect;
  ask: Ask;
  /** All of them or nothing. */
  batch(statements: readonly string[]): Promise<unknown>;
  /** What this kind of database needs beside the migrations. */
  tables?: readonly string[];
}

const DONE_TABLE =
  'create table if not exists kysely_migration (name varchar(255) not null primary key, timestamp varchar(255) not null)';
/** Another instance has put the same name down first. */
const isDone = (fault: unknown): boolean => /UNIQUE constraint failed: kysely_migration/.test(String(fault));

/** What `migrate` would run. Reads, and writes nothing. Throws `StoreFault` for a database of a later version. */
export async function planMigrations(dialect: Dialect, ask: Ask): Promise<Planned[]> {
  const done = await migrationsDone(ask);
  const later = done.find((name) => !(name in ALL));
  if (later !== undefined)
    throw new StoreFault(`the database was migrated by a later version of the gate (${later}): run that version`);
  return MIGRATIONS.filter((name) => !done.includes(name)).map((name) => ({ name, statements: ALL[name](dialect) }));
}

/**
 * Brings a database up to date; answers the names of what ran. Each migration begins by putting its name down, so of two instances that
 * start at once one runs it and the other finds it done.
 */
export async function migrate({ dialect, ask, batch, tables = [] }: Migrated): Promise<string[]> {
  await batch([DONE_TABLE, ...tables]);
  const ran: string[] = [];
  for (const { name, statements } of await planMigrations(dialect, ask)) {
    const at = new Date().toISOString();
    try {
      await batch([`insert into kysely_migration (name, timestamp) values ('${name}', '${at}')`, ...statements]);
      ran.push(name);
    } catch (fault) {
      if (isDone(fault)) continue;
      if (fault instanceof StoreFault) throw fault;
      const said = messageOf(fault);
      throw new StoreFault(`the database could not be migrated: ${said}`, { cause: fault });
    }
  }
  return ran;
}
