import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stampMaxBytes } from '../../functions/adapters/stamp/limits.ts';
import { createStamper } from '../../functions/adapters/stamp/stamper.ts';
import { createViewer } from '../../functions/adapters/view/viewer.ts';
import { insert } from '../../functions/domain/change.ts';
import { HOSTS } from '../../functions/hosts/capabilities.ts';
import type { Environment } from '../../functions/hosts/env.ts';
import { openStore } from '../../functions/hosts/open-store.ts';
import { checkDocuments } from '../../functions/preflight/documents.ts';
import { checkSends } from '../../functions/preflight/sends.ts';
import { checkWatching } from '../../functions/preflight/watching.ts';
import { preflight, readPreflight } from '../../functions/preflight.ts';
import { headersFor, staticHeaders } from '../../src/schemas/headers.ts';
import { preflightWords } from '../../src/words/preflight.ts';
import { startMailbox } from '../support/mailbox.ts';
import { plain } from './adapters/stamp-support.ts';
import { startProvider } from './support/identity-provider.ts';
import { sampleManifest } from './support/manifest.ts';

const words = preflightWords.en;
let folder = '';
let mailbox: Awaited<ReturnType<typeof startMailbox>>;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'preflight-'));
  mailbox = await startMailbox();
  const bytes = await (await plain(2)).save();
  for (const id of ['soc-2', 'pentest']) writeFileSync(path.join(folder, `demo-${id}.pdf`), bytes);
});
afterAll(async () => {
  await mailbox.close();
  rmSync(folder, { recursive: true });
});
const manifest = sampleManifest((draft) => {
  draft.documents = draft.documents.filter(({ id }) => id === 'soc-2' || id === 'pentest');
});
const SECRET = 'wD3fQ0m9s8Zr1LxUe6Yt2VhKjBn5PcGa7TiOq4RyMEuXlA+/';
const good = () => ({
  SECRETS: SECRET,
  DATABASE_URL: `file:${folder}/gate.db`,
  SMTP_URL: mailbox.url,
  VAULT_URL: `file:${folder}`,
});
/** The same company without documents: each that is gated is stamped, by threads that are started for it. */
const undocumented = sampleManifest((draft) => {
  draft.documents = [];
});
async function look(argv: string[], source: Record<string, string>, of = undocumented) {
  const lines: string[] = [];
  const asked = readPreflight(argv, words.help);
  if (typeof asked === 'string') return { code: 0, said: asked };
  const code = await preflight(asked, source, of, words, (line) => lines.push(line));
  return { code, said: lines.join('\n') };
}

test('what is right passes, and nothing is changed', async () => {
  const { code, said } = await look(['node', '--before'], good(), manifest);
  expect(code, said).toBe(0);
  expect(said).toMatch(/^ok {4}settings +complete$/m);
  expect(said).toMatch(/^warn {2}database +reached; \d+ migrations to run: 0001-first/m);
  expect(said).toMatch(/^ok {4}mail server +signed in to 127\.0\.0\.1:\d+$/m);
  expect(said).toMatch(/^ok {4}soc-2 +2 pages, \d+ kB stamped in \d+ ms$/m);
  expect(mailbox.received).toEqual([]);
});

