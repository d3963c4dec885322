// The tests of the deployed functions with Netlify's own local runtime in the place of a plain call. It packs a function anew for each
// request and may stop before work that goes on after an answer is done, so it takes minutes on a busy machine.
import { spawnSync } from 'node:child_process';

const run = spawnSync('npx', ['vitest', 'run', '--project', 'built', 'test/e2e/hosts/functions', '-t', 'netlify'], {
  stdio: 'inherit',
  env: { ...process.env, NETLIFY_RUNTIME: 'local', LONG: '1' },
});
process.exit(run.status ?? 1);
