// The whole build of a trust center with N FAQs against bare Astro (content collection, one page a question, the same MDX files),
// both run by turns: the machine is shared, so only the ratio of medians counts.
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SITE_ROOT } from '../../src/build/roots.ts';
import { type Measured, measure, median } from './measure.ts';

const count = Number(process.argv[3] ?? 1000);
const runs = Number(process.argv[4] ?? 3);
const TIME_RATIO_GOAL = 1.5;
const MEMORY_RATIO_GOAL = 1.2;

// Inside the project, so that both builds find the same packages.
mkdirSync(join(SITE_ROOT, '.build'), { recursive: true });
const bench = mkdtempSync(join(SITE_ROOT, '.build', 'bench-'));
process.once('exit', () => rmSync(bench, { recursive: true, force: true }));

/** The demo's own answers, over and over, under new names. */
function growContent(root: string): void {
  cpSync(join(SITE_ROOT, 'content'), join(root, 'content'), { recursive: true });
  for (const folder of ['public', 'private']) symlinkSync(join(SITE_ROOT, folder), join(root, folder));
  const faqs = join(root, 'content/faqs');
  const originals = readdirSync(faqs);
  for (let i = originals.length; i < count; i++) {
    const original = originals[i % originals.length] ?? '';
    const text = readFileSync(join(faqs, original), 'utf8').replace(/^featured: true\n/m, '');
    writeFileSync(
      join(faqs, original.replace('.mdx', `-${i}.mdx`)),
      text.replace(/^question: (.*)$/m, (_, q: string) => `question: ${q.replace(/(["']?)$/, ` (${i})$1`)}`),
    );
  }
}

function bareAstro(root: string, content: string): void {
  const files: Record<string, string> = {
    'package.json': '{"type":"module"}',
    'astro.config.mjs':
      "import mdx from '@astrojs/mdx';\nimport { defineConfig } from 'astro/config';\nexport default defineConfig({ integrations: [mdx()], markdown: { syntaxHighlight: false } });\n",
    'src/content.config.ts': `import { defineCollection } from 'astro:content';\nimport { glob } from 'astro/loaders';\nexport const collections = { faqs: defineCollection({ loader: glob({ pattern: '*.mdx', base: ${JSON.stringify(join(content, 'faqs'))} }) }) };\n`,
    'src/pages/faq/[id].astro':
      '---\nimport { getCollection, render } from \'astro:content\';\nexport const getStaticPaths = async () => (await getCollection(\'faqs\')).map((entry) => ({ params: { id: entry.id }, props: { entry } }));\nconst { entry } = Astro.props;\nconst { Content } = await render(entry);\n---\n<html lang="en"><head><meta charset="utf-8"><title>{entry.data.question}</title></head><body><h1>{entry.data.question}</h1><Content /></body></html>\n',
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(root, name, '..'), { recursive: true });
    writeFileSync(join(root, name), text);
  }
}

const [ours, bare] = [join(bench, 'ours'), join(bench, 'bare')];
mkdirSync(ours);
mkdirSync(bare);
growContent(ours);
bareAstro(bare, join(ours, 'content'));
const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' };
const clean = (root: string) => {
  for (const name of ['dist', '.astro', '.build', 'node_modules'])
    rmSync(join(root, name), { recursive: true, force: true });
};

const results: { ours: Measured[]; bare: Measured[] } = { ours: [], bare: [] };
for (let run = 1; run <= runs; run++) {
  clean(bare);
  results.bare.push(
    await measure(process.execPath, [join(SITE_ROOT, 'node_modules/astro/bin/astro.mjs'), 'build', '--silent'], {
      cwd: bare,
      env,
    }),
  );
  clean(ours);
  results.ours.push(
    await measure(process.execPath, [join(SITE_ROOT, 'scripts/build.ts')], {
      cwd: SITE_ROOT,
      env: { ...env, CONTENT_ROOT: ours, BUILD_ROOT: ours },
    }),
  );
  const [a, b] = [results.ours.at(-1), results.bare.at(-1)];
  if (a && b)
    console.log(`run ${run} of ${runs}: ours ${a.seconds.toFixed(1)} s, bare Astro ${b.seconds.toFixed(1)} s`);
}
const of = (all: Measured[], key: 'seconds' | 'peakBytes') => median(all.map((one) => one[key]));
const time = of(results.ours, 'seconds') / of(results.bare, 'seconds');
const memory = of(results.ours, 'peakBytes') / of(results.bare, 'peakBytes');
const mib = (bytes: number) => `${Math.round(bytes / 2 ** 20)} MiB`;
const verdict = (ratio: number, goal: number) =>
  `${ratio.toFixed(2)} times (to reach: ${goal} or less${ratio <= goal ? '' : '; FALLS SHORT'})`;
console.log(`\n${count} FAQs, medians of ${runs}, whole process trees`);
console.log(
  `time    ours ${of(results.ours, 'seconds').toFixed(1)} s, bare ${of(results.bare, 'seconds').toFixed(1)} s: ${verdict(time, TIME_RATIO_GOAL)}`,
);
console.log(
  `memory  ours ${mib(of(results.ours, 'peakBytes'))}, bare ${mib(of(results.bare, 'peakBytes'))}: ${verdict(memory, MEMORY_RATIO_GOAL)}`,
);