test.each([
  ['a missing secret', { SECRETS: '' }, /FAIL {2}SECRETS +missing; make one with: openssl/],
  ['a weak secret', { SECRETS: 'abababababcdcdcdcdcdefefefefefgh' }, /FAIL {2}secrets +number 1 has \d+ bits at most/],
  ['no mail server', { SMTP_URL: 'smtp://127.0.0.1:1' }, /FAIL {2}mail server [\s\S]*→ Nothing is listening there/],
  [
    'no database',
    { DATABASE_URL: 'postgres://gate:hidden-word@127.0.0.1:1/gate' },
    /FAIL {2}database .*127\.0\.0\.1:1/,
  ],
  [
    'an empty vault',
    { VAULT_URL: 'file:/nowhere/at/all' },
    /FAIL {2}soc-2 +The file demo-soc-2\.pdf is not in the vault\. To put it there/,
  ],
  ['a bucket without keys', { VAULT_URL: 's3://reports' }, /FAIL {2}VAULT_URL +a bucket needs keys/],
])('%s fails, with its fix and exit code 1', async (_, change, line) => {
  const { code, said } = await look(
    ['node', '--before'],
    { ...good(), ...change },
    'VAULT_URL' in change ? manifest : undefined,
  );
  expect(code).toBe(1);
  expect(said).toMatch(line);
  expect(said).not.toContain('hidden-word');
  expect(said).not.toContain(SECRET);
});

test.each(['vercel', 'netlify', 'lambda'])(
  'a file for a database is refused for %s before it is deployed',
  async (host) => {
    const { code, said } = await look([host, '--before'], good());
    expect(code).toBe(1);
    expect(said).toMatch(/FAIL {2}DATABASE_URL +a file does not last on this host/);
  },
);

test('a Worker: D1 is the database, and no other may be named', async () => {
  const { DATABASE_URL: _, ...without } = good();
  const fine = await look(['worker', '--before'], without);
  expect(fine.code, fine.said).toBe(0);
  expect(fine.said).toMatch(/^- {5}database +D1 can only be reached from the Worker/m);
  const { code, said } = await look(['worker', '--before'], good());
  expect(code).toBe(1);
  expect(said).toMatch(/FAIL {2}DATABASE_URL +is a file[\s\S]*→ Unset it/);
});

test('a document that the host cannot stamp or send is named', async () => {
  const stamper = {
    stamp: async (bytes: Uint8Array) => ({ bytes: new Uint8Array(bytes.byteLength + 6_000_000), pages: 2 }),
  };
  const vaultOf = (bytes: number) => ({
    read: async () => new Uint8Array(bytes),
    stat: async () => ({ bytes, sha256: null }),
  });
  const look = (bytes: number, host: keyof typeof HOSTS, lends = false) =>
    checkDocuments(manifest, { vault: vaultOf(bytes), stamper }, HOSTS[host], lends, words);
  expect((await look(1000, 'vercel')).map(({ verdict }) => verdict)).toEqual(['fail', 'fail']);
  expect((await look(1000, 'vercel'))[0]?.said).toContain('the host sends 4.4 MB at most');
  expect((await look(1000, 'vercel', true))[0]?.verdict).toBe('ok');
  expect((await look(1000, 'node'))[0]?.verdict).toBe('ok');
  const most = stampMaxBytes(HOSTS.worker.memoryMb);
  expect((await look(most, 'worker'))[0]?.verdict).toBe('ok');
  expect((await look(most + 1, 'worker'))[0]).toMatchObject({
    verdict: 'fail',
    said: 'is 7.6 MB and needs about 129 MB of memory to stamp; the host has 128 MB',
  });
});

test('a view-only document: its first page is drawn, and a host that can’t is told so', async () => {
  const viewed = sampleManifest((draft) => {
    draft.documents = draft.documents.filter(({ id }) => id === 'soc-2');
    for (const one of draft.documents) one.delivery = 'view';
  });
  const [stamper, viewer] = [createStamper(), createViewer()];
  const vault = { read: async () => (await plain(2)).save(), stat: async () => null };
  try {
    const [on] = await checkDocuments(viewed, { vault, stamper, viewer }, HOSTS.vercel, false, words);
    expect(on).toMatchObject({
      verdict: 'ok',
      said: expect.stringMatching(/^view only, 2 pages, stamped in \d+ ms, its first page drawn in \d+ ms$/),
    });
    const [off] = await checkDocuments(viewed, { vault, stamper }, HOSTS.worker, false, words);
    expect(off).toMatchObject({
      verdict: 'fail',
      said: expect.stringContaining('Cloudflare Workers can’t draw its pages'),
    });
    const broken = { ...viewer, page: () => Promise.reject(new Error('out of order')) };
    const [bad] = await checkDocuments(viewed, { vault, stamper, viewer: broken }, HOSTS.node, false, words);
    expect(bad).toMatchObject({ verdict: 'fail', said: 'out of order' });
  } finally {
    await Promise.all([stamper.close(), viewer.close()]);
  }
});

