import { parseArgs } from 'node:util';
import { migrateStore, openStore, planStore } from '../hosts/open-store.ts';
import type { Store } from '../ports.ts';
import { UsageFault } from './verb.ts';

/**
 * Brings the database up to date before a gate is opened on it, which would do so itself; with `--plan` prints the SQL that would run, and
 * changes nothing. `adopt` binds what an earlier version left. Answers the exit code. Throws `UsageFault` for wrong use, `StoreFault` when the database cannot be used.
 */
export async function runMigrate(
  target: string,
  args: readonly string[],
  print: (line: string) => void,
  adopt: (store: Store) => Promise<Store>,
): Promise<number> {
  let plan: boolean | undefined;
  try {
    ({ plan } = parseArgs({ args: [...args], options: { plan: { type: 'boolean' } } }).values);
  } catch (fault) {
    throw new UsageFault(`${fault instanceof Error ? fault.message : fault}\nnpm run gate -- migrate [--plan]`);
  }
  if (plan) {
    const planned = await planStore(target);
    for (const { name, statements } of planned) {
      print(`-- ${name}`);
      for (const statement of statements) print(`${statement};`);
    }
    if (planned.length === 0) print('-- Nothing to run: the database is up to date.');
    else print('-- Beside these, the tables kysely_migration and kysely_migration_lock keep what has run.');
    return 0;
  }
  const ran = await migrateStore(target);
  if (ran.length > 0) {
    const store = await openStore(target);
    await adopt({ ...store, migrated: ran });
    await store.close();
  }
  for (const name of ran) print(`${name} has run`);
  if (ran.length === 0) print('Nothing to run: the database is up to date.');
  return 0;
}
