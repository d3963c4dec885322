import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('../../program/vouchsafe.ts', import.meta.url));

export const freePort = () =>
  new Promise<number>((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });

/** Starts the real server, as `npm start` does, on a free port and an empty data folder; resolves once it says where it listens. */
export async function serve(env: Record<string, string> = {}, dataDir?: string) {
  const port = env.PORT === undefined ? await freePort() : Number(env.PORT);
  const data = dataDir ?? mkdtempSync(join(tmpdir(), 'vouchsafe-'));
  const base = `http://localhost:${port}`;
  const child = spawn(process.execPath, [PROGRAM, 'start'], {
    env: { ...process.env, NODE_ENV: 'test', PORT: String(port), DATA_DIR: data, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  await new Promise<void>((ready, failed) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes(env.SITE_URL ?? base)) ready();
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', (code) => failed(new Error(`the server ended with ${code}:\n${output}`)));
  });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  return {
    base,
    port,
    data,
    output: () => output,
    kill: async (signal: NodeJS.Signals = 'SIGTERM') => {
      child.kill(signal);
      await ended;
    },
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
      await rm(data, { recursive: true, force: true });
    },
  };
}
