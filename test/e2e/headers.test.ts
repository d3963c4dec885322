import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { headersFor, staticHeaders } from '../../src/schemas/headers.ts';
import { builtContent, firstOf } from '../support/content.ts';
import { demoInBrowser } from '../support/demo-in-browser.ts';
import { observe } from '../support/observatory.ts';

const tree = await builtContent();
const framework = `/compliance/${firstOf(tree.compliance, () => true, 'framework').id}/`;
const answer = `/faq/${firstOf(tree.faqs, () => true, 'answer').id}/`;
const word = tree.company.data.name;
const pdf = `/documents/${firstOf(tree.documents, ({ access, file }) => access === 'public' && !!file, 'public file').data.file}`;
const gated = firstOf(tree.documents, ({ access, file }) => access !== 'public' && !!file, 'gated file').id;

const demo = demoInBrowser();

const own = { 'sec-fetch-site': 'same-origin' };
const form = { ...own, 'content-type': 'application/x-www-form-urlencoded' };
const json = { ...own, 'content-type': 'application/json' };
const ask = (path: string, init: RequestInit = {}) => fetch(demo.server.base + path, { redirect: 'manual', ...init });

describe('headers of the real server', () => {
  it.each<[what: string, status: number, path: string, init?: RequestInit]>([
    ['a page', 200, '/'],
    ['a page asked for its head', 200, framework, { method: 'HEAD' }],
    ['the search page', 200, '/search/'],
    ['the search of all text', 200, '/search-all/'],
    ['the search index', 200, '/pagefind/pagefind-entry.json'],
    ['a PDF', 200, pdf],
    ['a piece of a PDF', 206, pdf, { headers: { range: 'bytes=0-99' } }],
    ['a piece that is not there', 416, pdf, { headers: { range: 'bytes=99999999-' } }],
    ['a twin', 200, '/trust.json'],
    ['a feed in a folder', 200, '/subprocessors/feed.xml'],
    ['security.txt', 200, '/.well-known/security.txt'],
    ['an address without its slash', 308, '/documents'],
    ['a page that is not there', 404, '/nowhere/'],
    ['an address that cannot be read', 404, '/%ff'],
    ['a method that pages do not take', 405, '/', { method: 'POST', headers: form, body: 'a=b' }],
    ['TRACE in other clothes', 405, '/documents/', { method: 'PROPFIND' }],
  ])('static: %s answers %i', async (_what, status, path, init) => {
    const answer = await ask(path, init);
    expect(answer.status).toBe(status);
    const address = status === 404 || status === 405 || status === 308 ? '/' : path;
    const expected = status < 300 || status === 416 ? staticHeaders(address) : headersFor('page');
    for (const [name, value] of Object.entries(expected))
      expect([name, answer.headers.get(name)]).toEqual([name, value]);
    await answer.arrayBuffer();
  });

  it('static: what the browser has already answers 304, headers and all', async () => {
    const etag = (await ask('/')).headers.get('etag') ?? '';
    const again = await ask('/', { headers: { 'if-none-match': etag } });
    expect(again.status).toBe(304);
    for (const [name, value] of Object.entries(staticHeaders('/'))) expect(again.headers.get(name)).toBe(value);
  });

  it.each<[what: string, status: number, path: string, init?: RequestInit]>([
    ['health', 200, '/healthz'],
    ['the captured mail', 200, '/mailbox/'],
    ['signing in', 200, '/admin/sign-in/'],
    ['no session for staff', 303, '/admin/'],
    ['an address without its slash', 308, '/access'],
    ['a body that is not JSON', 400, '/api/requests', { method: 'POST', headers: json, body: '{' }],
    ['cron without its secret', 401, '/api/cron', { method: 'POST', headers: form }],
    ['a form from another site', 403, '/api/requests', { method: 'POST', headers: { origin: 'https://evil.example' } }],
    ['no session for a reader', 403, '/access/'],
    ['a link that does not work', 404, `/access/${'A'.repeat(43)}`],
    ['nothing there', 404, '/api/nowhere'],
    ['a wrong method', 405, '/api/requests', { method: 'DELETE', headers: own }],
    ['a preflight', 405, '/api/requests', { method: 'OPTIONS', headers: { origin: 'https://evil.example' } }],
    ['too much', 413, '/api/requests', { method: 'POST', headers: form, body: 'x'.repeat(70_000) }],
    [
      'a file where a form belongs',
      415,
      '/api/requests',
      { method: 'POST', headers: { ...own, 'content-type': 'text/xml' } },
    ],
    ['a form with faults', 422, '/api/requests', { method: 'POST', headers: form, body: 'name=A' }],
    ['the same as problem details', 422, '/api/requests', { method: 'POST', headers: json, body: '{"name":"A"}' }],
  ])('gate: %s answers %i', async (_what, status, path, init) => {
    const answer = await ask(path, init);
    expect(answer.status).toBe(status);
    for (const [name, value] of Object.entries(headersFor('gate')))
      expect([name, answer.headers.get(name)]).toEqual([name, value]);
    expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
    for (const told of ['server', 'x-powered-by']) expect(answer.headers.get(told)).toBeNull();
  });
});

