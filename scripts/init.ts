// `npm run init -- <folder> --name … --legal-name … --url …`: a new trust center's content, with nothing in it that is not true. Without
// flags it asks; with `--yes` it asks nothing.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { gapsIn } from '../src/schemas/gap.ts';
import { answers, HOLDINGS } from '../src/starter/answers.ts';
import { starterTree } from '../src/starter/starter-tree.ts';

const OPTIONS = {
  name: { type: 'string' },
  'legal-name': { type: 'string' },
  url: { type: 'string' },
  'trust-url': { type: 'string' },
  security: { type: 'string' },
  approver: { type: 'string' },
  accent: { type: 'string' },
  holds: { type: 'string' },
  yes: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

const USAGE = `Usage: npm run init -- <folder> [--name … --legal-name … --url https://… --security … --approver … --trust-url https://… --accent "#1f5eff" --holds ${HOLDINGS.slice(0, 3).join(',')} --yes]

Without --yes it asks for what is not given. --holds takes any of: ${HOLDINGS.join(', ')}.`;

function stop(message: string): never {
  console.error(`${message}\n\n${USAGE}`);
  process.exit(2);
}

const parsed = (() => {
  try {
    return parseArgs({ options: OPTIONS, allowPositionals: true });
  } catch (fault) {
    return stop(fault instanceof Error ? fault.message : String(fault));
  }
})();
const { values, positionals } = parsed;
if (values.help) {
  console.log(USAGE);
  process.exit(0);
}
const [folder = '.', ...more] = positionals;
if (more.length > 0) stop(`One folder at a time: ${more.join(' ')} is left over.`);
const root = resolve(folder);
for (const name of ['content', 'private'])
  if (existsSync(join(root, name))) stop(`${join(root, name)} exists already, and nothing in it is overwritten.`);

const QUESTIONS = [
  ['name', 'Name of the company in daily use'],
  ['legal-name', 'Legal entity that signs agreements'],
  ['url', 'The company’s site (https://…)'],
  ['security', 'Email address for security questions (empty: security@ the site’s domain)'],
  ['holds', `What you hold, separated by commas (${HOLDINGS.join(', ')}; empty: nothing yet)`],
] as const;
const given: Record<string, string | boolean | undefined> = { ...values };
if (!values.yes && process.stdin.isTTY) {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  for (const [key, question] of QUESTIONS) given[key] ??= (await lines.question(`${question}: `)).trim() || undefined;
  lines.close();
}
const text = (key: keyof typeof OPTIONS): string | undefined => {
  const value = given[key];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
};
const read = answers.safeParse({
  name: text('name'),
  legalName: text('legal-name'),
  url: text('url'),
  trustUrl: text('trust-url'),
  security: text('security'),
  approver: text('approver'),
  accent: text('accent'),
  holds: text('holds')
    ?.split(',')
    .map((one) => one.trim())
    .filter((one) => one !== ''),
});
if (!read.success) {
  const flag = (key: PropertyKey | undefined): string =>
    `--${String(key).replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  stop(
    read.error.issues
      .map(({ path, code, message }) => `${flag(path[0])}: ${code === 'invalid_type' ? 'is missing' : message}`)
      .join('\n'),
  );
}
const files = starterTree(read.data, new Date().toISOString().slice(0, 10));
for (const [name, content] of files) {
  const path = join(root, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content, { flag: 'wx' });
}
const gaps = [...files.values()].flatMap(gapsIn).length;
console.log(`${files.size} files written to ${root}.`);
console.log(gaps === 0 ? 'Nothing is left to fill in.' : `${gaps} gaps are left; npm run check:content lists them.`);
console.log(`Build it: CONTENT_ROOT=${folder} npm run build${gaps === 0 ? '' : ' -- --preview'}`);
