import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { migratePostgres } from '../../../functions/adapters/migrations/migrate-postgres.ts';
import { netlifyBlobsVault } from '../../../functions/adapters/vault/netlify-blobs.ts';
import { submitMaxBytes, WHOLE_MAX_BYTES } from '../../../program/hosts/bundle.ts';
import { headersFor } from '../../../src/schemas/headers.ts';
import { bearerFrom } from '../../functions/support/bearer.ts';
import { ada, formBody } from '../../functions/support/visitor.ts';
import { startBlobs } from '../../functions/vault/blobs-server.ts';
import { type BuiltOnce, builtHost } from '../../support/built-hosts.ts';
import { endShared, ownServer, runIn } from '../../support/postgres.ts';
import { REPORT, REPORT_PAGES, SITE } from '../../support/wanted.ts';
import { askAsAgent } from './agent.ts';
import { expectStamped, wholeFlow } from './flow.ts';
import { LOCAL, run } from './run-function.ts';

const FUNCTIONS = ['lambda', 'vercel', 'netlify'] as const;
/** Where nothing goes on after the answer, the schedule carries the mail. */
const GOES_ON = { lambda: false, vercel: true, netlify: true };

/** Netlify's store of files with the demo's in it, and what a function needs to know to find it. */
async function filledBlobs() {
  const { context, close } = await startBlobs();
  const env = { VAULT_URL: 'netlify-blobs:reports', NETLIFY_BLOBS_CONTEXT: context };
  vi.stubEnv('NETLIFY_BLOBS_CONTEXT', context);
  const vault = netlifyBlobsVault('reports', null);
  for (const name of readdirSync('private').filter((one) => one.endsWith('.pdf'))) {
    const bytes = readFileSync(path.join('private', name));
    await vault.write(name, bytes, createHash('sha256').update(bytes).digest('hex'));
  }
  vi.unstubAllEnvs();
  return { env, close };
}

const built: Record<string, BuiltOnce> = {};
beforeAll(async () => {
  for (const host of FUNCTIONS) built[host] = await builtHost(host);
});
afterAll(endShared);
const folderOf = (host: string): string => built[host]?.folder ?? '';
const outOf = (host: string): string => built[host]?.out ?? '';

describe.each(FUNCTIONS)('%s', (host) => {
  test('what is deployed holds no source map, no gated file, and mail and PDF in chunks of their own', () => {
    const files = readdirSync(folderOf(host), { recursive: true }).map(String);
    expect(files.filter((name) => name.endsWith('.map'))).toEqual([]);
    expect(files.filter((name) => /\.pdf$/.test(name) && name.includes('demo-'))).toEqual([]);
    expect(readdirSync(path.join(outOf(host), '.build/maps', host)).length).toBeGreaterThan(2);
    const entry = files.find((name) => name.endsWith(`${host}.mjs`)) ?? '';
    const code = readFileSync(path.join(folderOf(host), entry), 'utf8');
    expect(code).not.toContain('STARTTLS');
    expect(code).not.toContain('%PDF-');
    const { wholeBytes = 0, submitBytes = 0, driverBytes = 0 } = built[host]?.bundled ?? {};
    expect(wholeBytes).toBeGreaterThan(submitBytes);
    expect(wholeBytes).toBeLessThanOrEqual(WHOLE_MAX_BYTES);
    expect(driverBytes).toBeGreaterThan(0);
    expect(submitBytes).toBeGreaterThan(driverBytes);
    expect(submitBytes).toBeLessThanOrEqual(submitMaxBytes(host));
  });

  // Netlify's local runtime starts anew for every request: there the schedule is called once, below.
  if (!(LOCAL && host === 'netlify'))
    test('the schedule alone carries a request to its stamped report', async () => {
      const { deployed, mailbox, stop } = await run(host, folderOf(host));
      try {
        const { answer, reader } = await wholeFlow(deployed, mailbox, REPORT, () => deployed.schedule());
        expect(answer.status).toBe(200);
        for (const [name, value] of Object.entries(headersFor('gate')))
          expect(answer.headers.get(name), name).toBe(value);
        expect(answer.headers.get('content-type')).toBe('application/pdf');
        await expectStamped(new Uint8Array(await answer.arrayBuffer()), REPORT_PAGES);
        const { secret } = await bearerFrom(reader);
        const copy = await deployed.request(`${SITE}/api/documents/${REPORT}`, {
          method: 'POST',
          headers: { authorization: `Bearer ${secret}` },
        });
        await expectStamped(new Uint8Array(await copy.arrayBuffer()), REPORT_PAGES);
      } finally {
        await stop();
      }
    });

  if (GOES_ON[host])
    test(`what goes on after the answer carries it alone${host === 'netlify' ? ', files in Blobs' : ''}`, {
      timeout: 300_000,
    }, async () => {
      const blobs = host === 'netlify' ? await filledBlobs() : undefined;
      const { deployed, mailbox, stop } = await run(host, folderOf(host), { NODE_BUNDLER: 'none', ...blobs?.env });
      try {
        const since = () => mailbox.received.length;
        let seen = 0;
        const { answer } = await wholeFlow(deployed, mailbox, REPORT, async (fits) => {
          if (!LOCAL || host === 'vercel') await deployed.settle();
          else
            await mailbox.waitForMail(fits, seen).catch(async () => {
              // Its local runtime may end before what goes on after an answer is done; then the schedule carries it, as in production.
              await deployed.schedule();
              await mailbox.waitForMail(fits, seen);
            });
          seen = since();
        });
        expect(answer.status).toBe(200);
        await expectStamped(new Uint8Array(await answer.arrayBuffer()), REPORT_PAGES);
        await deployed.schedule();
      } finally {
        await stop();
        blobs?.close();
      }
    });

  test('an agent asks it with the official client', async () => {
    const { deployed, stop } = await run(host, folderOf(host), host === 'netlify' ? { NODE_BUNDLER: 'none' } : {});
    try {
      await askAsAgent((address, init) => deployed.request(address, init));
    } finally {
      await stop();
    }
  });

  test('a fault of the settings is a plain 503 with Retry-After, and tells nothing', async () => {
    const { deployed, stop } = await run(host, folderOf(host), { DATABASE_URL: 'file:gate.db' });
    try {
      const answer = await deployed.request(`${SITE}/healthz`);
      expect(answer.status).toBe(503);
      expect(answer.headers.get('retry-after')).toBe('30');
      expect(await answer.text()).not.toContain('DATABASE_URL');
    } finally {
      await stop();
    }
  });
});

