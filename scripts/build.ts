// `npm run build`: content judged, pages rendered, and what follows them made. The first two steps are processes of their own, so that
// the memory of one is free before the next begins: rendering alone then decides how much a build needs.
import { spawn } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CONTENT_FILE } from '../src/build/content-file.ts';
import { buildRoot, contentRoot, distFolder, SITE_ROOT } from '../src/build/roots.ts';
import { today } from '../src/data/today.ts';

/** V8's young generation while pages are rendered: its default grows with the machine, and the garbage with it. */
const SEMI_SPACE_MB = 16;

const run = (script: string, ...args: string[]): Promise<boolean> => {
  const child = spawn(process.execPath, [`--max-semi-space-size=${SEMI_SPACE_MB}`, join(SITE_ROOT, script), ...args], {
    cwd: SITE_ROOT,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: 'inherit',
  });
  return new Promise((done) => child.once('close', (code) => done(code === 0)));
};

const content = join(buildRoot(), CONTENT_FILE);
await mkdir(dirname(content), { recursive: true });
if (!(await run('scripts/check-content.ts', '--save', content))) {
  console.error('Nothing was built.');
  process.exit(1);
}
const verbosity = process.env.LOG_LEVEL === 'debug' ? '--verbose' : '--silent';
if (!(await run('node_modules/astro/bin/astro.mjs', 'build', verbosity))) {
  console.error('The pages could not be rendered: see above. LOG_LEVEL=debug npm run build says more.');
  process.exit(1);
}
try {
  const { afterBuild } = await import('../src/build/after-build.ts');
  const tree = JSON.parse(await readFile(content, 'utf8'));
  await afterBuild({ root: contentRoot(), out: buildRoot(), tree, today: today(), say: console.log });
} catch (fault) {
  // Half a build, or one that gives something away, must not be lying where a deployment takes it from.
  await rm(distFolder(), { recursive: true, force: true });
  console.error(fault instanceof Error && fault.name === 'BuildRefused' ? fault.message : fault);
  process.exit(1);
}