describe('the Observatory', () => {
  const PAGES = {
    overview: '/',
    framework,
    principle: '/principles/security/',
    questions: '/faq/',
    question: answer,
    documents: '/documents/',
    document: `/documents/${gated}/`,
    subprocessors: '/subprocessors/',
    ...Object.fromEntries(tree.updates.slice(0, 1).map(({ id }) => ['update', `/updates/${id}/`])),
    ...Object.fromEntries(tree.learn.slice(0, 1).map(({ id }) => ['guide', `/learn/${id}/`])),
    search: '/search/',
    'all text': '/search-all/',
    'request form': `/request/${gated}/`,
    'request sent': '/request/sent/',
    'not found': '/nowhere/',
    'fresh link': '/access/fresh/',
    'no session': '/access/',
    'dead link': `/review/${'A'.repeat(43)}`,
    'staff sign-in': '/admin/sign-in/',
    mailbox: '/mailbox/',
  };
  it('gives every type of page 130 of 145 or more, and 150 of 165 by its newer rules', async () => {
    const scores: string[] = [];
    for (const [type, path] of Object.entries(PAGES)) {
      const answer = await ask(path);
      const seen = {
        url: new URL(path, tree.company.data.trustUrl).href,
        headers: answer.headers,
        body: await answer.text(),
      };
      const [four, six] = [observe(seen, 4), observe(seen, 6)];
      scores.push(`${type} ${four.score}/145 ${six.score}/165`);
      expect(four.score, `${path} ${JSON.stringify(four.points)}`).toBeGreaterThanOrEqual(130);
      expect(six.score, `${path} ${JSON.stringify(six.points)}`).toBeGreaterThanOrEqual(150);
    }
    console.log(`Observatory: ${scores.join(' · ')}`);
  });
});

/** A page whose every refusal by the policy is kept, whoever caused it. */
async function watched(path: string): Promise<{ page: Page; violations(): Promise<string[]>; errors: string[] }> {
  const context = await demo.browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  await context.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { violations: seen });
    document.addEventListener('securitypolicyviolation', (one) =>
      seen.push(`${one.violatedDirective} ${one.blockedURI}`),
    );
  });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (fault) => errors.push(fault.message));
  page.on('console', (message) => /error|warning/.test(message.type()) && errors.push(message.text()));
  await page.goto(demo.server.base + path);
  return {
    page,
    violations: () => page.evaluate(() => (window as never as { violations: string[] }).violations),
    errors,
  };
}

describe('Trusted Types and integrity in Chromium', () => {
  it.each(['/search/', '/search-all/'])('%s works without a worker, and nothing is refused', async (address) => {
    const { page, violations, errors } = await watched(`${address}?q=${encodeURIComponent(word)}`);
    await expect.poll(() => page.locator('#results a').count(), { timeout: 10_000 }).toBeGreaterThan(0);
    expect(page.workers()).toEqual([]);
    expect(await page.locator('#results p').first().textContent()).not.toMatch(/<|&[a-z]+;/);
    expect([await violations(), errors]).toEqual([[], []]);
    await page.context().close();
  });

  it('a link is copied, and nothing is refused', async () => {
    const { page, violations, errors } = await watched(answer);
    await page.locator('button.copy').first().click();
    await expect.poll(() => page.locator('button.copy').first().textContent()).toBe('Copied');
    expect((await page.evaluate(() => navigator.clipboard.readText())).length).toBeGreaterThan(5);
    expect([await violations(), errors]).toEqual([[], []]);
    await page.context().close();
  });

  it.each(['/', '/search/', '/search-all/', '/access/fresh/'])(
    'on %s text cannot become markup, a script or a worker',
    async (path) => {
      const { page, violations } = await watched(path);
      const thrown = await page.evaluate(() => {
        const attempts = [
          () => Object.assign(document.createElement('div'), { innerHTML: '<img src=x onerror=alert(1)>' }),
          () => Object.assign(document.createElement('script'), { src: '/evil.js' }),
          () => Object.assign(document.createElement('script'), { text: 'alert(1)' }),
          () => new Worker('/evil.js'),
          () => new DOMParser().parseFromString('<p>', 'text/html'),
          () =>
            (
              window as never as { trustedTypes: { createPolicy(n: string, r: object): void } }
            ).trustedTypes.createPolicy('evil', {}),
        ];
        return attempts.map((attempt) => {
          try {
            attempt();
            return 'allowed';
          } catch (fault) {
            return (fault as Error).name;
          }
        });
      });
      expect(thrown).toEqual(Array(6).fill('TypeError'));
      expect((await violations()).length).toBeGreaterThan(0);
      await page.context().close();
    },
  );

  it('a script that was changed on the way does not run', async () => {
    const context = await demo.browser.newContext();
    const page = await context.newPage();
    await page.route('**/_astro/*.js', async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, body: `${await answer.text()}\nwindow.changed = true;` });
    });
    const errors: string[] = [];
    page.on('console', (message) => errors.push(message.text()));
    await page.goto(demo.server.base);
    await expect.poll(() => errors.join()).toMatch(/integrity/);
    expect(await page.evaluate(() => 'changed' in window)).toBe(false);
    await context.close();
  });
});
