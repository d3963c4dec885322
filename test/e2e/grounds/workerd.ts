import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Miniflare } from 'miniflare';
import { COMPATIBILITY_DATE } from '../../../program/hosts/worker.ts';
import { builtHost } from '../../support/built-hosts.ts';
import { freePort } from '../../support/serve.ts';
import type { MakeGround } from './ground.ts';

export const WORKER_SECRETS = { SECRETS: 'a secret of the worker that is long enough to sign links with' };

/** What the worker calls by HTTP. */
export interface Called {
  url: string;
  headers: Headers;
  text(): Promise<string>;
}

export interface WorkerdOptions {
  folder: string;
  persist: string;
  port: number;
  env: Record<string, string>;
  /** Left out by a test of what is missing. */
  bindings?: boolean;
  /** A PostgreSQL in the place of D1, through what stands in for Hyperdrive. */
  hyperdrive?: string;
  /** Answers in the place of the internet. */
  internet?: (request: Called) => Promise<Response>;
}

/** What the workers of this process logged. */
export const said: string[] = [];

/** The built worker in workerd with D1, R2 and static assets, as `wrangler.jsonc` wires them. */
export async function startWorkerd({
  folder,
  persist,
  port,
  env,
  bindings = true,
  hyperdrive,
  internet,
}: WorkerdOptions): Promise<Miniflare> {
  const code = path.join(folder, 'worker');
  const { assets } = JSON.parse(readFileSync(path.join(folder, 'wrangler.jsonc'), 'utf8'));
  const names = readdirSync(code).filter((name) => name.endsWith('.mjs'));
  const runtime = new Miniflare({
    name: 'trust-center',
    host: '127.0.0.1',
    port,
    compatibilityDate: COMPATIBILITY_DATE,
    compatibilityFlags: ['nodejs_compat'],
    modulesRoot: code,
    // The entry first.
    modules: ['worker.mjs', ...names.filter((name) => name !== 'worker.mjs')].map((name) => ({
      type: 'ESModule' as const,
      path: path.join(code, name),
    })),
    bindings: { ...WORKER_SECRETS, ...env },
    ...(bindings ? { r2Buckets: { VAULT: 'vault' } } : {}),
    ...(bindings && !hyperdrive && !env.DATABASE_URL ? { d1Databases: { DB: 'gate' } } : {}),
    ...(hyperdrive ? { hyperdrives: { HYPERDRIVE: hyperdrive } } : {}),
    ...(internet ? { outboundService: internet as never } : {}),
    handleStructuredLogs: ({ message }: { message: string }) => void said.push(message),
    d1Persist: path.join(persist, 'd1'),
    r2Persist: path.join(persist, 'r2'),
    assets: {
      directory: path.join(folder, 'assets'),
      binding: 'ASSETS',
      routerConfig: {
        has_user_worker: true,
        static_routing: { user_worker: assets.run_worker_first },
      },
      assetConfig: { html_handling: 'force-trailing-slash', not_found_handling: '404-page' },
    },
  });
  await runtime.ready;
  return runtime;
}

/** Carries the demo's gated files into the bucket, as `gate vault push` would. */
export async function fillVault(runtime: Miniflare): Promise<void> {
  // Its types are of the runtime's own, which is not a dependency.
  const bucket = (await runtime.getR2Bucket('VAULT')) as unknown as {
    put(name: string, bytes: Uint8Array): Promise<unknown>;
  };
  for (const name of readdirSync('private').filter((one) => one.endsWith('.pdf')))
    await bucket.put(name, readFileSync(path.join('private', name)));
}

/** One workerd on D1 and R2; it is ended and started again on what they keep. */
export const workerd: MakeGround = async (env) => {
  const { folder } = await builtHost('worker');
  const persist = mkdtempSync(path.join(tmpdir(), 'workerd-'));
  const port = await freePort();
  const base = `http://localhost:${port}`;
  const options = { folder, persist, port, env: { ...env, SITE_URL: base } };
  let runtime = await startWorkerd(options);
  await fillVault(runtime);
  return {
    base,
    async kill() {
      await runtime.dispose();
      runtime = await startWorkerd(options);
    },
    async stop() {
      await runtime.dispose();
      rmSync(persist, { recursive: true, force: true });
    },
  };
};
