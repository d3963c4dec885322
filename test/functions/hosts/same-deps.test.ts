import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { HOSTS } from '../../../functions/hosts/capabilities.ts';
import type { Deps } from '../../../functions/ports.ts';
import { MANIFEST_FILE } from '../../../src/schemas/manifest.ts';
import { STATED_FILE } from '../../../src/schemas/stated.ts';
import { sampleManifest } from '../support/manifest.ts';
import { sampleStated } from '../support/stated.ts';

const ENTRY_MAX_LINES = 30;
const HOSTS_FOLDER = 'functions/hosts';
const SITE = 'https://trust.northwind.example';
const ASKED = new Request(`${SITE}/healthz`);

/** What each host has handed to `createApp`. */
const given: Deps[] = [];
vi.mock('../../../functions/routes/groups.ts', () => ({ loadRoutes: async () => {} }));
vi.mock('../../../functions/app.ts', () => ({
  createApp(deps: Deps) {
    given.push(deps);
    return { fetch: async () => new Response('answered') };
  },
}));
vi.mock('#manifest', async () => ({
  default: (await import('../support/manifest.ts')).sampleManifest(),
}));

vi.mock('#stated', async () => ({
  default: (await import('../support/stated.ts')).sampleStated(),
}));

let folder: string;
const variables = () => ({
  SECRETS: 'a secret of the tests that is long enough to sign with',
  SMTP_URL: 'smtp://127.0.0.1:1',
  SITE_URL: SITE,
  DATA_DIR: folder,
  PORT: '0',
});
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'same-deps-'));
  await mkdir(path.join(folder, path.dirname(MANIFEST_FILE)), { recursive: true });
  await writeFile(path.join(folder, MANIFEST_FILE), JSON.stringify(sampleManifest()));
  await writeFile(path.join(folder, STATED_FILE), JSON.stringify(sampleStated()));
  vi.spyOn(console, 'log').mockReturnValue();
  for (const [name, value] of Object.entries(variables())) vi.stubEnv(name, value);
  // A function opens its database with the first question, and none is asked here.
  vi.stubEnv('DATABASE_URL', 'postgres://gate:secret@127.0.0.1:1/gate');
});
afterAll(async () => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(() => {
  given.length = 0;
});

/** Calls each host as it is called in use. */
const CALLS: Record<string, () => Promise<unknown>> = {
  async node() {
    const { startNode } = await import('../../../functions/hosts/node.ts');
    const running = await startNode(variables(), folder);
    await running.stop();
  },
  async development() {
    const { developmentGate } = await import('../../../functions/hosts/development.ts');
    const gate = developmentGate(
      variables(),
      { manifest: async () => sampleManifest(), stated: async () => sampleStated() },
      '',
    );
    const server = createServer((incoming, outgoing) => gate(incoming, outgoing, () => outgoing.end()));
    await once(server.listen(0, '127.0.0.1'), 'listening');
    await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/healthz`);
    server.close();
  },
  async netlify() {
    const { answer } = await import('../../../functions/hosts/netlify.ts');
    await answer(ASKED, { ip: '192.0.2.1', waitUntil: () => {} });
  },
  async lambda() {
    const { handler } = await import('../../../functions/hosts/lambda.ts');
    const http = { method: 'GET', path: '/healthz', sourceIp: '192.0.2.1' };
    const event = { version: '2.0', rawPath: '/healthz', rawQueryString: '', headers: {}, requestContext: { http } };
    await handler({ ...event, isBase64Encoded: false }, {} as never);
  },
  async vercel() {
    const { default: listener } = await import('../../../functions/hosts/vercel.ts');
    const incoming = {
      url: '/healthz',
      method: 'GET',
      headers: { host: 'trust.northwind.example' },
      headersDistinct: {},
    };
    await listener(incoming as IncomingMessage, { writeHead() {}, end() {} } as never).catch(() => {});
  },
  async worker() {
    const { default: worker } = await import('../../../functions/hosts/worker.ts');
    const { DATA_DIR: _, ...texts } = variables();
    const bound = { VAULT: { head: async () => null, get: async () => null }, DB: {}, ASSETS: {} };
    await worker.fetch(ASKED, { ...texts, ...bound } as never, { waitUntil: () => {} });
  },
};

/** The names of what there is, and what kind of thing each is; functions stand where something is done. */
const shapeOf = (value: object): Record<string, string> =>
  Object.fromEntries(Object.entries(value).map(([name, one]) => [name, one === null ? 'null' : typeof one]));

test.each(Object.keys(CALLS))('%s is given what every host is given', async (host) => {
  await CALLS[host]?.();
  const [deps] = given;
  if (!deps) throw new Error(`${host} made no app`);
  const { identity, lender, viewer, witness, settings, ...rest } = deps;
  expect(Object.keys(deps).sort()).toEqual(
    [
      ...['clock', 'compose', 'defer', 'identity', 'lender', 'log', 'mailbox', 'mailer', 'manifest', 'peer'],
      ...['random', 'settings', 'stamper', 'stated', 'store', 'to', 'vault', 'viewer', 'witness'],
    ].sort(),
  );
  expect(Object.keys(settings).sort()).toEqual(
    [
      'accountsTokens',
      'bounceTokens',
      'bounceTopics',
      'confirmationsPerHour',
      'cronSecret',
      'metricsToken',
      'responseMaxBytes',
      'secrets',
      'sendsPerHour',
      'siteUrl',
      'trustProxy',
    ].sort(),
  );
  expect([identity, lender, witness]).toEqual([undefined, undefined, undefined]);
  const draws = host in HOSTS ? HOSTS[host as keyof typeof HOSTS].drawsPages : true;
  expect(viewer && Object.keys(viewer).sort()).toEqual(draws ? ['keep', 'page'] : undefined);
  expect(settings.responseMaxBytes).toBe(host in HOSTS ? HOSTS[host as keyof typeof HOSTS].responseMaxBytes : null);
  expect(shapeOf(rest)).toEqual({
    ...{ clock: 'object', compose: 'function', defer: 'function', log: 'function', mailbox: 'null', mailer: 'object' },
    ...{ manifest: 'object', peer: 'function', random: 'object', stamper: 'object', store: 'object', to: 'function' },
    ...{ stated: 'function', vault: 'object' },
  });
  expect(Object.keys(deps.store).sort()).toEqual(['close', 'commit', 'count', 'forget', 'rows', 'totals']);
  expect(await deps.stated()).toEqual(sampleStated());
  expect(Object.keys(deps.stamper).sort()).toEqual(['alone', 'print', 'stamp']);
});

test('every host is called above, and its entry is short', async () => {
  const names = (await readdir(HOSTS_FOLDER)).filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'));
  const texts = new Map<string, string>();
  for (const name of names) texts.set(name, await readFile(path.join(HOSTS_FOLDER, name), 'utf8'));
  const gate = [
    ...texts.values(),
    await readFile('functions/cli.ts', 'utf8'),
    await readFile('functions/preflight.ts', 'utf8'),
  ];
  const imported = (name: string) => gate.some((text) => text.includes(`/${name}'`));
  const entries = names.filter((name) => !imported(name) && !/^check-health/.test(name));
  // `serve.ts` starts the Node server.
  expect(entries.map((name) => name.replace(/^serve\.ts$/, 'node.ts')).sort()).toEqual(
    Object.keys(CALLS)
      .map((name) => `${name}.ts`)
      .sort(),
  );
  for (const name of entries)
    expect([name, (texts.get(name) ?? '').split('\n').length - 1 <= ENTRY_MAX_LINES]).toEqual([name, true]);
  expect(Object.keys(CALLS)).toEqual(expect.arrayContaining(Object.keys(HOSTS)));
});

test('dependencies are put together in one place', async () => {
  for (const name of await readdir('functions', { recursive: true }))
    if (name.endsWith('.ts') && name !== 'hosts/open-deps.ts')
      expect([name, /: Deps = \{/.test(await readFile(path.join('functions', name), 'utf8'))]).toEqual([name, false]);
});
