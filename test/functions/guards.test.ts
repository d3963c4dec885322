import { describe, expect, test } from 'vitest';
import { sameOrigin } from '../../functions/routes/guards.ts';
import { GATE } from '../../src/schemas/addresses.ts';
import { headersFor, type Surface } from '../../src/schemas/headers.ts';
import { makeApp, SITE } from './support/make-app.ts';

describe('who may write', () => {
  const evil = 'https://evil.example';
  test.each<[site: string | null, origin: string | null, type: string, may: boolean]>([
    ['same-origin', SITE, 'form', true],
    ['same-origin', null, 'form', true],
    ['same-origin', 'null', 'form', true],
    ['same-site', SITE, 'form', false],
    ['cross-site', SITE, 'form', false],
    ['cross-site', evil, 'json', false],
    ['none', null, 'form', false],
    ['nonsense', SITE, 'form', false],
    [null, SITE, 'form', true],
    [null, `${SITE}.evil.example`, 'form', false],
    [null, SITE.replace('https', 'http'), 'form', false],
    [null, evil, 'json', false],
    [null, 'null', 'form', false],
    [null, null, 'form', false],
    [null, null, 'json', true],
  ])('Sec-Fetch-Site %s, Origin %s, %s: %s', (site, origin, type, may) => {
    const headers = new Headers({
      'content-type': type === 'json' ? 'application/json' : 'application/x-www-form-urlencoded',
    });
    if (site !== null) headers.set('sec-fetch-site', site);
    if (origin !== null) headers.set('origin', origin);
    expect(sameOrigin(headers, SITE)).toBe(may);
  });

  test('a form that says nothing of where it comes from is refused, and told what is missing', async () => {
    const rig = await makeApp();
    const before = await rig.snapshot();
    const post = async (headers: Record<string, string>, path = '/api/requests') => {
      const answer = await rig.app.request(SITE + path, { method: 'POST', headers, body: 'email=a%40buyer.example' });
      return [answer.status, await answer.text()] as const;
    };
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    for (const path of ['/api/requests', '/access/fresh/', '/admin/sign-in/']) {
      const [status, text] = await post(form, path);
      expect([path, status]).toEqual([path, 403]);
      expect(text).toContain('its Origin header is missing');
      expect(text).not.toContain('another site');
    }
    const foreign: Record<string, string>[] = [
      { origin: evil },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
    ];
    for (const from of foreign) {
      const [status, text] = await post({ ...form, ...from });
      expect(status).toBe(403);
      expect(text).toContain('it came from another site');
    }
    const [, program] = await post({ ...form, accept: 'application/json' });
    expect(JSON.parse(program)).toMatchObject({ status: 403, title: expect.stringContaining('Origin header') });
    expect(await rig.snapshot()).toBe(before);
  });

  test('every address that writes refuses a foreign page', async () => {
    const rig = await makeApp();
    const posts = rig.app.routes.filter(
      (one) => one.method === 'POST' && one.path !== '/api/cron' && one.path !== GATE.followLeave,
    );
    expect(posts.length).toBeGreaterThan(10);
    const before = await rig.snapshot();
    for (const { path } of posts) {
      const answer = await rig.app.request(SITE + path, {
        method: 'POST',
        headers: { 'sec-fetch-site': 'cross-site', origin: evil },
      });
      expect([path, answer.status]).toEqual([path, 403]);
    }
    expect(await rig.snapshot()).toBe(before);
  });
});

describe('headers', () => {
  test('stand on every answer, of every status', async () => {
    const rig = await makeApp();
    const seen = new Set<number>();
    for (const [path, init] of [
      ['/healthz', {}],
      ['/access/', {}],
      ['/nowhere', {}],
      ['/admin/', {}],
      ['/access', {}],
      ['/api/requests', { method: 'PUT', headers: { 'sec-fetch-site': 'same-origin' } }],
      ['/api/requests', { method: 'POST' }],
      [
        '/api/requests',
        { method: 'POST', headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' }, body: '{' },
      ],
      ['/api/requests', { method: 'POST', headers: { 'sec-fetch-site': 'same-origin' }, body: 'x'.repeat(70_000) }],
      ['/api/cron', { method: 'POST' }],
    ] as const) {
      const answer = await rig.app.request(SITE + path, init);
      seen.add(answer.status);
      for (const [name, value] of Object.entries(headersFor('gate')))
        expect([path, answer.headers.get(name)]).toEqual([path, value]);
    }
    expect([...seen].sort()).toEqual([200, 303, 308, 400, 401, 403, 404, 405, 413]);
  });

  test('a fault inside is a plain page, and says nothing of what went wrong', async () => {
    const rig = await makeApp({
      mailbox: { list: () => Promise.reject(new Error('the inner life')), read: async () => null },
      peer: () => '127.0.0.1',
    });
    const answer = await rig.app.request('http://localhost:4321/mailbox/');
    expect(answer.status).toBe(500);
    expect(answer.headers.get('content-security-policy')).toBe(headersFor('gate')['content-security-policy']);
    expect(await answer.text()).not.toContain('inner life');
  });

  test.each<Surface>(['page', 'search-text', 'gate'])(
    '%s allows nothing unsafe but WebAssembly where all text is searched',
    (surface) => {
      const policy = headersFor(surface)['content-security-policy'] ?? '';
      expect(policy).toMatch(/^default-src 'none'/);
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy.match(/'[\w-]*unsafe[\w-]*'/g) ?? []).toEqual(
        surface === 'search-text' ? ["'wasm-unsafe-eval'"] : [],
      );
    },
  );
});
