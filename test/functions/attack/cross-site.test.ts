import { describe, expect, test } from 'vitest';
import { mayRead, sameOrigin } from '../../../functions/routes/guards.ts';
import { GATE } from '../../../src/schemas/addresses.ts';
import { linkIn } from '../../support/link-in.ts';
import { makeApp, SITE } from '../support/make-app.ts';
import { ada, formBody } from '../support/visitor.ts';
import { ask, lastMail, signed } from '../support/walk.ts';

const SITES = [
  'same-origin',
  'same-site',
  'cross-site',
  'none',
  'nonsense',
  'same-origin, cross-site',
  '',
  null,
] as const;
const MODES = ['navigate', 'no-cors', 'cors', 'same-origin', 'websocket', null] as const;
const DESTS = ['document', 'iframe', 'embed', 'object', 'image', 'script', 'empty', null] as const;
const ORIGINS = [
  SITE,
  'https://evil.example',
  `${SITE}.evil.example`,
  SITE.replace('https', 'http'),
  `${SITE}:8443`,
  'null',
  '',
  null,
];
const METHODS = ['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
const FORM = 'application/x-www-form-urlencoded';

/** The rule once more, in other words: what the matrix must come to. */
const mayWrite = (site: string | null, origin: string | null, type: string): boolean => {
  if (site !== null) return site === 'same-origin';
  if (origin !== null) return origin === SITE;
  return type === 'application/json';
};

const FOR_PROGRAMS: ReadonlySet<string> = new Set([GATE.apiDocument, GATE.mcp, GATE.bounces]);

describe('Fetch Metadata first, Origin after it', () => {
  test('the whole matrix of site, mode, destination, origin and method', async () => {
    const rig = await makeApp();
    await ask(rig, ['soc-2']);
    const link = linkIn(lastMail(rig, ada.email, /^Confirm/));
    const before = await rig.snapshot();
    const tally = { asked: 0, refused: 0, passed: 0 };
    for (const site of SITES)
      for (const mode of MODES)
        for (const dest of DESTS)
          for (const origin of ORIGINS)
            for (const method of METHODS) {
              const headers = new Headers({ 'content-type': FORM });
              for (const [name, value] of Object.entries({
                'sec-fetch-site': site,
                'sec-fetch-mode': mode,
                'sec-fetch-dest': dest,
                origin,
              }))
                if (value !== null) headers.set(name, value);
              tally.asked += 1;
              if (method === 'POST') {
                // What would write is asked of the rule here and of the gate below.
                expect(sameOrigin(headers, SITE), JSON.stringify([...headers])).toBe(mayWrite(site, origin, FORM));
                continue;
              }
              if (method === 'GET' || method === 'HEAD') {
                const navigation = mode === 'navigate' && dest === 'document';
                const may = site === null || site === 'same-origin' || site === 'none' || navigation;
                expect(mayRead(headers), JSON.stringify([...headers])).toBe(may);
              }
              // The rule holds for every combination; one origin in eight is walked through the whole gate as well.
              if (origin !== ORIGINS[tally.asked % ORIGINS.length] && origin !== 'https://evil.example') continue;
              const { status, headers: got } = await rig.app.request(link, { method, headers });
              expect([200, 403, 405]).toContain(status);
              if (method !== 'GET' && method !== 'HEAD') expect(status).not.toBe(200);
              expect([...got.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
              tally[status === 200 ? 'passed' : 'refused'] += 1;
            }
    console.log(`cross-site matrix: ${tally.asked} combinations, ${tally.passed + tally.refused} through the gate`);
    expect(await rig.snapshot()).toBe(before);
  });

  test('every address that writes, from every origin and site that may not', async () => {
    const rig = await makeApp();
    await signed(rig);
    const posts = rig.app.routes
      .filter((one) => one.method === 'POST' && one.path !== '/api/cron' && one.path !== GATE.followLeave)
      .map((one) => one.path);
    const before = await rig.snapshot();
    let asked = 0;
    for (const path of new Set(posts))
      for (const site of SITES)
        for (const origin of ORIGINS) {
          // Programs send what they like where no cookie counts; a page of another site may not.
          const isProgram = [null, 'same-origin', 'none'].includes(site) && [null, SITE].includes(origin);
          if (FOR_PROGRAMS.has(path) ? isProgram : mayWrite(site, origin, FORM)) continue;
          const headers = new Headers({ 'content-type': FORM });
          if (site !== null) headers.set('sec-fetch-site', site);
          if (origin !== null) headers.set('origin', origin);
          const body = formBody({ ...ada, documents: 'soc-2', decision: 'approve' });
          const answer = await rig.app.request(SITE + path, { method: 'POST', headers, body });
          expect([path, site, origin, answer.status]).toEqual([path, site, origin, 403]);
          expect(answer.headers.getSetCookie()).toEqual([]);
          asked += 1;
        }
    expect(asked).toBeGreaterThan(600);
    console.log(`cross-site writes: ${asked} refused at ${new Set(posts).size} addresses`);
    expect(await rig.snapshot()).toBe(before);
  });

  test('a foreign page cannot send JSON: without Fetch Metadata a browser still names its origin', async () => {
    const rig = await makeApp();
    for (const type of ['text/plain', FORM, 'multipart/form-data; boundary=x', 'application/json']) {
      const headers = { origin: 'https://evil.example', 'content-type': type };
      const body = JSON.stringify({ ...ada, documents: ['soc-2'] });
      expect((await rig.app.request(`${SITE}/api/requests`, { method: 'POST', headers, body })).status).toBe(403);
    }
    expect(await rig.deps.store.count('requests')).toBe(0);
  });
});

test('a page of another site can follow a link, and can neither frame, fetch nor embed what is behind it', async () => {
  const rig = await makeApp();
  const { visitor } = await signed(rig);
  const cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const get = async (mode: string, dest: string) => {
    const headers = { cookie, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': mode, 'sec-fetch-dest': dest };
    return rig.app.request(`${SITE}/access/`, { headers });
  };
  expect((await get('navigate', 'document')).status).toBe(200);
  for (const [mode, dest] of [
    ['navigate', 'iframe'],
    ['navigate', 'object'],
    ['no-cors', 'image'],
    ['no-cors', 'script'],
    ['cors', 'empty'],
  ] as const)
    expect([dest, (await get(mode, dest)).status]).toEqual([dest, 403]);
});

describe('addresses', () => {
  const HOSTILE = {
    host: 'evil.example',
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'http',
    'x-forwarded-port': '666',
    'x-original-url': '/evil',
    'x-rewrite-url': '/evil',
    forwarded: 'host=evil.example;proto=http',
    'x-host': 'evil.example',
  };

  test('links come from SITE_URL, whatever the headers say', async () => {
    const rig = await makeApp();
    const answer = await rig.app.request('http://evil.example/api/requests', {
      method: 'POST',
      headers: { ...HOSTILE, 'content-type': 'application/json' },
      body: JSON.stringify({ ...ada, documents: ['soc-2'] }),
    });
    expect(answer.status).toBe(202);
    await rig.settle();
    for (const path of ['/access/fresh/', '/admin/sign-in/'])
      await rig.app.request(`http://evil.example${path}`, {
        method: 'POST',
        headers: { ...HOSTILE, 'sec-fetch-site': 'same-origin' },
        body: formBody({ email: 'approver@northwind.example' }),
      });
    await rig.settle();
    expect(rig.mails.length).toBe(2);
    for (const { text, html, messageId, subject } of rig.mails) {
      expect(`${text}${html}${messageId}${subject}`).not.toContain('evil');
      for (const [link] of `${text}\n${html}`.matchAll(/https?:\/\/[^\s"<>]+/g))
        expect(link.startsWith(`${SITE}/`) || link.startsWith('https://northwind.example')).toBe(true);
    }
    // Nor does Host pass for the origin.
    const headers = { host: 'evil.example', origin: 'http://evil.example', 'content-type': FORM };
    expect((await rig.app.request('http://evil.example/api/requests', { method: 'POST', headers })).status).toBe(403);
  });

  test('a redirect leads to a known place of this site, whatever stands in the address', async () => {
    const rig = await makeApp();
    const { visitor } = await signed(rig);
    const cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const tricks = [
      '//evil.example',
      '/\\evil.example',
      'https:evil.example',
      '%0d%0aLocation:%20https://evil.example',
      '@evil.example',
      '.evil.example',
    ];
    const known = /^\/(?:access|review|admin|mailbox|admin\/sign-in|request\/sent)\/$/;
    for (const trick of tricks)
      for (const [method, path] of [
        ['GET', `/access?next=${trick}`],
        ['GET', `/access/?to=${trick}&redirect=${trick}&url=${trick}`],
        ['GET', `/admin/?return=${trick}`],
        ['GET', `/admin${trick}`],
        ['GET', `/${trick}/access`],
        ['GET', `/review#${trick}`],
        ['POST', `/access/sign?next=${trick}`],
        ['POST', `/admin/sign-out?next=${trick}`],
      ] as const) {
        const headers = { ...HOSTILE, cookie, 'sec-fetch-site': 'same-origin', 'content-type': FORM };
        const answer = await rig.app.request(SITE + path, { method, headers });
        const to = answer.headers.get('location');
        if (to !== null) expect([path, to]).toEqual([path, expect.stringMatching(known)]);
        expect(answer.status).toBeLessThan(500);
      }
  });
});
