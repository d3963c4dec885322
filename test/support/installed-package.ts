import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { SITE_ROOT } from '../../src/build/roots.ts';

interface Locked {
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
  peerDependenciesMeta?: Record<string, { optional?: boolean }>;
}

/** The packages that npm would install with ours: what it needs, and what these need. */
function needed(): Set<string> {
  const { packages } = JSON.parse(readFileSync(join(SITE_ROOT, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, Locked>;
  };
  const found = new Set<string>();
  const take = (at: string): void => {
    const { dependencies, optionalDependencies, peerDependencies, peerDependenciesMeta } = packages[at] ?? {};
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies })) {
      if (peerDependenciesMeta?.[name]?.optional || found.has(name)) continue;
      found.add(name);
      take(`node_modules/${name}`);
    }
  };
  take('');
  return found;
}

export interface Installed {
  root: string;
  /** Runs the program as `npx vouchsafe …` would. */
  vouchsafe(...args: string[]): { status: number | null; stdout: string; stderr: string };
  /** Starts it and waits for a line. */
  start(line: string, env: Record<string, string>, ...args: string[]): Promise<{ stop(): Promise<void> }>;
  remove(): void;
}

/**
 * An empty folder outside the project with the packed package in it, as `npm install <file>` leaves it. Nothing is downloaded: the packages
 * that it needs, and no others, are links into those of the project.
 */
export function installPackage(): Installed {
  const root = mkdtempSync(join(tmpdir(), 'vouchsafe-company-'));
  const packed = mkdtempSync(join(tmpdir(), 'vouchsafe-pack-'));
  const name = execFileSync('npm', ['pack', '--silent', '--pack-destination', packed], {
    cwd: SITE_ROOT,
    encoding: 'utf8',
  });
  const modules = join(root, 'node_modules');
  mkdirSync(join(modules, 'vouchsafe'), { recursive: true });
  const file = join(packed, name.trim().split('\n').at(-1) ?? '');
  execFileSync('tar', ['-xzf', file, '-C', join(modules, 'vouchsafe'), '--strip-components=1']);
  rmSync(packed, { recursive: true });
  for (const one of needed()) {
    const from = join(SITE_ROOT, 'node_modules', one);
    if (!existsSync(from)) continue;
    mkdirSync(dirname(join(modules, one)), { recursive: true });
    symlinkSync(from, join(modules, one));
  }
  const program = join(modules, 'vouchsafe/lib/program/vouchsafe.js');
  const outside = Object.fromEntries(
    Object.entries(process.env).filter(
      ([key]) => !/^(VITEST|npm_)|^(TEST|MODE|DEV|PROD|SSR|BASE_URL|NODE_ENV|CONTENT_ROOT|BUILD_ROOT)$/.test(key),
    ),
  );
  return {
    root,
    vouchsafe: (...args) =>
      spawnSync(process.execPath, [program, ...args], { cwd: root, encoding: 'utf8', env: outside, input: '' }),
    async start(line, env, ...args) {
      const child = spawn(process.execPath, [program, ...args], { cwd: root, env: { ...outside, ...env } });
      const ended = new Promise<void>((done) => child.once('exit', () => done()));
      let output = '';
      await new Promise<void>((ready, failed) => {
        for (const stream of [child.stdout, child.stderr])
          stream.on('data', (chunk: Buffer) => {
            output += chunk;
            if (output.includes(line)) ready();
          });
        child.once('exit', (code) => failed(new Error(`vouchsafe ${args.join(' ')} ended with ${code}:\n${output}`)));
      });
      return {
        async stop() {
          child.kill('SIGTERM');
          await ended;
        },
      };
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
