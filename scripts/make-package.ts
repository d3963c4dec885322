// `npm pack` calls this first: writes `lib/`, the code as a package ships it. Node strips no types below `node_modules`, so TypeScript becomes
// JavaScript with types; Astro's own files stay, with their imports led to what was compiled.
import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { SITE_ROOT } from '../src/build/roots.ts';
import { jsonSchemas } from '../src/source/json-schemas.ts';

const LIB = join(SITE_ROOT, 'lib');
/** What others may import: their types come along, with all that these name. */
const TYPED = ['program/integration.d.ts', 'src/content.config.d.ts'];
/** With what Vite is asked to make of it, too: `./work.ts?worker&url`. */
const IMPORTED_TS = /((?:from|import)\s*\(?\s*['"]\.[^'"\n?]*)\.ts(?=(?:\?[\w&]+)?['"])/g;
const WORKER_TS = /(new URL\(['"]\.\/[\w-]+)\.ts(?=['"], import\.meta\.url\))/g;

rmSync(LIB, { recursive: true, force: true });
const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
const { status } = spawnSync(process.execPath, [tsc, '-p', join(SITE_ROOT, 'tsconfig.package.json')], {
  stdio: 'inherit',
});
if (status !== 0) process.exit(status ?? 1);

for (const name of globSync('src/**/*.{astro,css}', { cwd: SITE_ROOT })) {
  const place = join(LIB, name);
  mkdirSync(dirname(place), { recursive: true });
  if (name.endsWith('.css')) cpSync(join(SITE_ROOT, name), place);
  else writeFileSync(place, readFileSync(join(SITE_ROOT, name), 'utf8').replace(IMPORTED_TS, '$1.js'));
}
for (const name of globSync('**/*.js', { cwd: LIB })) {
  const file = join(LIB, name);
  const text = readFileSync(file, 'utf8');
  const led = text.replace(IMPORTED_TS, '$1.js').replace(WORKER_TS, '$1.js');
  if (led !== text) writeFileSync(file, led);
}
// The license of what is shipped of others goes with it.
for (const name of globSync('src/**/LICENSE-*.txt', { cwd: SITE_ROOT })) cpSync(join(SITE_ROOT, name), join(LIB, name));
mkdirSync(join(LIB, 'schemas'));
for (const [name, text] of jsonSchemas()) writeFileSync(join(LIB, `schemas/${name}.json`), text);

const typed = new Set<string>();
const follow = (file: string): void => {
  if (typed.has(file)) return;
  typed.add(file);
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace(IMPORTED_TS, '$1.js'));
  for (const { fileName } of ts.preProcessFile(text, true, true).importedFiles)
    if (/^\.{1,2}\//.test(fileName)) follow(join(dirname(file), fileName.replace(/\.ts$/, '.d.ts')));
};
for (const name of TYPED) follow(join(LIB, name));
for (const name of globSync('**/*.d.ts', { cwd: LIB })) if (!typed.has(join(LIB, name))) rmSync(join(LIB, name));
console.log(`${globSync('**/*.*', { cwd: LIB }).length} files in ${relative(process.cwd(), LIB)}/`);
