import { Command } from '@commander-js/extra-typings';
import { runNode } from '../functions/hosts/node.ts';
import { buildRoot } from '../src/build/roots.ts';
import { buildIfChanged } from './build-if-changed.ts';
import { calledAs, readScript, scriptWords as words } from './read-script.ts';

/** `vouchsafe start`: builds the site if anything it is made from has changed, then serves it and the gate. */
export async function run(argv: string[]): Promise<number> {
  const { built } = readScript(
    new Command(calledAs('start')).description(words.start).option('--built', words.startBuilt),
    argv,
  ).opts();
  if (!built && !(await buildIfChanged(console.log))) return 1;
  await runNode(process.env, buildRoot());
  return 0;
}
