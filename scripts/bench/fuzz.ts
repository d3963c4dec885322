// Every property of the test suite, on values that no run has drawn before. `ROUNDS` (10) seeds one after another; the first that fails
// is printed and ends the run, and `FUZZ_SEED=<seed> npx vitest run <file>` repeats it.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const files = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => path.join('test', name))
  .filter((name) => /\bfc\.assert\(/.test(readFileSync(name, 'utf8')));
const rounds = Number(process.env.ROUNDS ?? 10);
for (let round = 1; round <= rounds; round += 1) {
  const seed = Math.floor(Math.random() * 2 ** 31);
  console.log(`Round ${round} of ${rounds}: ${files.length} files, FUZZ_SEED=${seed}`);
  const run = spawnSync('npx', ['vitest', 'run', '--project', 'pure', '--reporter', 'dot', ...files], {
    stdio: 'inherit',
    env: { ...process.env, FUZZ_SEED: String(seed), LONG: '1' },
  });
  if (run.status !== 0) process.exit(1);
}
