import { Command, Option } from '@commander-js/extra-typings';
import { BINDING_MIGRATION } from '../adapters/migrations/names.ts';
import { migrateStore, openStore, planStore } from '../hosts/open-store.ts';
import type { DatabaseCall, Declaring } from './call.ts';

/** The SQL that would run; changes nothing. */
async function plan({ target, words, print }: DatabaseCall): Promise<number> {
  const planned = await planStore(target);
  for (const { name, statements } of planned) {
    print(`-- ${name}`);
    for (const statement of statements) print(`${statement};`);
  }
  print(`-- ${planned.length === 0 ? words.database.nothingToRun : words.database.keptIn}`);
  return 0;
}

/** `bind` asks again for what an earlier version left to be bound, for an upgrade that was broken off in between. */
async function migrate({ target, adopt, words, print }: DatabaseCall, bind: boolean): Promise<number> {
  const ran = await migrateStore(target);
  if (ran.length > 0 || bind) {
    const store = await openStore(target);
    await adopt({ ...store, migrated: bind ? [BINDING_MIGRATION] : ran });
    await store.close();
    if (bind) print(words.database.bound);
  }
  for (const name of ran) print(words.database.ran(name));
  if (ran.length === 0) print(words.database.nothingToRun);
  return 0;
}

/** Brings the database up to date before a gate is opened on it. Its work throws `StoreFault` when the database cannot be used. */
export const migrateCommand = ({ words, choose }: Declaring) =>
  new Command('migrate')
    .description(words.migrate)
    .addOption(new Option('--plan', words.plan).conflicts('bind'))
    .option('--bind', words.bind)
    .action((typed) =>
      choose({ needs: 'database', run: (call) => (typed.plan ? plan(call) : migrate(call, typed.bind === true)) }),
    );
