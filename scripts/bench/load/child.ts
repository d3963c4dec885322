import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo, Server } from 'node:net';
import { createInterface } from 'node:readline';
import { syncLatencies } from './sync-latency.ts';

/** What a server under load says on its standard output: one line when it listens, one when it has stopped. */
export interface Listening {
  port: number;
  /** fsync latencies beside the database, in milliseconds, sorted. */
  syncs: number[];
}
export interface Stopped {
  rows: number;
  cpuSeconds: number;
  /** What else the server counted. */
  counts: Record<string, number>;
}

/** In the child: listens on loopback until standard input ends. */
export async function serveUntilTold(
  server: Pick<Server, 'listen' | 'address' | 'close'>,
  folder: string,
  finish: () => Promise<{ rows: number; counts?: Record<string, number> }>,
): Promise<void> {
  const syncs = syncLatencies(folder);
  const before = process.cpuUsage();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', () => done()));
  console.log(JSON.stringify({ port: (server.address() as AddressInfo).port, syncs } satisfies Listening));
  process.stdin.resume();
  await once(process.stdin, 'end');
  const { user, system } = process.cpuUsage(before);
  server.close();
  const { rows, counts = {} } = await finish();
  console.log(JSON.stringify({ rows, cpuSeconds: (user + system) / 1e6, counts } satisfies Stopped));
  process.exit();
}

export interface Served extends Listening {
  child: ChildProcess;
  stop(): Promise<Stopped>;
}

/** In the parent: starts a server, behind `wrapper` when there is one, and waits until it listens. */
export async function startServer(script: string, args: string[], wrapper: string[] = []): Promise<Served> {
  const [command = '', ...rest] = [...wrapper, process.execPath, ...nodeFlags(), script, ...args];
  const child = spawn(command, rest, { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const line = async () => {
    const { value, done } = await lines.next();
    if (done) throw new Error(`${script} ended early`);
    return JSON.parse(value as string) as unknown;
  };
  const listening = (await line()) as Listening;
  return {
    ...listening,
    child,
    async stop() {
      child.stdin.end();
      const stopped = (await line()) as Stopped;
      if (child.exitCode === null) await once(child, 'exit');
      return stopped;
    },
  };
}

/** `BENCH_PROFILE=<folder>` writes a CPU profile of every server there. */
const nodeFlags = (): string[] =>
  process.env.BENCH_PROFILE ? ['--cpu-prof', `--cpu-prof-dir=${process.env.BENCH_PROFILE}`] : [];
