import { globSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import SpreadBuilds from './test/support/spread-builds.ts';

/** Claims are judged on this day in every test, so that none changes its mind overnight. */
const TODAY = '2026-11-21';
const TMPDIR = join(tmpdir(), `vouchsafe-run-${process.pid}`);
const shared = {
  // Programs that the tests start find what others before them compiled.
  env: { TODAY, TMPDIR, NODE_COMPILE_CACHE: join(TMPDIR, 'compiled') },
  globalSetup: './test/support/run-folder.ts',
  setupFiles: ['./test/support/fuzz-seed.ts'],
  testTimeout: 30_000,
  hookTimeout: 120_000,
};
/** What takes long and rarely fails: `npm run bench -- long` runs it, and so does what publishes figures. */
const left = process.env.LONG ? [] : ['test/**/*.long.test.ts'];
const structure = ['test/floors.test.ts', 'test/lockfile.test.ts'];
/** They put modules of their own in the place of real ones, and so begin with none loaded. */
const mocking = globSync('test/**/*.test.ts', { cwd: import.meta.dirname }).filter((file) =>
  /\bvi\.mock\(/.test(readFileSync(join(import.meta.dirname, file), 'utf8')),
);
/** They look at the built site of the demo. */
const built = [
  ...['addresses', 'leaks', 'headers', 'integrity', 'pack', 'public', 'searchable', 'valid-html'].map(
    (name) => `test/build/${name}.test.ts`,
  ),
  'test/e2e/**/*.test.ts',
  ...['equal', 'equal-pages', 'published', 'schema'].map((name) => `test/twins/${name}.test.ts`),
];
/** They build sites of their own. */
const building = ['test/build/**/*.build{,.long}.test.ts'];
const globalSetup = ['./test/support/run-folder.ts', './test/support/built-site.ts'];

export default defineConfig({
  test: {
    maxWorkers: 2,
    sequence: { sequencer: SpreadBuilds },
    // V8 can abort while it frees the code of a WebAssembly module (nodejs/node issue 64500); kept code is never freed.
    execArgv: ['--no-wasm-code-gc', '--no-memory-protection-keys'],
    reporters: ['default', './test/support/assurance.ts', './test/support/plain-count.ts'],
    projects: [
      { test: { ...shared, name: 'structure', include: structure } },
      {
        test: {
          ...shared,
          name: 'pure',
          include: ['test/**/*.test.ts'],
          exclude: [...structure, ...built, ...building, ...mocking, ...left],
          // One process runs file after file: loading the gate anew for each took as long as the tests.
          isolate: false,
        },
      },
      { test: { ...shared, name: 'mocking', include: mocking, exclude: left } },
      { test: { ...shared, name: 'built', include: built, exclude: left, globalSetup, testTimeout: 60_000 } },
      {
        test: {
          ...shared,
          name: 'building',
          include: building,
          exclude: left,
          setupFiles: [...shared.setupFiles, './test/support/one-build.ts'],
          testTimeout: 120_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
