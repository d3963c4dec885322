import { parseArgs } from 'node:util';
import { BINDING_MIGRATION } from '../adapters/migrations/names.ts';
import { migrateStore, openStore, planStore } from '../hosts/open-store.ts';
import type { Store } from '../ports.ts';
import { UsageFault } from './verb.ts';

/**
 * Brings the database up to date before a gate is opened on it, which would do so itself; with `--plan` prints the SQL that would run, and
 * changes nothing. `adopt` binds what an earlier version left; `--bind` asks for that again, for an
 * upgrade that was broken off in between. Answers the exit code. Throws `UsageFault` for wrong use, `StoreFault` when the database cannot be used.
 */
export async function runMigrate(
  target: string,
  args: readonly string[],
  print: (line: string) => void,
  adopt: (store: Store) => Promise<Store>,
): Promise<number> {
  let plan: boolean | undefined;
  let bind: boolean | undefined;
  try {
    ({ plan, bind } = parseArgs({
      args: [...args],
      options: { plan: { type: 'boolean' }, bind: { type: 'boolean' } },
    }).values);
  } catch (fault) {
    throw new UsageFault(
      `${fault instanceof Error ? fault.message : fault}\nnpm run gate -- migrate [--plan | --bind]`,
    );
  }
  if (plan) {
    const planned = await planStore(target);
    for (const { name, statements } of planned) {
      print(`-- ${name}`);
      for (const statement of statements) print(`${statement};`);
    }
    if (planned.length === 0) print('-- Nothing to run: the database is up to date.');
    else print('-- Beside these, the table kysely_migration keeps what has run.');
    return 0;
  }
  const ran = await migrateStore(target);
  if (ran.length > 0 || bind) {
    const store = await openStore(target);
    await adopt({ ...store, migrated: bind ? [BINDING_MIGRATION] : ran });
    await store.close();
    if (bind) print('What an earlier version left is bound to the newest of SECRETS.');
  }
  for (const name of ran) print(`${name} has run`);
  if (ran.length === 0) print('Nothing to run: the database is up to date.');
  return 0;
}
