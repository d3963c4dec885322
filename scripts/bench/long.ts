// The tests that `npm test` leaves out because they take long and rarely fail (`*.long.test.ts`). Before a release, and each night in CI.
import { spawnSync } from 'node:child_process';

const run = spawnSync('npx', ['vitest', 'run', '.long.test.ts'], {
  stdio: 'inherit',
  env: { ...process.env, LONG: '1' },
});
process.exit(run.status ?? 1);
