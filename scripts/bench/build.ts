// `npm run bench -- build [sizes…] [--rounds n] [--edit] [--fresh]`: the whole build of a trust center with so many questions against bare
// Astro over the same MDX files, by turns: the machine is shared, so only ratios count. What was measured of the same code and
// content is kept, and a stopped run goes on; `--fresh` measures anew. `--edit` builds a third time, one answer edited, caches kept.
import { Command } from '@commander-js/extra-typings';
import { readScript, scriptWords as words } from '../../program/read-script.ts';
import { fingerprint } from '../../src/build/fingerprint.ts';
import { SITE_ROOT } from '../../src/build/roots.ts';
import { codeOfScripts, keptRounds } from './growth/kept.ts';
import { readSizes } from './growth/sizes.ts';
import { BENCH_DAY, makeTrees } from './growth/trees.ts';
import { median } from './measure.ts';

const SIZES = [100, 1000, 5000, 10_000];
/** A size is measured so often; above a thousand the runs are long and differ little. */
const ROUNDS = { small: 3, large: 1, largeFrom: 2000 };
const TIME_RATIO_GOAL = 1.5;
const MEMORY_RATIO_GOAL = 1.2;
/** Growth is linear while a further question of the last step takes at most so much more than one of the first. */
const LINEAR_GOAL = 1.25;

interface Round {
  ours: { seconds: number; peakBytes: number };
  bare: { seconds: number; peakBytes: number };
  /** A rebuild of ours after the edit of one answer, where it was asked for. */
  edited: { seconds: number } | null;
}
interface Figures {
  size: number;
  ours: { seconds: number; peakBytes: number };
  bare: { seconds: number; peakBytes: number };
  /** Median ratio of a rebuild to the build before it. */
  edited: number | null;
}

const program = readScript(
  new Command('npm run bench -- build')
    .description(words.benchBuild)
    .argument('[sizes...]', words.benchSizes, readSizes(SIZES), SIZES)
    .option('--rounds <n>', words.benchRounds)
    .option('--edit', words.benchEdit)
    .option('--fresh', words.benchFresh),
  process.argv.slice(3),
);
const [sizes] = program.processedArgs;
const values = program.opts();

async function measured(size: number): Promise<Figures> {
  const trees = makeTrees(size);
  const made = `${await fingerprint(SITE_ROOT, trees.ours, BENCH_DAY)} ${codeOfScripts()}`;
  const kept = keptRounds<Round>(values.edit ? 'build-edit' : 'build', size, made);
  if (values.fresh) kept.forget();
  const rounds = Number(values.rounds ?? (size < ROUNDS.largeFrom ? ROUNDS.small : ROUNDS.large));
  const told = (what: string) => console.log(`${String(size).padStart(6)} FAQs, ${what}`);
  if (kept.rounds.length > 0) told(`${kept.rounds.length} of ${rounds} rounds kept from before`);
  while (kept.rounds.length < rounds) {
    trees.clean();
    const bare = await trees.buildBare();
    const ours = await trees.buildOurs();
    if (values.edit) trees.edit();
    const edited = values.edit ? await trees.buildOurs() : null;
    kept.add({ ours, bare, edited });
    told(
      `round ${kept.rounds.length} of ${rounds}: ours ${ours.seconds.toFixed(1)} s, bare Astro ${bare.seconds.toFixed(1)} s${edited ? `, after an edit ${edited.seconds.toFixed(1)} s` : ''}`,
    );
  }
  trees.discard();
  const of = (who: 'ours' | 'bare', key: 'seconds' | 'peakBytes') => median(kept.rounds.map((one) => one[who][key]));
  const both = (who: 'ours' | 'bare') => ({ seconds: of(who, 'seconds'), peakBytes: of(who, 'peakBytes') });
  const again = kept.rounds.flatMap(({ ours, edited }) => (edited ? edited.seconds / ours.seconds : []));
  return { size, ours: both('ours'), bare: both('bare'), edited: again.length > 0 ? median(again) : null };
}

const all: Figures[] = [];
for (const size of sizes.toSorted((a, b) => a - b)) all.push(await measured(size));

const mib = (bytes: number) => Math.round(bytes / 2 ** 20);
console.log(
  '\n  FAQs   ours s   bare s  time ×   ours MiB  bare MiB  memory ×   (memory: peak of the process tree’s RSS, summed)',
);
for (const { size, ours, bare } of all) {
  const cells = [
    String(size).padStart(6),
    ours.seconds.toFixed(1).padStart(8),
    bare.seconds.toFixed(1).padStart(8),
    (ours.seconds / bare.seconds).toFixed(2).padStart(7),
    String(mib(ours.peakBytes)).padStart(10),
    String(mib(bare.peakBytes)).padStart(9),
    (ours.peakBytes / bare.peakBytes).toFixed(2).padStart(9),
  ];
  console.log(cells.join(' '));
}
for (const { size, edited } of all)
  if (edited !== null)
    console.log(`${size} FAQs: a rebuild after one edit takes ${edited.toFixed(2)} times a build from nothing`);
/** What each further question costs between two sizes, start-up left out. */
const slopes = all.slice(1).map((one, index) => {
  const before = all[index] ?? one;
  const more = one.size - before.size;
  const ms = (who: 'ours' | 'bare') => ((one[who].seconds - before[who].seconds) / more) * 1000;
  return { from: before.size, to: one.size, ours: ms('ours'), bare: ms('bare') };
});
for (const { from, to, ours, bare } of slopes)
  console.log(`${from} to ${to} FAQs: each further one ${ours.toFixed(2)} ms, of bare Astro ${bare.toFixed(2)} ms`);
const verdict = (name: string, figure: number, goal: number) =>
  console.log(`${name} ${figure.toFixed(2)} (to reach: ${goal} or less${figure <= goal ? '' : '; FALLS SHORT'})`);
verdict('worst ratio of time', Math.max(...all.map(({ ours, bare }) => ours.seconds / bare.seconds)), TIME_RATIO_GOAL);
verdict(
  'worst ratio of memory',
  Math.max(...all.map(({ ours, bare }) => ours.peakBytes / bare.peakBytes)),
  MEMORY_RATIO_GOAL,
);
const [first, last] = [slopes[0], slopes.at(-1)];
if (first && last && first !== last)
  verdict('growth: last step against the first', last.ours / first.ours, LINEAR_GOAL);
