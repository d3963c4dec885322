import { fork } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { type Checked, checkStamped, hasTools, sourceFaults } from './corpus/check.ts';
import type { Answer } from './corpus/stamp-child.ts';

// `npm run bench -- pdf-corpus <folder> [--out <file.json>]`: stamps every PDF under a folder, each under a time limit in a process of
// its own, checks the copies with poppler and qpdf where they are installed, and prints what became of them.
const LIMIT_SECONDS = 60;

interface Outcome {
  file: string;
  folder: string;
  milliseconds: number;
  bytes: number;
  result: Answer | { crashed: string };
  checked: Checked | null;
  source: string | null;
}

const [, folder, flag, report] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Usage: npm run bench -- pdf-corpus <folder> [--out <file.json>]');
  process.exit(2);
}
const files = (await readdir(folder, { recursive: true, withFileTypes: true }))
  .filter((one) => one.isFile() && /\.pdf$/i.test(one.name))
  .map((one) => join(one.parentPath, one.name))
  .sort();
const work = await mkdtemp(join(tmpdir(), 'pdf-corpus-'));
const tools = await hasTools();
const outcomes: Outcome[] = [];

/** One process after another for as long as each lives: fonts are read once, and whoever hangs or falls is replaced. */
async function stampAll(queue: string[]): Promise<void> {
  let child: ReturnType<typeof fork> | null = null;
  for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
    child ??= fork(new URL('./corpus/stamp-child.ts', import.meta.url), {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const mine = child;
    const to = join(work, `${outcomes.length}-${Math.floor(performance.now())}-${basename(file)}`);
    const started = performance.now();
    const result = await new Promise<Answer | { crashed: string }>((resolve) => {
      const timer = setTimeout(() => mine.kill('SIGKILL'), LIMIT_SECONDS * 1000);
      const settle = (answer: Answer | { crashed: string }): void => {
        clearTimeout(timer);
        mine.removeAllListeners();
        resolve(answer);
      };
      mine.once('message', (answer) => settle(answer as Answer));
      mine.once('exit', (code, signal) => {
        child = null;
        settle({
          crashed: signal === 'SIGKILL' ? `took more than ${LIMIT_SECONDS} s` : `ended with ${code ?? signal}`,
        });
      });
      mine.send({ file, to });
    });
    const milliseconds = Math.round(performance.now() - started);
    const stamped = 'pages' in result;
    const checked = stamped && tools ? await checkStamped(file, to) : null;
    const source = tools && !stamped ? await sourceFaults(file) : null;
    const { length: bytes } = await readFile(file);
    outcomes.push({
      file,
      folder: relative(folder ?? '', file).split('/')[0] ?? '',
      milliseconds,
      bytes,
      result,
      checked,
      source,
    });
    await rm(to, { force: true });
    if (outcomes.length % 100 === 0) console.error(`${outcomes.length} of ${files.length}`);
  }
  child?.kill();
}

const queue = [...files];
await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, () => stampAll(queue)));
await rm(work, { recursive: true, force: true });
if (flag === '--out' && report !== undefined) await writeFile(report, JSON.stringify(outcomes, null, 1));

const kindOf = ({ result, checked }: Outcome): string => {
  if ('pages' in result) return checked === null ? 'stamped, not checked' : (checked.wrong ?? 'stamped right');
  if ('refused' in result) return `refused: ${result.refused}`;
  return `FAULT: ${'crashed' in result ? result.crashed : result.failed.split('\n')[0]}`;
};
const counts = new Map<string, Map<string, number>>();
const folders = [...new Set(outcomes.map((one) => one.folder))].sort();
for (const outcome of outcomes) {
  const row = counts.get(kindOf(outcome)) ?? new Map<string, number>();
  row.set(outcome.folder, (row.get(outcome.folder) ?? 0) + 1);
  counts.set(kindOf(outcome), row);
}
console.log(
  `\n${outcomes.length} files${tools ? '' : ' (pdftotext and qpdf are not installed: copies were not checked)'}\n`,
);
console.log(`| outcome | ${folders.join(' | ')} | all |`);
console.log(`| --- |${' ---: |'.repeat(folders.length + 1)}`);
for (const [kind, row] of [...counts].sort(([, a], [, b]) => total(b) - total(a)))
  console.log(`| ${kind} | ${folders.map((one) => row.get(one) ?? 0).join(' | ')} | ${total(row)} |`);
function total(row: Map<string, number>): number {
  return [...row.values()].reduce((sum, one) => sum + one, 0);
}
const times = outcomes.map((one) => one.milliseconds).sort((a, b) => a - b);
const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
console.log(`\nTime for a file: median ${at(0.5)} ms, 95 % ${at(0.95)} ms, longest ${at(1)} ms.`);
const doubtful = outcomes.filter(
  (one) => 'refused' in one.result && one.result.refused === 'broken' && one.source === '',
);
console.log(`Refused as broken although qpdf finds no fault: ${doubtful.length}`);
for (const one of doubtful)
  console.log(`  ${relative(folder, one.file)}: ${'message' in one.result ? one.result.message : ''}`);
for (const one of outcomes)
  if (one.checked?.wrong || !('pages' in one.result || 'refused' in one.result))
    console.log(`  ${relative(folder, one.file)}: ${kindOf(one)} ${one.checked?.detail ?? ''}`);