test('a submission loads what the build counts as its path, and nothing else; on a database that wants encryption', async () => {
  const server = await ownServer({ tls: true });
  const DATABASE_URL = await server.fresh();
  await migratePostgres(DATABASE_URL);
  const { deployed, loaded, stop } = await run('lambda', folderOf('lambda'), { DATABASE_URL });
  try {
    const answer = await deployed.request(`${SITE}/api/requests`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
      body: formBody({ ...ada, documents: REPORT }),
    });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/request/sent/']);
    const files = (await loaded()).filter((name) => name.endsWith('.mjs'));
    expect(files).toEqual(built.lambda?.bundled.submitFiles);
    expect(await runIn(DATABASE_URL, 'select count(*)::int as rows from requests')).toEqual([{ rows: 1 }]);
  } finally {
    await stop();
    await server.remove();
  }
});

test('Netlify packs every file of the bundle, traced or not', () => {
  expect(readFileSync('netlify.toml', 'utf8')).toContain(
    `directory = ".build/hosts/netlify/functions"\n  included_files = [".build/hosts/netlify/functions/gate/**"]`,
  );
});

test('the deployment of Vercel: the gate before the files, each with its headers, the schedule every five minutes', () => {
  const config = JSON.parse(readFileSync(path.join(outOf('vercel'), '.vercel/output/config.json'), 'utf8')) as {
    routes: { src?: string; dest?: string; handle?: string; headers?: Record<string, string> }[];
    crons: unknown;
  };
  const gate = new RegExp(config.routes[0]?.src ?? '');
  for (const address of ['/api/requests', '/access/', '/access/x', '/healthz', '/.well-known/vouchsafe-keys.json'])
    expect(gate.test(address), address).toBe(true);
  for (const address of ['/', '/apiary/', '/request/', '/.well-known/security.txt'])
    expect(gate.test(address), address).toBe(false);
  const last = (address: string) =>
    config.routes.filter(({ src, headers }) => headers && src && new RegExp(src).test(address)).at(-1)?.headers;
  expect(last('/search-all/')?.['content-security-policy']).toContain("'wasm-unsafe-eval'");
  for (const address of ['/search/', '/faq/']) expect(last(address)?.['content-security-policy']).not.toContain('wasm');
  expect(config.crons).toEqual([{ path: '/api/cron', schedule: '*/5 * * * *' }]);
  expect(existsSync(path.join(outOf('vercel'), '.vercel/output/static/index.html'))).toBe(true);
  expect(existsSync(path.join(outOf('vercel'), '.vercel/output/static/_headers'))).toBe(false);
});
