import type { Manifest } from '../../src/schemas/manifest.ts';
import { type D1Binding, d1Store } from '../adapters/d1.ts';
import { lazyStore } from '../adapters/lazy-store.ts';
import { jsonLog, systemClock, systemRandom } from '../adapters/machine.ts';
import { migrateD1 } from '../adapters/migrations/migrate-d1.ts';
import { smtpMailer } from '../adapters/smtp.ts';
import { fontAssets } from '../adapters/stamp/font-files.ts';
import { inlineStamper } from '../adapters/stamp/inline-stamper.ts';
import { stampMaxBytes } from '../adapters/stamp/limits.ts';
import { type R2Binding, r2Vault } from '../adapters/vault/r2.ts';
import type { Deps } from '../ports.ts';
import { HOSTS } from './capabilities.ts';
import { EnvironmentFault, readEnvironment } from './env.ts';
import { mailFrom, settingsOf } from './settings.ts';

/** The bindings of `wrangler.jsonc`, and the variables and secrets beside them. */
export interface WorkerEnv {
  DB?: D1Binding;
  VAULT?: R2Binding;
  ASSETS: { fetch(address: string): Promise<Response> };
  [name: string]: unknown;
}
export interface WorkerContext {
  waitUntil(work: Promise<unknown>): void;
}

/** Kept by an isolate between its requests: that its database is up to date, and the fonts. */
let migrated = false;
let fonts: Uint8Array[] | undefined;

function readSettings(env: WorkerEnv) {
  const texts = Object.fromEntries(
    Object.entries(env).filter((one): one is [string, string] => typeof one[1] === 'string'),
  );
  const missing = [
    ...(env.DB ? [] : ['DB: missing; bind a D1 database of that name (wrangler.jsonc, d1_databases)']),
    ...(env.VAULT ? [] : ['VAULT: missing; bind an R2 bucket of that name (wrangler.jsonc, r2_buckets)']),
    ...(texts.DATABASE_URL ? ['DATABASE_URL: set, but on this host the binding DB is the database; remove it'] : []),
  ];
  if (missing.length > 0 || !env.DB || !env.VAULT) throw new EnvironmentFault(missing.join('\n'));
  return { read: readEnvironment({ ...texts, NODE_ENV: 'production' }), database: env.DB, bucket: env.VAULT };
}

/** Environment → adapters, for one request of a Worker: nothing that waits is shared between requests. Throws `EnvironmentFault`. */
export function openWorkerDeps(env: WorkerEnv, context: WorkerContext, manifest: Manifest): Deps {
  const { read, database, bucket } = readSettings(env);
  const log = jsonLog(read.LOG_LEVEL);
  const store = lazyStore(async () => {
    if (!migrated) await migrateD1(database, (work) => context.waitUntil(work));
    migrated = true;
    return d1Store(database);
  });
  const asset = async (address: string) => {
    const answer = await env.ASSETS.fetch(`https://assets.invalid${address}`);
    if (!answer.ok) throw new Error(`the font ${address} is not among the assets: ${answer.status}`);
    return new Uint8Array(await answer.arrayBuffer());
  };
  return {
    manifest,
    settings: settingsOf(read, manifest),
    store,
    mailer: smtpMailer(read.SMTP_URL ?? '', mailFrom(read, manifest)),
    vault: r2Vault(bucket, stampMaxBytes(HOSTS.worker.memoryMb)),
    stamper: inlineStamper({
      memoryMb: HOSTS.worker.memoryMb,
      async fonts() {
        fonts ??= await Promise.all(fontAssets().map(asset));
        return fonts;
      },
    }),
    clock: systemClock,
    random: systemRandom,
    log,
    mailbox: null,
    defer: (work) =>
      context.waitUntil(
        work().catch((fault: unknown) =>
          log('error', 'deferred', { fault: fault instanceof Error ? fault.message : String(fault) }),
        ),
      ),
    peer: (ip) => (typeof ip === 'string' ? ip : null),
  };
}
