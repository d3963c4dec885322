// `npm run check:content -- [--root <dir>]`: everything that would stop a build, and every warning, without building.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkContent } from '../src/build/check-content.ts';
import { contentRoot } from '../src/build/roots.ts';
import { today } from '../src/data/today.ts';

const USAGE = 'Usage: check-content [--root <folder that holds content/>], with TODAY=YYYY-MM-DD for another day.';

function stop(message: string): never {
  console.error(`${message}\n${USAGE}`);
  process.exit(2);
}

function rootFromArguments(): string {
  try {
    const { values } = parseArgs({ options: { root: { type: 'string' } } });
    return values.root === undefined ? contentRoot() : resolve(values.root);
  } catch (error) {
    return stop(error instanceof Error ? error.message : String(error));
  }
}

function dayOfJudgment(): string {
  try {
    return today();
  } catch (error) {
    return stop(error instanceof Error ? error.message : String(error));
  }
}

const root = rootFromArguments();
if (!existsSync(root)) stop(`The folder ${root} does not exist.`);
const asOf = dayOfJudgment();

const started = performance.now();
const { report, errors, warnings, silenced, sources } = await checkContent(root, asOf);
if (report) console.log(`${report}\n`);
const count = (number: number, word: string): string => `${number} ${word}${number === 1 ? '' : 's'}`;
const took = `${sources.size} files as of ${asOf} in ${Math.round(performance.now() - started)} ms`;
console.log(`${count(errors, 'error')}, ${count(warnings, 'warning')}, ${silenced.length} silenced: ${took}.`);
process.exitCode = errors > 0 ? 1 : 0;
