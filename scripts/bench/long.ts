// The tests that `npm test` leaves out because they take long and rarely fail (`*.long.test.ts`), and those that it shows a part of
// (they import `test/support/spread.ts`). Before a release, and each night in CI.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const shortened = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts') && !name.endsWith('.long.test.ts'))
  .map((name) => path.join('test', name))
  .filter((name) => /support\/spread\.ts'/.test(readFileSync(name, 'utf8')));

const run = spawnSync('npx', ['vitest', 'run', '.long.test.ts', ...shortened], {
  stdio: 'inherit',
  env: { ...process.env, LONG: '1' },
});
process.exit(run.status ?? 1);
