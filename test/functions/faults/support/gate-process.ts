import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Manifest } from '../../../../src/schemas/manifest.ts';
import { STATED_FILE } from '../../../../src/schemas/stated.ts';
import { sampleManifest } from '../../support/manifest.ts';
import { sampleStated } from '../../support/stated.ts';

const ENTRY = path.join(import.meta.dirname, 'gate.ts');
/** The origin that links are made with; the process listens on a port of its own. */
export const GATE_ORIGIN = 'http://localhost:4321';
export const GATE_SECRET = 'a secret of the fault tests that is long enough to sign with';

export interface Ground {
  /** Holds manifest, site, vault and data. */
  root: string;
  database: string;
  env: Record<string, string>;
  remove(): void;
}

const { NODE_COMPILE_CACHE } = process.env;

/** A folder with all that a gate needs to start. */
export function makeGround(env: Record<string, string> = {}, bend?: (draft: Manifest) => void): Ground {
  const root = mkdtempSync(path.join(tmpdir(), 'gate-'));
  const put = (name: string, content: string | Buffer) => {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), content);
  };
  put('.build/manifest.json', JSON.stringify(sampleManifest(bend)));
  put(STATED_FILE, JSON.stringify(sampleStated()));
  put('dist/index.html', '<h1>Overview</h1>');
  put('dist/404.html', '<h1>Not here</h1>');
  put('dist/big.txt', Buffer.alloc(16 * 1024 * 1024, 'big '));
  const database = path.join(root, 'data', 'gate.db');
  return {
    root,
    database,
    env: {
      PATH: process.env.PATH ?? '',
      ...(NODE_COMPILE_CACHE === undefined ? {} : { NODE_COMPILE_CACHE }),
      PORT: '0',
      HOST: '127.0.0.1',
      SITE_URL: GATE_ORIGIN,
      DATA_DIR: path.join(root, 'data'),
      VAULT_URL: `file:${path.join(root, 'private')}`,
      SECRETS: GATE_SECRET,
      TRUST_PROXY: '1',
      CONFIRMATIONS_PER_HOUR: '100000',
      LOG_LEVEL: 'warn',
      ...env,
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
}
export interface GateProcess {
  base: string;
  /** Of the gate itself, also when it runs under another command. */
  pid: number;
  child: ChildProcess;
  ended: Promise<Ended>;
}
export interface Launch {
  child: ChildProcess;
  ended: Promise<Ended>;
  /** Rejects with what it said when it ends before it listens. */
  ready: Promise<GateProcess>;
}

/** Runs the gate; `wrap` is a command to run it under. */
export function launchGate(ground: Ground, wrap: string[] = [], graceSeconds?: number): Launch {
  const own = [process.execPath, ENTRY, ground.root, ...(graceSeconds === undefined ? [] : [String(graceSeconds)])];
  const [command = '', ...args] = [...wrap, ...own];
  const child = spawn(command, args, { cwd: ground.root, env: ground.env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-100_000);
  });
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code, signal }));
  });
  const ready = Promise.race([
    new Promise<GateProcess>((resolve) => {
      createInterface({ input: child.stdout as NodeJS.ReadableStream }).on('line', (line) => {
        const [, port, pid] = /^ready (\d+) (\d+)$/.exec(line) ?? [];
        if (port) resolve({ base: `http://127.0.0.1:${port}`, pid: Number(pid), child, ended });
      });
    }),
    ended.then(({ code }) => {
      throw new Error(`the gate ended with ${code}: ${said}`);
    }),
  ]);
  ready.catch(() => {});
  return { child, ended, ready };
}

export const startGate = (...launch: Parameters<typeof launchGate>): Promise<GateProcess> =>
  launchGate(...launch).ready;