const CRON = 'a cron secret of the tests, long enough';
test('headers as served: what differs is named', async () => {
  let bend = (headers: Record<string, string>): Record<string, string> => headers;
  const server = createServer((request, response) => {
    const address = request.url ?? '/';
    const gate = /^\/(access|healthz)/.test(address);
    response.writeHead(200, bend(gate ? headersFor('gate') : staticHeaders(address)));
    const counts = request.headers.authorization === `Bearer ${CRON}` ? ',"outbox":{"dead":2,"unreadable":1}' : '';
    response.end(address === '/healthz' ? `{"ok":true${counts}}` : '');
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { checkServed } = await import('../../functions/preflight/served.ts');
  const site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    expect((await checkServed({ siteUrl: site }, words)).filter(({ verdict }) => verdict === 'fail')).toEqual([]);
    const gate = async (secret?: string) =>
      (await checkServed({ siteUrl: site, cronSecret: secret }, words)).filter(({ what }) => what === 'gate as served');
    expect(await gate()).toMatchObject([{ verdict: 'ok', said: expect.stringContaining('set CRON_SECRET') }]);
    expect(await gate('another')).toMatchObject([{ verdict: 'warn', said: 'doesn’t accept this CRON_SECRET' }]);
    expect(await gate(CRON)).toMatchObject([
      {
        verdict: 'warn',
        said: expect.stringMatching(/^gave up on 2 emails/),
        fix: expect.stringContaining('retry'),
      },
      {
        verdict: 'warn',
        said: expect.stringMatching(/^1 email is waiting for a version that can read it/),
        fix: expect.stringContaining('Deploy'),
      },
    ]);
    bend = ({ 'content-security-policy': _, ...rest }) => ({ ...rest, 'x-frame-options': 'SAMEORIGIN' });
    const said = (await checkServed({ siteUrl: site }, words)).map(({ what, said }) => `${what}: ${said}`);
    expect(said).toContain('headers of /: content-security-policy is missing');
    expect(said).toContain('headers of /access/: x-frame-options is “SAMEORIGIN”');
  } finally {
    server.closeAllConnections();
    server.close();
  }
});

describe('under a path, what the host has to do at its root', () => {
  const root: Record<string, [status: number, headers: Record<string, string>, body?: string]> = {};
  let site = '';
  let close = (): void => {};
  beforeAll(async () => {
    const server = createServer((request, response) => {
      const address = request.url ?? '/';
      const below = address.startsWith('/trust/') ? address.slice('/trust'.length) : null;
      if (below === null) {
        const [status, headers, body = ''] = root[address] ?? [404, {}];
        response.writeHead(status, headers).end(body);
        return;
      }
      const gate = /^\/(access|healthz)/.test(below);
      response.writeHead(200, gate ? headersFor('gate', '/trust') : staticHeaders(below, '/trust'));
      response.end(below === '/healthz' ? '{"ok":true}' : '');
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    site = `http://127.0.0.1:${(server.address() as AddressInfo).port}/trust`;
    close = () => {
      server.closeAllConnections();
      server.close();
    };
  });
  afterAll(() => close());
  const seen = async () => {
    const { checkServed } = await import('../../functions/preflight/served.ts');
    const findings = await checkServed({ siteUrl: site, hasSecurityTxt: true }, words);
    return {
      fails: findings.filter(({ verdict }) => verdict === 'fail'),
      of: (what: string) => findings.findLast((one) => one.what === what),
    };
  };

  test('is told with its fix while it is not done', async () => {
    const { fails, of } = await seen();
    expect(fails).toEqual([]);
    expect(of('address')).toMatchObject({ verdict: 'warn', fix: `Redirect it to ${site}/ with status 308.` });
    expect(of('HSTS')).toMatchObject({ verdict: 'warn' });
    expect(of('security.txt')).toMatchObject({
      verdict: 'warn',
      fix: expect.stringContaining(`Redirect it to ${site}/.well-known/security.txt`),
    });
    expect(of('robots.txt')).toMatchObject({
      verdict: 'warn',
      fix: expect.stringContaining('Disallow: /trust/access/'),
    });
  });

  test('passes once it is', async () => {
    const ours = `${site}/.well-known/security.txt`;
    root['/trust'] = [308, { location: '/trust/' }];
    root['/'] = [200, { 'strict-transport-security': 'max-age=63072000' }];
    root['/robots.txt'] = [200, {}, 'User-agent: *\nDisallow: /trust/access/\n'];
    root['/.well-known/security.txt'] = [302, { location: ours }];
    const verdicts = async () => {
      const { of } = await seen();
      return ['address', 'HSTS', 'security.txt', 'robots.txt'].map((what) => of(what)?.verdict);
    };
    expect(await verdicts()).toEqual(['ok', 'ok', 'ok', 'ok']);
    root['/.well-known/security.txt'] = [200, {}, `Contact: mailto:a@acme.example\nCanonical: ${ours}\n`];
    expect(await verdicts()).toEqual(['ok', 'ok', 'ok', 'ok']);
    root['/.well-known/security.txt'] = [200, {}, 'Contact: mailto:a@acme.example\n'];
    expect(await verdicts()).toEqual(['ok', 'ok', 'warn', 'ok']);
  });
});

test('speaks in the language that it is given', async () => {
  const lines: string[] = [];
  const asked = { host: 'node' as const, before: true };
  await preflight(asked, { ...good(), SMTP_URL: 'smtp://127.0.0.1:1' }, manifest, preflightWords['ar-XB'], (line) =>
    lines.push(line),
  );
  // Names of things and what a server says stay as they are.
  const content = /Node server or container|connect ECONNREFUSED|\d{4}-[a-z-]+|soc-2|pentest|[A-Z]+_[A-Z]+/g;
  const said = lines.join('\n').replaceAll(content, '');
  expect(said).toContain('ŕéáčĥéď');
  expect(said.match(/[a-z]*[aeiou][a-z]*[aeiou][a-z]*/gi) ?? []).toEqual([]);
});

test('help tells of --before', async () => {
  expect((await look(['--help'], good())).said).toMatch(/^Usage: npm run preflight -- [\s\S]*--before/);
});

test('wrong use says how it is meant', async () => {
  await expect(look([], good())).rejects.toThrow(
    "npm run preflight --: missing required argument 'host'\nUsage: npm run preflight -- [options] <host>",
  );
  await expect(look(['mars'], good())).rejects.toThrow('Allowed choices are node, worker,');
  await expect(look(['node', '--after'], good())).rejects.toThrow("unknown option '--after'");
});

test('the company’s own sign-in is asked what it says of itself', async () => {
  const provider = await startProvider('https://trust.northwind.example/admin/oidc/callback');
  const oidc = { OIDC_ISSUER: provider.issuer, OIDC_CLIENT_ID: 'trust-center' };
  const fine = await look(['node', '--before'], { ...good(), ...oidc });
  expect(fine.code, fine.said).toBe(0);
  expect(fine.said).toContain('its redirect address for us is https://trust.northwind.example/admin/oidc/callback');
  expect(fine.said).not.toMatch(/warn {2}company sign-in/);
  const trusted = await look(['node', '--before'], { ...good(), ...oidc, OIDC_TRUST_EMAIL: 'true' });
  expect(trusted.said).toMatch(/warn {2}company sign-in +addresses count without email_verified/);
  await provider.close();
  const gone = await look(['node', '--before'], { ...good(), ...oidc });
  expect(gone.code).toBe(1);
  expect(gone.said).toMatch(/FAIL {2}company sign-in [\s\S]*→ Check OIDC_ISSUER/);
});
test.each([
  [{ OIDC_ISSUER: 'http://login.example.com', OIDC_CLIENT_ID: 'x' }, /FAIL {2}OIDC_ISSUER +expected the issuer/],
  [
    { OIDC_ISSUER: 'https://login.example.com/.well-known/openid-configuration' },
    /FAIL {2}OIDC_ISSUER +expected the issuer/,
  ],
  [{ OIDC_ISSUER: 'https://login.example.com' }, /FAIL {2}OIDC_CLIENT_ID +missing, while OIDC_ISSUER is set/],
  [{ OIDC_ONLY: 'true' }, /FAIL {2}OIDC_ISSUER +missing, while OIDC_ONLY is set/],
  [
    { OIDC_ISSUER: 'https://login.microsoftonline.com/common/v2.0', OIDC_CLIENT_ID: 'x' },
    /FAIL {2}OIDC_ISSUER .*tenant id/,
  ],
  [{ OIDC_ISSUER: 'https://login.example.com', OIDC_CLIENT_ID: 'x', OIDC_SCOPES: 'email' }, /FAIL {2}OIDC_SCOPES/],
  [{ OIDC_ISSUER: 'https://login.example.com', OIDC_CLIENT_ID: 'x', OIDC_ONLY: 'yes' }, /FAIL {2}OIDC_ONLY +expected/],
])('%o does not start', async (change, line) => {
  const { code, said } = await look(['node', '--before'], { ...good(), ...change });
  expect([code, said]).toEqual([1, expect.stringMatching(line)]);
});
describe('who reports bounces', () => {
  const token = 'b0uNcE-kT7wZp3NfQ9dLx2VbHs6Rg8YcMj4EuAoWi5XtKq1B';
  const topics = 'arn:aws:sns:eu-central-1:123456789012:bounces, arn:aws:sns:eu-west-1:123456789012:bounces';

  test.each([
    [{ BOUNCE_TOKENS: token }, /^ok {4}bounces +accepted; from Amazon SNS, signed messages from any topic/m, 0],
    [
      { BOUNCE_TOKENS: token, BOUNCE_TOPICS: topics },
      /^ok {4}bounces +accepted; from Amazon SNS, only signed messages from 2 topics/m,
      0,
    ],
    [{ BOUNCE_TOPICS: topics }, /^warn {2}BOUNCE_TOPICS +has no effect without BOUNCE_TOKENS/m, 0],
    [{ BOUNCE_TOKENS: `${token},${SECRET}` }, /^FAIL {2}BOUNCE_TOKENS +shares a secret with another setting/m, 1],
    [{ BOUNCE_TOKENS: token, BOUNCE_TOPICS: 'bounces' }, /^FAIL {2}BOUNCE_TOPICS +expected topics of Amazon SNS/m, 1],
  ])('%o', async (change, line, exits) => {
    const { code, said } = await look(['node', '--before'], { ...good(), ...change });
    expect(said).toMatch(line);
    expect(code).toBe(exits);
  });
});
describe('who watches', () => {
  const token = 'kT7wZp3NfQ9dLx2VbHs6Rg8YcMj4EuAoWi5XtKq1BnUv0+==';
  const watched = { METRICS_TOKEN: token, OTEL_EXPORTER_OTLP_ENDPOINT: 'http://localhost:4318' };

  test('is said on a server that stays', async () => {
    const { code, said } = await look(['node', '--before'], { ...good(), ...watched });
    expect(code, said).toBe(0);
    expect(said).toMatch(/^ok {4}watching +METRICS_TOKEN and OTEL_EXPORTER_OTLP_ENDPOINT set$/m);
  });

  test('has one secret for one use', async () => {
    const { code, said } = await look(['node', '--before'], { ...good(), ...watched, METRICS_TOKEN: SECRET });
    expect(code, said).toBe(1);
    expect(said).toMatch(/^FAIL {2}METRICS_TOKEN +is also a secret with another use/m);
  });

  test('is said on every host; views that a server would count are of no use where none serves the pages', async () => {
    const counted = sampleManifest(({ company }) => Object.assign(company.statistics, { views: 'server' }));
    const env = { ...watched } as unknown as Environment;
    expect(checkWatching('lambda', env, counted, words).map(({ verdict, what }) => [verdict, what])).toEqual([
      ['ok', 'watching'],
      ['warn', 'page views'],
    ]);
    expect(checkWatching('worker', {} as Environment, manifest, words)).toEqual([]);
  });
});

describe('email to followers', () => {
  const follows = sampleManifest((draft) => {
    draft.company.follow = true;
  });
  const env = (more: object) =>
    ({ SENDS_PER_HOUR: 1000, SMTP_URL: 'smtp://mail.northwind.example', DATABASE_URL: '', ...more }) as never;
  async function withFollowers(count: number): Promise<string> {
    const file = `${folder}/followers-${count}.db`;
    const store = await openStore(file);
    const row = {
      topics: '["updates"]',
      state: 'active',
      createdAt: '2026',
      confirmedAt: '2026',
      endedAt: null,
      mac: null,
    };
    await store.commit({
      expect: [],
      writes: Array.from({ length: count }, (_, at) =>
        insert('followers', { ...row, id: `f${at}`, email: `f${at}@buyer.example` } as never),
      ),
      audit: [],
    });
    await store.close();
    return file;
  }
  const said = async (more: object, host = 'node') =>
    (await checkSends(host, env(more), follows, words)).map((one) => `${one.verdict}: ${one.said}`);

  test('fits the list and the mail server, or is warned of', async () => {
    const [few, many] = [await withFollowers(30), await withFollowers(2500)];
    expect(await said({ DATABASE_URL: few })).toEqual([
      'ok: up to 1,000 emails an hour; a send to all 30 followers takes less than an hour',
    ]);
    expect(await said({ DATABASE_URL: many })).toEqual([
      'ok: up to 1,000 emails an hour; a send to all 2,500 followers takes about 3 hours',
    ]);
    expect(await said({ DATABASE_URL: few, SENDS_PER_HOUR: 5000, SMTP_URL: 'smtp://smtp.office365.com:587' })).toEqual([
      'warn: SENDS_PER_HOUR is 5,000 emails, but smtp.office365.com allows 1,800 emails an hour',
    ]);
    expect(await said({ DATABASE_URL: many, SMTP_URL: 'smtps://smtp.gmail.com' })).toEqual([
      'warn: a send to all 2,500 followers is more than smtp.gmail.com allows in a day (2,000 emails)',
    ]);
    expect(await said({ DATABASE_URL: many, SENDS_PER_HOUR: 100 })).toEqual([
      'warn: a send to all 2,500 followers takes about 25 hours at 100 emails an hour',
    ]);
  });

  test('leaves alone what it can’t look at, and says nothing where nobody follows', async () => {
    const absent = `${folder}/absent.db`;
    expect(await said({ DATABASE_URL: absent })).toEqual(['ok: up to 1,000 emails an hour']);
    expect(existsSync(absent)).toBe(false);
    expect(await said({ DATABASE_URL: 'd1' }, 'worker')).toEqual(['ok: up to 1,000 emails an hour']);
    const off = sampleManifest((draft) => {
      draft.company.follow = false;
    });
    expect(await checkSends('node', env({ DATABASE_URL: absent }), off, words)).toEqual([]);
  });
});
