// `npm run init -- <folder> --name … --legal-name … --url …`: a new trust center's content, with nothing in it that is not true. It asks
// for what is not given; with `--yes` it asks nothing.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { Command } from '@commander-js/extra-typings';
import { listed } from '../functions/commands/call.ts';
import { gapsIn } from '../src/schemas/gap.ts';
import { ruleOf } from '../src/schemas/value-rule.ts';
import { issueSentence } from '../src/source/issue-sentence.ts';
import { answers, HOLDINGS } from '../src/starter/answers.ts';
import { starterTree } from '../src/starter/starter-tree.ts';
import { faultWords } from '../src/words/faults.ts';
import { readScript, scriptWords } from './read-script.ts';

const words = scriptWords.init;

const program = readScript(
  new Command('npm run init --')
    .description(words.about)
    .argument('[folder]', words.folder, '.')
    .option('--name <name>', words.name)
    .option('--legal-name <name>', words.legalName)
    .option('--url <https://…>', words.url)
    .option('--trust-url <https://…>', words.trustUrl)
    .option('--security <email>', words.security)
    .option('--approver <email>', words.approver)
    .option('--accent <color>', words.accent)
    .option('--holds <name,name>', words.holds(HOLDINGS))
    .option('--yes', words.yes),
);

function stop(message: string): never {
  console.error(scriptWords.wrong(program.name(), message, program.usage()));
  process.exit(2);
}

const [folder] = program.processedArgs;
const root = resolve(folder);
for (const name of ['content', 'private']) if (existsSync(join(root, name))) stop(words.exists(join(root, name)));

const { yes, ...given } = program.opts();
if (!yes && process.stdin.isTTY) {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  for (const key of ['name', 'legalName', 'url', 'security', 'holds'] as const)
    given[key] ??= await lines.question(words.ask[key](HOLDINGS));
  lines.close();
}
const { holds, ...texts } = Object.fromEntries(
  Object.entries(given).flatMap(([key, typed]) => (typed.trim() === '' ? [] : [[key, typed.trim()]])),
);
const typed = { ...texts, holds: holds === undefined ? undefined : listed(holds) };
const read = answers.safeParse(typed);
if (!read.success) {
  const flagOf = (key: PropertyKey | undefined): string =>
    program.options.find((option) => option.attributeName() === key)?.long ?? String(key);
  const faults = read.error.issues.map((issue) => {
    const flag = flagOf(issue.path[0]);
    const value = issue.path.reduce<unknown>((within, key) => Reflect.get(Object(within), key), typed);
    if (value === undefined || issue.code === 'unrecognized_keys') return words.missing(flag);
    const { message, fix } = issueSentence(issue, {
      words: faultWords.en.values,
      label: flag,
      key: flag,
      line: 1,
      value,
      written: String(value),
      rule: ruleOf(issue),
      schema: undefined,
      commentedOut: false,
    });
    return words.fault(message, fix);
  });
  stop(faults.join('\n'));
}
const files = starterTree(read.data, new Date().toISOString().slice(0, 10));
for (const [name, content] of files) {
  const path = join(root, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content, { flag: 'wx' });
}
const gaps = [...files.values()].flatMap(gapsIn).length;
console.log(words.written(files.size, root));
console.log(words.gaps(gaps));
console.log(words.next(folder, gaps));
