import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Command } from '@commander-js/extra-typings';
import { contentRoot } from '../src/build/roots.ts';
import { baseOf } from '../src/schemas/addresses.ts';
import { pastedText } from '../src/site/pasted-text.ts';
import { openSite } from '../src/site/site.ts';
import { readContent } from '../src/source/read-content.ts';
import { calledAs, dayOf, readScript, scriptWords } from './read-script.ts';

const words = scriptWords.share;

/** `vouchsafe share`: the claims as text to paste, the same as on the page `/share/`. */
export async function run(argv: string[]): Promise<number> {
  const program = readScript(
    new Command(calledAs('share'))
      .description(words.about)
      .option('--root <folder>', words.root)
      .option('--json', words.json),
    argv,
  );
  const { json = false, ...given } = program.opts();
  const root = given.root === undefined ? contentRoot() : resolve(given.root);
  if (!existsSync(join(root, 'content'))) {
    console.error(scriptWords.wrong(program.name(), scriptWords.upgrade.noContent(root), program.usage()));
    return 2;
  }
  const { tree } = await readContent(root);
  if (!tree) {
    console.error(words.faults);
    return 1;
  }
  const { trustUrl, language } = tree.company.data;
  const today = dayOf(program);
  const site = openSite({ tree, today, language, base: baseOf(trustUrl) });
  const text = pastedText(site);
  console.log(json ? JSON.stringify({ asOf: today, text }, null, 2) : text);
  return 0;
}
