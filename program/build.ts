import { spawn } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { Command, Option } from '@commander-js/extra-typings';
import { BUILT_HOSTS } from '../functions/hosts/capabilities.ts';
import { CONTENT_FILE } from '../src/build/content-file.ts';
import {
  astroRoot,
  BY_PROGRAM,
  BY_START,
  buildRoot,
  CODE_ENDING,
  contentRoot,
  distFolder,
  stageFolder,
} from '../src/build/roots.ts';
import { calledAs, readScript, scriptWords as words } from './read-script.ts';

/** V8's young generation while pages are rendered: its default grows with the machine, and the garbage with it. */
const SEMI_SPACE_MB = 16;

/**
 * What is built is published, whatever the shell says: by `NODE_ENV` Vite knows whether someone is authoring, and the others are names that
 * it means to set itself.
 */
const PUBLISHED = {
  NODE_ENV: 'production',
  ...{ DEV: undefined, PROD: undefined, SSR: undefined, MODE: undefined, BASE_URL: undefined },
};

const PROGRAM = join(import.meta.dirname, `vouchsafe${CODE_ENDING}`);
const ASTRO = join(dirname(createRequire(import.meta.url).resolve('astro/package.json')), 'bin/astro.mjs');

function start(script: string, ...args: string[]) {
  const child = spawn(process.execPath, [`--max-semi-space-size=${SEMI_SPACE_MB}`, script, ...args], {
    env: { ...process.env, ...PUBLISHED, [BY_PROGRAM]: '1', ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => printed.push(chunk));
  const ended = new Promise<boolean>((done) => child.once('close', (code) => done(code === 0)));
  /** Shows what it printed, in its turn; true when it went well. */
  const told = async () => {
    const well = await ended;
    process.stdout.write(Buffer.concat(printed));
    return well;
  };
  return { told, stop: () => child.kill('SIGKILL') && ended };
}

async function refuse(why: unknown): Promise<never> {
  await rm(stageFolder(), { recursive: true, force: true });
  console.error(why);
  process.exit(1);
}

/**
 * `vouchsafe build`: content judged and pages rendered side by side, then what follows them; published in one move at the end. The first
 * two are processes of their own, so that the memory of the one is never the other's.
 */
export async function run(argv: string[]): Promise<number> {
  const { host, preview } = readScript(
    new Command(calledAs('build'))
      .description(words.build)
      .addOption(new Option('--host <host>', words.buildHost).choices(BUILT_HOSTS))
      .option('--preview', words.preview),
    argv,
  ).opts();
  // Bundlers and drivers come with it: a build for no host does not wait for them.
  const hosts = host === undefined ? null : await import('./hosts/build-host.ts');
  const missing = host && hosts?.missingPackages(host);
  if (missing) await refuse(missing);
  const content = join(buildRoot(), CONTENT_FILE);
  await rm(stageFolder(), { recursive: true, force: true });
  await mkdir(dirname(content), { recursive: true });
  const judging = start(PROGRAM, 'check', '--save', content, ...(preview ? ['--preview'] : []));
  const rendering = start(
    ASTRO,
    'build',
    '--root',
    astroRoot(),
    process.env.LOG_LEVEL === 'debug' ? '--verbose' : '--silent',
  );
  // What follows is loaded while the two are at work.
  const following = Promise.all([import('../src/build/after-build.ts'), import('../src/today.ts')]);
  if (!(await judging.told())) {
    await rendering.stop();
    await refuse(words.buildRefused.content);
  }
  if (!(await rendering.told())) await refuse(words.buildRefused.pages);
  try {
    const { tree, gaps } = JSON.parse(await readFile(content, 'utf8'));
    const [{ afterBuild }, { today }] = await following;
    await afterBuild({ root: contentRoot(), out: buildRoot(), tree, gaps, today: today(), say: console.log });
    if (hosts && host) await hosts.buildHost(host, contentRoot(), buildRoot(), console.log);
    else if (process.env[BY_START] === undefined) console.log(words.built(relative('.', distFolder()) || '.'));
  } catch (fault) {
    await refuse(fault instanceof Error && fault.name === 'BuildRefused' ? fault.message : fault);
  }
  return 0;
}
