import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Miniflare } from 'miniflare';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FONT_FILES } from '../../../functions/adapters/stamp/font-files.ts';
import { createApp } from '../../../functions/app.ts';
import { readManifest } from '../../../functions/hosts/read-manifest.ts';
import { inWords } from '../../../functions/hosts/say-fault.ts';
import { openWorkerDeps, type WorkerEnv } from '../../../functions/hosts/worker-deps.ts';
import { buildHost } from '../../../program/hosts/build-host.ts';
import { SUBMIT_MAX_BYTES, WHOLE_MAX_BYTES } from '../../../program/hosts/bundle.ts';
import { largePdf } from '../../../scripts/bench/stamping/large-pdf.ts';
import { headersFor, staticHeaders } from '../../../src/schemas/headers.ts';
import { CERTIFICATE_URL, SNS_CERTIFICATE, snsMessage, TOPIC } from '../../functions/support/sns.ts';
import { type BuiltOnce, builtHost } from '../../support/built-hosts.ts';
import { startMailbox } from '../../support/mailbox.ts';
import { REPORT, REPORT_FILE, SITE } from '../../support/wanted.ts';
import { said, startWorkerd, WORKER_SECRETS } from '../grounds/workerd.ts';
import { askAsAgent } from './agent.ts';
import { submission } from './submission.ts';

let mailbox: Awaited<ReturnType<typeof startMailbox>>;
let built: BuiltOnce;
let persist = '';
let runtime: Miniflare;
beforeAll(async () => {
  mailbox = await startMailbox();
  built = await builtHost('worker');
  persist = mkdtempSync(path.join(tmpdir(), 'workerd-'));
  runtime = await startWorkerd({ folder: built.folder, persist, port: 0, env: { SMTP_URL: mailbox.url } });
});
afterAll(async () => {
  await runtime?.dispose();
  await mailbox?.close();
  rmSync(persist, { recursive: true, force: true });
});
const get = (address: string, on = runtime) =>
  on.dispatchFetch(SITE + address, { redirect: 'manual' }) as unknown as Promise<Response>;
test('what is deployed: no source map and no gated file, the fonts as assets, the code within its budget', () => {
  const files = readdirSync(built.folder, { recursive: true }).map(String);
  expect(files.filter((name) => name.endsWith('.map'))).toEqual([]);
  expect(files.filter((name) => /demo-.*\.pdf$/.test(name))).toEqual([]);
  expect(files.filter((name) => name.endsWith('.ttf'))).toHaveLength(FONT_FILES.length);
  expect(built.bundled.wholeBytes).toBeLessThanOrEqual(WHOLE_MAX_BYTES);
  expect(built.bundled.submitBytes).toBeLessThanOrEqual(SUBMIT_MAX_BYTES);
});

