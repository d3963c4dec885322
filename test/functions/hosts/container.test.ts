import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readEnvironment } from '../../../functions/hosts/env.ts';
import { type Ground, makeGround } from '../faults/support/gate-process.ts';

/** No engine is needed: what the image would hold is laid out and started as the image would start it. */
const dockerfile = readFileSync('Dockerfile', 'utf8');
const last = dockerfile.slice(dockerfile.lastIndexOf('\nFROM '));
const instruction = (name: string): string => new RegExp(`^\\s*${name} (.*)$`, 'm').exec(last)?.[1] ?? '';
const NOBODY = 65534;

let ground: Ground;
let image = '';
let data = '';
let child: ChildProcess;
let port = 0;
const env = (): Record<string, string> => ({
  ...Object.fromEntries(
    instruction('ENV')
      .split(' ')
      .map((one) => one.split('=') as [string, string]),
  ),
  HOST: '127.0.0.1',
  PORT: String(port),
  DATA_DIR: data,
  SECRETS: 'a secret of the container test that is long enough to sign with',
  SMTP_URL: 'smtp://127.0.0.1:9',
});
/** The packages are shared with the test runner, which writes what it has compiled beside them. */
const RUNNER = /\/node_modules\/\.vite/;
const written = (root: string): string[] =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !RUNNER.test(file))
    .map((file) => `${file} ${statSync(file).mtimeMs}`)
    .sort();
/** As the image runs it: without rights, where this machine lets us give them up and still reach the packages. */
function powerless(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  try {
    execFileSync(
      process.execPath,
      ['-e', `require('node:fs').readdirSync(${JSON.stringify(path.resolve('node_modules'))})`],
      {
        uid: NOBODY,
        gid: NOBODY,
        cwd: '/',
      },
    );
    return { uid: NOBODY, gid: NOBODY };
  } catch {
    return {};
  }
}

beforeAll(async () => {
  ground = makeGround();
  image = mkdtempSync(path.join(tmpdir(), 'image-'));
  data = mkdtempSync(path.join(tmpdir(), 'image-data-'));
  chmodSync(image, 0o755);
  for (const [, from = ''] of last.matchAll(/^COPY --from=build \/app\/(\S+)/gm)) {
    const source = existsSync(path.join(ground.root, from)) ? path.join(ground.root, from) : from;
    mkdirSync(path.dirname(path.join(image, from)), { recursive: true });
    if (from === 'node_modules') symlinkSync(path.resolve(from), path.join(image, from));
    else cpSync(source, path.join(image, from), { recursive: true });
  }
  const user = powerless();
  if (user.uid !== undefined) chownSync(data, NOBODY, NOBODY);
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise((listening) => probe.once('listening', listening));
  port = (probe.address() as { port: number }).port;
  await new Promise((closed) => probe.close(closed));
  const [command = '', ...args] = JSON.parse(/^CMD (\[.*)$/m.exec(last)?.[1] ?? '[]') as string[];
  expect(command).toBe('node');
  child = spawn(process.execPath, args, { cwd: image, env: env(), stdio: ['ignore', 'pipe', 'inherit'], ...user });
  await new Promise<void>((ready, broken) => {
    child.stdout?.once('data', () => ready());
    child.once('exit', (code) => broken(new Error(`the gate ended with ${code}`)));
  });
});
afterAll(() => {
  child?.kill('SIGKILL');
  ground.remove();
  for (const folder of [image, data]) rmSync(folder, { recursive: true, force: true });
});

test('the image starts, its health check passes, it writes to its data alone, and SIGTERM ends it in order', async () => {
  const before = written(image);
  const check = JSON.parse(/^\s+CMD (\[.*)$/m.exec(last)?.[1] ?? '[]') as string[];
  const healthy = (): void => void execFileSync(process.execPath, check.slice(1), { env: env(), cwd: image });
  healthy();
  const answer = await fetch(`http://127.0.0.1:${port}/api/requests`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({
      name: 'Ada',
      email: 'ada@buyer.example',
      company: 'Buyer',
      title: 'Reviewer',
      purpose: 'Review',
      documents: ['soc-2'],
    }),
  });
  expect(answer.status).toBe(202);
  expect(written(image)).toEqual(before);
  expect(readdirSync(data)).toContain('gate.db');
  const ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve([code, signal])));
  child.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
  expect(healthy).toThrow();
});

test('it runs as nobody in particular, and no gated file is in it', () => {
  expect(instruction('USER')).toBe('node');
  expect(last).not.toMatch(/COPY .*private/);
  expect(readFileSync('.dockerignore', 'utf8').split('\n')).toEqual(expect.arrayContaining(['.env', '.data', '.git']));
});

test('the compose file takes away what the gate does not need, and waits for its database', () => {
  const { services } = parse(readFileSync('compose.yaml', 'utf8'));
  expect(services.gate).toMatchObject({
    read_only: true,
    cap_drop: ['ALL'],
    depends_on: { database: { condition: 'service_healthy' } },
  });
  expect(services.gate.ports).toEqual(['127.0.0.1:4321:4321']);
  expect(services.database.ports).toBeUndefined();
  const DATABASE_URL = String(services.gate.environment.DATABASE_URL).replace(/\$\{POSTGRES_PASSWORD[^}]*\}/, '0f1e2d');
  expect(readEnvironment({ DATABASE_URL })).toMatchObject({
    DATABASE_URL: 'postgres://gate:0f1e2d@database:5432/gate',
  });
});

test('what runs in production needs none of the packages that only build and test', () => {
  const { dependencies, peerDependencies: peers } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
    'dependencies' | 'peerDependencies',
    Record<string, string>
  >;
  const missing = ['functions', 'src/schemas', 'src/words'].flatMap((room) =>
    readdirSync(room, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.d.ts'))
      .map((entry) => path.join(entry.parentPath, entry.name))
      .flatMap((file) =>
        [...readFileSync(file, 'utf8').matchAll(/(?:from|import\(|import) ?'((?:@[\w.-]+\/)?[\w.-]+)[\w./-]*'/g)]
          .filter(([line]) => !line.includes("'node:"))
          .map(([, name = '']) => ({ file, name })),
      )
      .filter(({ name }) => !name.startsWith('.') && !Object.hasOwn(dependencies, name))
      // What a host other than a server needs is installed by those who choose it.
      .filter(({ file, name }) => !(Object.hasOwn(peers, name) && /\/(vercel|netlify-blobs)\.ts$/.test(file))),
  );
  expect(missing).toEqual([]);
});
