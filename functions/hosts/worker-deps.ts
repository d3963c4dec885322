import type { Manifest } from '../../src/schemas/manifest.ts';
import { atChance } from '../adapters/at-chance.ts';
import { type D1Binding, d1IsUpToDate, d1Store } from '../adapters/d1.ts';
import { systemRandom } from '../adapters/machine.ts';
import { stampMaxBytes } from '../adapters/stamp/limits.ts';
import { type R2Binding, r2Vault } from '../adapters/vault/r2.ts';
import type { Store } from '../ports/store.ts';
import type { Deps } from '../ports.ts';
import { bundledStated } from './bundled-stated.ts';
import { HOSTS } from './capabilities.ts';
import { type Environment, readEnvironment } from './env.ts';
import { EnvironmentFault, type SettingFault } from './environment-fault.ts';
import { openDeps } from './open-deps.ts';

/** The bindings of `wrangler.jsonc`, and the variables and secrets beside them. */
export interface WorkerEnv {
  DB?: D1Binding;
  /** A PostgreSQL through Cloudflare's pool (“Hyperdrive”). */
  HYPERDRIVE?: { connectionString: string };
  VAULT?: R2Binding;
  ASSETS: { fetch(address: string): Promise<Response> };
  [name: string]: unknown;
}
export interface WorkerContext {
  waitUntil(work: Promise<unknown>): void;
}

/** Kept by an isolate between its requests: that its database is up to date. */
let known = false;

/** One request reads side by side and writes once; more connections would be opened for it and not used. */
const CONNECTIONS = 2;

type Database = { d1: D1Binding } | { postgres: string };

/** Exactly one of the three that it may be; null with the reason put down. */
function databaseOf({ DB, HYPERDRIVE, DATABASE_URL }: WorkerEnv, faults: SettingFault[]): Database | null {
  const url = HYPERDRIVE?.connectionString ?? (typeof DATABASE_URL === 'string' ? DATABASE_URL : '');
  const named = [DB && 'DB', HYPERDRIVE && 'HYPERDRIVE', DATABASE_URL && 'DATABASE_URL'].filter(Boolean);
  if (named.length === 0) faults.push(['DB', 'no-database-binding']);
  else if (named.length > 1) faults.push([String(named.at(-1)), 'second-database', String(named[0])]);
  else if (url !== '' && !/^postgres(ql)?:/.test(url)) faults.push(['DATABASE_URL', 'file-lost', []]);
  return faults.length > 0 ? null : DB ? { d1: DB } : { postgres: url };
}

const textsOf = (env: WorkerEnv): Record<string, string> =>
  Object.fromEntries(Object.entries(env).filter((one): one is [string, string] => typeof one[1] === 'string'));

/** Its variables and secrets, read. Throws `EnvironmentFault`. */
export const environmentOf = (env: WorkerEnv): Environment =>
  readEnvironment({ ...textsOf(env), NODE_ENV: 'production' });

function readSettings(env: WorkerEnv) {
  const { AUDIT_SINK } = env;
  const faults: SettingFault[] = [];
  const database = databaseOf(env, faults);
  if (!env.VAULT) faults.push(['VAULT', 'no-vault-binding']);
  if (typeof AUDIT_SINK === 'string' && /^file:/.test(AUDIT_SINK)) faults.push(['AUDIT_SINK', 'sink-file-lost', []]);
  if (!database || !env.VAULT || faults.length > 0) throw new EnvironmentFault(faults);
  return { read: environmentOf(env), database, bucket: env.VAULT };
}

async function connect(database: Database, keep: WorkerContext['waitUntil']): Promise<Store> {
  // Loaded for those who use it, and the migrations for a database that needs them.
  if ('postgres' in database) {
    const { postgresStore } = await import('../adapters/postgres.ts');
    return postgresStore(database.postgres, { connections: CONNECTIONS, known });
  }
  const migrated =
    known || (await d1IsUpToDate(database.d1))
      ? []
      : await (await import('../adapters/migrations/migrate-d1.ts')).migrateD1(database.d1, keep);
  return { ...d1Store(database.d1), migrated };
}

/** For one request of a Worker: nothing that waits is shared between requests. Throws `EnvironmentFault`. */
export function openWorkerDeps(env: WorkerEnv, context: WorkerContext, manifest: Manifest): Deps {
  const { read, database, bucket } = readSettings(env);
  const asset = async (address: string) => {
    const answer = await env.ASSETS.fetch(`https://assets.invalid${address}`);
    if (!answer.ok) throw new Error(`the font ${address} is not among the assets: ${answer.status}`);
    return new Uint8Array(await answer.arrayBuffer());
  };
  return openDeps(read, {
    manifest,
    stated: bundledStated,
    async openStore() {
      const store = await connect(database, (work) => context.waitUntil(work));
      known = true;
      return store;
    },
    mailFolder: null,
    openPost: async () => (await import('../adapters/channels/fetch-post.ts')).fetchPost,
    vault: r2Vault(bucket, stampMaxBytes(HOSTS.worker.memoryMb)),
    async openStamper() {
      const { inlineStamper } = await import('../adapters/stamp/inline-stamper.ts');
      return inlineStamper({
        memoryMb: HOSTS.worker.memoryMb,
        async font(file) {
          const { fontAsset } = await import('../adapters/stamp/font-files.ts');
          return asset(fontAsset(file));
        },
      });
    },
    responseMaxBytes: HOSTS.worker.responseMaxBytes,
    defer: (work) => context.waitUntil(atChance(systemRandom, work)),
    peer: (ip) => (typeof ip === 'string' ? ip : null),
  });
}
