// Stamping a file of 300 pages and 50 MB as the gate does it (a thread, the stamp on every page, written anew, read back and checked)
// against loading and saving the same file with the library alone. Each in processes of its own, by turns.
// `npm run bench -- stamp [rounds] [pages]`
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { SITE_ROOT } from '../../src/build/roots.ts';
import { measure, median } from './measure.ts';
import { largePdf } from './stamping/large-pdf.ts';

const rounds = Number(process.argv[3] ?? 3);
const pages = Number(process.argv[4] ?? 300);
const TIME_RATIO_GOAL = 1.3;
const WAYS = { library: 'the library alone', stamp: 'stamped', thread: 'stamped in the thread' } as const;
type Way = keyof typeof WAYS;
/** The first runs of a process parse fonts and warm the compiler up. */
const COLD_RUNS = 3;

mkdirSync(path.join(SITE_ROOT, '.build'), { recursive: true });
const bench = mkdtempSync(path.join(SITE_ROOT, '.build', 'bench-'));
process.once('exit', () => rmSync(bench, { recursive: true, force: true }));
const file = path.join(bench, 'large.pdf');
const bytes = await largePdf(pages);
writeFileSync(file, bytes);
const mib = (count: number) => `${(count / 2 ** 20).toFixed(0)} MiB`;
console.log(`${pages} pages, ${mib(bytes.byteLength)}`);

const runs: Record<Way, { cold: number[]; warm: number[]; peak: number[] }> = {
  library: { cold: [], warm: [], peak: [] },
  stamp: { cold: [], warm: [], peak: [] },
  thread: { cold: [], warm: [], peak: [] },
};
for (let round = 0; round < rounds; round++) {
  for (const way of Object.keys(WAYS) as Way[]) {
    const script = path.join(import.meta.dirname, 'stamping/one.ts');
    const { output, peakBytes } = await measure(process.execPath, [script, way, file], { cwd: SITE_ROOT, env: {} });
    const took = JSON.parse(output) as number[];
    runs[way].cold.push(took[0] ?? Number.NaN);
    runs[way].warm.push(...took.slice(COLD_RUNS));
    runs[way].peak.push(peakBytes);
  }
}
const bare = median(runs.library.warm);
const bareFirst = median(runs.library.cold);
console.log(`                        warm ms   first ms   peak memory`);
for (const [way, name] of Object.entries(WAYS)) {
  const { warm, cold, peak } = runs[way as Way];
  console.log(
    `${name.padEnd(24)}${median(warm).toFixed(0).padStart(7)}${median(cold).toFixed(0).padStart(11)}${mib(median(peak)).padStart(14)}`,
  );
}
const ratio = median(runs.stamp.warm) / bare;
const verdict = ratio <= TIME_RATIO_GOAL ? '' : '; FALLS SHORT';
console.log(`stamped: ${ratio.toFixed(2)} times the library (to reach: ${TIME_RATIO_GOAL} or less${verdict})`);
const [thread, first] = [median(runs.thread.warm) / bare, median(runs.thread.cold) / bareFirst];
console.log(
  `with the way to the thread and back: ${thread.toFixed(2)} times; the first file of a process: ${first.toFixed(2)} times`,
);
const names = path.join(import.meta.dirname, 'stamping/names.ts');
console.log((await measure(process.execPath, [names, '5'], { cwd: SITE_ROOT, env: {} })).output.trimEnd());
console.log('to reach: 2 times or less, for every name');
