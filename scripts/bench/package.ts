// The package as a company installs it: packed, then installed from the tarball with npm 10 and 11 in an empty folder outside the project,
// to a built trust center. It installs, so it needs the registry that npm is set to.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SITE_ROOT } from '../../src/build/roots.ts';

const NPM = ['10', '11'];
const quiet = ['--no-audit', '--no-fund', '--loglevel', 'error'];

function bytesIn(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
}
const mb = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
/** The environment without what the npm that runs this bench has set. */
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)));

const packed = mkdtempSync(join(tmpdir(), 'vouchsafe-pack-'));
const name = execFileSync('npm', ['pack', '--silent', '--pack-destination', packed], {
  cwd: SITE_ROOT,
  encoding: 'utf8',
})
  .trim()
  .split('\n')
  .at(-1);
const tarball = join(packed, name ?? '');
console.log(`${name}: ${mb(statSync(tarball).size)} packed`);

for (const version of NPM) {
  const root = mkdtempSync(join(tmpdir(), `vouchsafe-npm-${version}-`));
  const run = (command: string, ...args: string[]) => {
    const started = performance.now();
    const printed = execFileSync(command, args, {
      cwd: root,
      env,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    return { printed, seconds: (performance.now() - started) / 1000 };
  };
  const npm = (...args: string[]) => run('npx', '--yes', `npm@${version}`, ...args);
  const steps: [string, () => { seconds: number }][] = [
    ['npm install <file>', () => npm('install', ...quiet, tarball)],
    [
      'vouchsafe init',
      () =>
        run(
          'npx',
          ...['vouchsafe', 'init', '.', '--yes', '--name', 'Tallyfox', '--legal-name', 'Tallyfox Ltd'],
          ...['--url', 'https://tallyfox.dev'],
        ),
    ],
    ['npm install', () => npm('install', ...quiet)],
    ['npm run check', () => npm('run', 'check')],
    ['npm run build', () => npm('run', 'build')],
    ['vouchsafe build --host worker', () => run('npx', 'vouchsafe', 'build', '--host', 'worker')],
    ['vouchsafe gate list', () => run('npx', 'vouchsafe', 'gate', 'list')],
  ];
  console.log(`\nnpm ${npm('--version').printed.trim()}`);
  let sum = 0;
  for (const [step, work] of steps) {
    const { seconds } = work();
    sum += seconds;
    console.log(`  ${step.padEnd(32)}${seconds.toFixed(1).padStart(6)} s`);
  }
  const { packages } = JSON.parse(readFileSync(join(root, 'node_modules/.package-lock.json'), 'utf8'));
  const of = (folder: string) => mb(bytesIn(join(root, 'node_modules', folder)));
  console.log(`  ${'all'.padEnd(32)}${sum.toFixed(1).padStart(6)} s in ${steps.length} commands`);
  console.log(
    `  ${Object.keys(packages).length} packages, ${of('.')}: Vouchsafe itself ${of('vouchsafe')}, Node ${of('node')}, fonts of the stamp ${of('@expo-google-fonts')}`,
  );
  rmSync(root, { recursive: true });
}
rmSync(packed, { recursive: true });
