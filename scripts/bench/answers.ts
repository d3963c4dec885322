// `npm run bench -- answers [files…] [--no-pagefind]`: how often the right page comes first, among three, and how often what nobody states
// is met with silence: on the development sets, or on files of rows of the same form, beside Pagefind (as the site was built last) and
// plain MiniSearch in one run; then bytes and times, here and at 1,000 questions. The sets are what the ranking was tuned on: other
// questions fare worse.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { Command } from '@commander-js/extra-typings';
import { rolldown } from 'rolldown';
import { readScript, scriptWords as words } from '../../program/read-script.ts';
import { firstAnswers } from '../../src/answers/first.ts';
import { openAnswers } from '../../src/answers/open.ts';
import { pack } from '../../src/answers/packed/pack.ts';
import { forSearches } from '../../src/answers/published.ts';
import type { AnswersData } from '../../src/answers/types.ts';
import { SITE_ROOT } from '../../src/build/roots.ts';
import { openSite } from '../../src/site/site.ts';
import { readContent } from '../../src/source/read-content.ts';
import { answersData } from '../../src/twins/answers/answers-data.ts';
import { miniSearch, ours, pagefind } from './answers/engines.ts';
import { type Ask, type Row, scoreOf } from './answers/score.ts';
import { growContent } from './growth/grow-content.ts';
import { BENCH_DAY } from './growth/trees.ts';

const SETS = ['test/answers/rows.json', 'test/answers/vsaq-rows.json'].map((name) => join(SITE_ROOT, name));
const MANY_QUESTIONS = 1000;
/** As many rows as a long questionnaire has. */
const SHEET_ROWS = 300;

const program = readScript(
  new Command('npm run bench -- answers')
    .description(words.benchAnswers)
    .argument('[files...]', words.benchAnswersFiles)
    .option('--no-pagefind', words.benchNoPagefind),
  process.argv.slice(3),
);
const [files] = program.processedArgs;
const rows = (files.length > 0 ? files : SETS).flatMap((file) =>
  (JSON.parse(readFileSync(file, 'utf8')) as { rows: Row[] }).rows.map((row) => ({
    ...row,
    file: file.split('/').at(-1),
  })),
);

async function dataOf(root: string): Promise<AnswersData> {
  const { tree } = await readContent(root);
  if (!tree) throw new Error(words.coverage.faults);
  return answersData(openSite({ tree, today: BENCH_DAY, language: 'en', base: '' }));
}

const data = await dataOf(SITE_ROOT);
const other = program.opts().pagefind ? await pagefind() : null;
const engines: [name: string, ask: Ask][] = [
  ['answers', ours(data)],
  ['MiniSearch, plain', miniSearch(data)],
  ...(other ? [['Pagefind', other.ask] as [string, Ask]] : []),
];
const share = (part: number, whole: number) =>
  (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(0)}%`).padStart(8);
const sets = Map.groupBy(rows, ({ file, kind }) => `${file}, ${kind === 'search' ? 'searches' : 'questionnaire rows'}`);
console.log(`${'set and engine'.padEnd(44)}   first in three  silent   ms a row`);
for (const [name, set] of sets) {
  console.log(
    `${name}: ${set.filter(({ kind }) => kind !== 'unanswerable').length} answerable, ${set.filter(({ kind }) => kind === 'unanswerable').length} not`,
  );
  for (const [engine, ask] of engines) {
    const { answerable, first, three, unanswerable, silent, milliseconds } = await scoreOf(set, ask);
    console.log(
      `  ${engine.padEnd(42)}${share(first, answerable)}${share(three, answerable)}${share(silent, unanswerable)}${(milliseconds / set.length).toFixed(1).padStart(11)}`,
    );
  }
}
await other?.close();

const brotli = (text: string) => brotliCompressSync(text).length;
const bundle = await rolldown({
  input: join(SITE_ROOT, 'src/answers/open-search.ts'),
  platform: 'browser',
  logLevel: 'silent',
});
const { output } = await bundle.generate({ format: 'esm', minify: true });
const code = output.reduce((sum, one) => sum + (one.type === 'chunk' ? brotli(one.code) : 0), 0);
const grown = mkdtempSync(join(tmpdir(), 'vouchsafe-answers-'));
try {
  growContent(grown, MANY_QUESTIONS);
  console.log(`\n${'questions'.padStart(9)}  first B  whole B   code B  open ms  first key ms  ${SHEET_ROWS} rows ms`);
  for (const [count, each] of [
    [data.entries.filter(({ kind }) => kind === 'faq').length, data],
    [MANY_QUESTIONS, await dataOf(grown)],
  ] as const) {
    const first = firstAnswers(each);
    const opening = performance.now();
    openAnswers(first);
    const opened = performance.now();
    const answers = openAnswers(each);
    const asking = performance.now();
    answers.ask('e');
    const asked = performance.now();
    for (let at = 0; at < SHEET_ROWS; at += 1) answers.askRow({ text: rows[at % rows.length]?.q ?? '' });
    const cells = [brotli(JSON.stringify(pack(first))), brotli(JSON.stringify(pack(forSearches(each)))), code].map(
      (n) => String(n).padStart(9),
    );
    console.log(
      `${String(count).padStart(9)}${cells.join('')}${(opened - opening).toFixed(0).padStart(9)}${(asked - asking).toFixed(1).padStart(14)}${(performance.now() - asked).toFixed(0).padStart(13)}`,
    );
  }
} finally {
  rmSync(grown, { recursive: true, force: true });
}
