import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { migratePostgres } from '../../../functions/adapters/migrations/migrate-postgres.ts';
import { netlifyBlobsVault } from '../../../functions/adapters/vault/netlify-blobs.ts';
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

describe.each(FUNCTIONS)('%s', (host) => {
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
