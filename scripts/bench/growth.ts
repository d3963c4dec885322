// The tests of a site that has grown, on one with 1,200 questions, or as many as are named: pages within their budget, every answer reached,
// twins and pages alike. 1,200 took 27 s on two idle cores.
import { spawnSync } from 'node:child_process';

const [, , , faqs = '1200'] = process.argv;
const run = spawnSync('npx', ['vitest', 'run', '--project', 'building', 'test/build/growth.build.long.test.ts'], {
  stdio: 'inherit',
  env: { ...process.env, LONG: '1', GROWTH_FAQS: faqs },
});
process.exit(run.status ?? 1);
