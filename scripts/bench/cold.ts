// How long a fresh process takes to load the way of a submission (the app and the SQLite adapter), against Node doing nothing, and how large
// that code is as one minified file. By turns; medians. `npm run bench -- cold [rounds]`
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { rolldown } from 'rolldown';
import { SITE_ROOT } from '../../src/build/roots.ts';
import { measure, median } from './measure.ts';

const rounds = Number(process.argv[3] ?? 11);
const BUNDLE_MAX_BYTES = 224_000;

mkdirSync(path.join(SITE_ROOT, '.build'), { recursive: true });
const bench = mkdtempSync(path.join(SITE_ROOT, '.build', 'bench-'));
process.once('exit', () => rmSync(bench, { recursive: true, force: true }));
const gate = (file: string) => JSON.stringify(path.join(SITE_ROOT, 'functions', file));
const write = (name: string, text: string) => {
  writeFileSync(path.join(bench, name), text);
  return path.join(bench, name);
};

/** One file without a line end less, its parts by package, in bytes before minifying. */
async function bundle(entry: string, file: string): Promise<{ bytes: number; parts: Map<string, number> }> {
  const built = await rolldown({ input: entry, platform: 'node', external: [/^node:/], logLevel: 'silent' });
  const { output } = await built.write({ file, format: 'esm', minify: true, codeSplitting: false });
  const parts = new Map<string, number>();
  for (const [name, { renderedLength }] of Object.entries(output[0].modules)) {
    const owner = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(name)?.[1] ?? 'own code';
    parts.set(owner, (parts.get(owner) ?? 0) + renderedLength);
  }
  return { bytes: Buffer.byteLength(output[0].code), parts };
}

const entries = {
  submit: write('submit.ts', `export { postRequest } from ${gate('routes/request.ts')};\n`),
  app: write('app.ts', `export { createApp } from ${gate('app.ts')};\n`),
  store: write('store.ts', `export { sqliteStore } from ${gate('adapters/sqlite.ts')};\n`),
  both: write(
    'both.ts',
    `export { createApp } from ${gate('app.ts')};\nexport { sqliteStore } from ${gate('adapters/sqlite.ts')};\n`,
  ),
};
console.log('minified, in bytes');
for (const [name, entry] of Object.entries(entries)) {
  const { bytes, parts } = await bundle(entry, path.join(bench, `${name}.mjs`));
  const shares = [...parts]
    .sort((a, b) => b[1] - a[1])
    .map(([owner, size]) => `${owner} ${Math.round(size / 1000)} kB`);
  console.log(`  ${name.padEnd(8)}${String(bytes).padStart(8)}  (before minifying: ${shares.join(', ')})`);
  if (name === 'submit') {
    const holds = bytes <= BUNDLE_MAX_BYTES;
    console.log(`          to reach: ${BUNDLE_MAX_BYTES} or less${holds ? '' : '; FALLS SHORT'}`);
  }
}

const starts = {
  'bare Node': write('nothing.mjs', ''),
  'submit path, one file': path.join(bench, 'submit.mjs'),
  'whole app and store, one file': path.join(bench, 'both.mjs'),
  'whole app and store, as written': entries.both,
};
const took = new Map<string, number[]>(Object.keys(starts).map((name) => [name, []]));
for (let round = 0; round < rounds; round++) {
  for (const [name, file] of Object.entries(starts)) {
    const { seconds } = await measure(process.execPath, [file], { cwd: bench, env: {} });
    took.get(name)?.push(seconds * 1000);
  }
}
const bare = median(took.get('bare Node') ?? []);
console.log(`\nfrom the start of the process to its end, medians of ${rounds}`);
for (const [name, all] of took) {
  const ms = median(all);
  console.log(`  ${name.padEnd(32)}${ms.toFixed(0).padStart(5)} ms   ${(ms / bare).toFixed(2)} times bare Node`);
}