/** A library that unpacks asks whether there are threads, and goes on without. */
const ASKED_FOR_IN_VAIN = /try\{[\w$]+=[\w$]+\([`'"]worker_threads[`'"]\)/g;
test('mail and PDF code wait in chunks of their own, and no chunk asks for files of a database or for threads', () => {
  const folder = path.join(built.folder, 'worker');
  const chunks = readdirSync(folder, { recursive: true }).map(String);
  const codeOf = (name: string) => readFileSync(path.join(folder, name), 'utf8').replaceAll(ASKED_FOR_IN_VAIN, '');
  const holding = (word: string) => chunks.filter((name) => codeOf(name).includes(word));
  for (const word of ['STARTTLS', '%PDF-']) {
    expect(holding(word), word).not.toContain('worker.mjs');
    expect(holding(word), word).not.toEqual([]);
  }
  for (const word of ['node:sqlite', 'worker_threads']) expect(holding(word), word).toEqual([]);
});

test('the build names a document that is too large for a Worker, and finds nothing in the rest of the demo', async () => {
  const root = mkdtempSync(path.join(path.dirname(path.dirname(built.folder)), 'root-'));
  cpSync('private', path.join(root, 'private'), { recursive: true });
  writeFileSync(path.join(root, `private/${REPORT_FILE}`), await largePdf(50));
  mkdirSync(path.join(root, '.build'));
  symlinkSync(path.resolve('dist'), path.join(root, 'dist'));
  for (const name of ['manifest', 'stated'])
    symlinkSync(path.resolve(`.build/${name}.json`), path.join(root, `.build/${name}.json`));
  const lines: string[] = [];
  await buildHost('worker', root, root, (line) => lines.push(line));
  // How long a stamp takes is measured here, and this machine may be busy with the other tests.
  expect(lines.slice(2).filter((line) => !/: takes \d+ s to stamp/.test(line))).toEqual([
    expect.stringMatching(
      new RegExp(
        `^ {2}${REPORT}: is 8\\.\\d MB and needs about 13\\d MB of memory to stamp; the host has 128 MB\\. Make its images smaller`,
      ),
    ),
  ]);
});

test('wrangler is told of the same bindings and addresses', () => {
  const told = JSON.parse(readFileSync(path.join(built.folder, 'wrangler.jsonc'), 'utf8'));
  expect(told).toMatchObject({
    main: 'worker/worker.mjs',
    compatibility_flags: ['nodejs_compat'],
    d1_databases: [{ binding: 'DB' }],
    r2_buckets: [{ binding: 'VAULT' }],
    triggers: { crons: ['*/5 * * * *', '17 3 * * *'] },
  });
  expect(told.assets.run_worker_first).toContain('/access/*');
  expect(told.assets.run_worker_first).toContain('/.well-known/vouchsafe-keys.json');
});

test.each(['/healthz', '/access/', '/api/none', '/.well-known/vouchsafe-keys.json'])(
  '%s is the gate’s, with every header',
  async (address) => {
    const answer = await get(address);
    for (const [name, value] of Object.entries(headersFor('gate')))
      if (!(address.includes('keys') && name === 'cache-control')) expect(answer.headers.get(name), name).toBe(value);
  },
);

test.each(['/', '/search/', '/search-all/', '/trust.json'])('%s is an asset, with every header', async (address) => {
  const answer = await get(address);
  expect(answer.status).toBe(200);
  for (const [name, value] of Object.entries(staticHeaders(address)))
    if (name !== 'content-type') expect(answer.headers.get(name), name).toBe(value);
});

test('an agent asks it with the official client', () =>
  askAsAgent((address, init) => runtime.dispatchFetch(address, init as never) as unknown as Promise<Response>));

/** The same bindings, for a gate that runs here beside the one in workerd. */
async function besideIt() {
  const env: WorkerEnv = {
    ...WORKER_SECRETS,
    SMTP_URL: mailbox.url,
    DB: (await runtime.getD1Database('DB')) as unknown as NonNullable<WorkerEnv['DB']>,
    VAULT: (await runtime.getR2Bucket('VAULT')) as unknown as NonNullable<WorkerEnv['VAULT']>,
    ASSETS: { fetch: () => Promise.reject(new Error('not asked for')) },
  };
  return openWorkerDeps(env, { waitUntil: () => {} }, await readManifest());
}
const scheduled = async (cron: string): Promise<string> => {
  const worker = (await runtime.getWorker()) as unknown as { scheduled(at: object): Promise<{ outcome: string }> };
  return (await worker.scheduled({ cron })).outcome;
};

test('the cron trigger alone carries the mail, where nothing goes on after the answer', async () => {
  const dropped: string[] = [];
  const deps = await besideIt();
  deps.defer = () => void dropped.push('mail');
  const app = createApp(deps);
  const answer = await app.request(`${SITE}/api/requests`, submission('cron@buyer.example'), '192.0.2.1' as never);
  expect([answer.status, dropped]).toEqual([303, ['mail']]);
  expect(mailbox.received.filter(({ to }) => to.includes('cron@buyer.example'))).toEqual([]);
  expect(await scheduled('*/5 * * * *')).toBe('ok');
  expect(mailbox.received.filter(({ to }) => to.includes('cron@buyer.example'))).toHaveLength(1);
});

test('the daily trigger erases what has been kept long enough, the other one does not', async () => {
  const deps = await besideIt();
  await createApp(deps).request(`${SITE}/api/requests`, submission('purge@buyer.example'), '192.0.2.9' as never);
  const [row] = await deps.store.rows('requests', { where: { email: 'purge@buyer.example' } });
  const { reference } = row ?? { reference: '' };
  await deps.store.commit({
    expect: [],
    writes: [
      {
        do: 'update',
        table: 'requests',
        where: { reference },
        set: { state: 'lapsed', closedAt: '2026-01-01T00:00:00.000Z' },
      },
    ],
    audit: [],
  });
  const purgedAt = async () => (await deps.store.rows('requests', { where: { reference } }))[0]?.purgedAt;
  expect(await scheduled('*/5 * * * *')).toBe('ok');
  expect(await purgedAt()).toBeNull();
  expect(await scheduled('17 3 * * *')).toBe('ok');
  expect(await purgedAt()).not.toBeNull();
  expect(await deps.store.count('requests', { where: { email: 'purge@buyer.example' } })).toBe(0);
});

test('what goes on after the answer carries the mail, with no cron', async () => {
  const answer = (await runtime.dispatchFetch(`${SITE}/api/requests`, {
    ...(submission('after@buyer.example') as object),
    redirect: 'manual',
  })) as unknown as Response;
  expect(answer.status).toBe(303);
  expect((await mailbox.waitForMail(({ to }) => to.includes('after@buyer.example'))).to).toHaveLength(1);
});

test('it checks what Amazon SNS signs, with the certificate that it reads from there', async () => {
  const asked: string[] = [];
  const BOUNCE_TOKENS = 'the bounce token of the worker that is long enough';
  const told = await startWorkerd({
    folder: built.folder,
    persist,
    port: 0,
    env: { SMTP_URL: mailbox.url, BOUNCE_TOKENS, BOUNCE_TOPICS: TOPIC },
    async internet({ url }) {
      asked.push(url);
      return new Response(SNS_CERTIFICATE);
    },
  });
  const report = async (body: object) => {
    const headers = { authorization: `Bearer ${BOUNCE_TOKENS}`, 'content-type': 'text/plain; charset=UTF-8' };
    return told.dispatchFetch(`${SITE}/api/bounces`, { method: 'POST', headers, body: JSON.stringify(body) });
  };
  const gone = {
    notificationType: 'Bounce',
    bounce: { bounceType: 'Permanent', bouncedRecipients: [{ emailAddress: 'a@buyer.example', status: '5.1.1' }] },
  };
  try {
    const Timestamp = new Date().toISOString();
    for (const SignatureVersion of ['1', '2']) {
      const answer = await report(snsMessage(gone, { SignatureVersion, Timestamp }));
      expect([answer.status, await answer.json()]).toEqual([200, { gone: 1, ended: 0 }]);
    }
    expect((await report({ ...snsMessage(gone, { Timestamp }), Message: '{}' })).status).toBe(403);
    expect((await report(gone)).status).toBe(403);
    expect(asked).toEqual([CERTIFICATE_URL]);
  } finally {
    await told.dispose();
  }
});

test('without its bindings it answers 503 with Retry-After, and the log says what to bind', async () => {
  const bare = await startWorkerd({
    folder: built.folder,
    persist,
    port: 0,
    env: { SMTP_URL: mailbox.url },
    bindings: false,
  });
  try {
    const answer = await get('/healthz', bare);
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '30']);
    expect(await answer.text()).not.toContain('d1_databases');
    await expect.poll(() => said.join('\n')).toContain('DB: missing; bind a D1 database of that name');
    expect((await get('/', bare)).status).toBe(200);
  } finally {
    await bare.dispose();
  }
});

const hyperdrive = { connectionString: 'postgres://gate@127.0.0.1:1/gate' };
test.each([
  ['no database', {}, /DB: missing; bind a D1 database .*, or a PostgreSQL as HYPERDRIVE\n {2}VAULT: missing/],
  [
    'a file',
    { DATABASE_URL: 'file:gate.db' },
    /DATABASE_URL: a file does not last on this host, so every request would be lost\n {2}VAULT: missing/,
  ],
  ['two databases', { DB: {}, DATABASE_URL: hyperdrive.connectionString }, /DATABASE_URL: set beside DB/],
  ['two databases', { DB: {}, HYPERDRIVE: hyperdrive }, /HYPERDRIVE: set beside DB/],
  [
    'a PostgreSQL twice',
    { HYPERDRIVE: hyperdrive, DATABASE_URL: 'postgres://b' },
    /DATABASE_URL: set beside HYPERDRIVE/,
  ],
])('%s is refused by name', (_what, given, said) => {
  const env = { ...WORKER_SECRETS, SMTP_URL: mailbox.url, ...given } as unknown as WorkerEnv;
  expect(() => inWords(() => openWorkerDeps(env, { waitUntil: () => {} }, {} as never))).toThrow(said);
});
