import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type IncomingMessage, request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Running, startNode } from '../../../functions/hosts/node.ts';
import { headersFor } from '../../../src/schemas/headers.ts';
import { sampleManifest } from '../support/manifest.ts';
import { sampleStated } from '../support/stated.ts';
import { ada, formBody } from '../support/visitor.ts';

const here = process.cwd();
const overview = `<h1>Overview</h1>${'<p>One of many lines.</p>'.repeat(50)}`;
let folder = '';
let running: Running;
let base = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'host-'));
  const put = async (name: string, content: string | Buffer) => {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), content);
  };
  await put(
    '.build/manifest.json',
    JSON.stringify(sampleManifest(({ company }) => Object.assign(company.statistics, { views: 'server' }))),
  );
  await put('.build/stated.json', JSON.stringify(sampleStated()));
  await put('dist/index.html', overview);
  for (const page of ['search', 'search-all']) await put(`dist/${page}/index.html`, '<h1>Search</h1>');
  await put('dist/request/sent/index.html', '<h1>Sent</h1>');
  await put('dist/404.html', '<h1>Not here</h1>');
  await put('dist/_astro/site.abc.css', 'a{}');
  await put('dist/trust.json', '{}');
  await put('dist/_headers', 'secret rules');
  await put('secret.txt', 'outside');
  process.chdir(folder);
  vi.spyOn(console, 'log').mockImplementation(() => {});
  running = await startNode({ PORT: '0', SITE_URL: 'http://localhost:4321', DATA_DIR: path.join(folder, 'data') });
  base = `http://127.0.0.1:${running.port}`;
});
afterAll(async () => {
  await running.stop();
  process.chdir(here);
  await rm(folder, { recursive: true });
});

test('pages are served with their headers, coded', async () => {
  const page = await fetch(`${base}/`, { headers: { 'accept-encoding': 'br' } });
  expect(await page.text()).toBe(overview);
  expect(page.headers.get('content-encoding')).toBe('br');
  for (const [name, value] of Object.entries(headersFor('page'))) expect(page.headers.get(name)).toBe(value);
  const again = await fetch(`${base}/`, {
    headers: { 'accept-encoding': 'br', 'if-none-match': page.headers.get('etag') ?? '' },
  });
  expect(again.status).toBe(304);
  expect(
    (await fetch(`${base}/`, { headers: { 'accept-encoding': 'identity' } })).headers.get('content-encoding'),
  ).toBeNull();
  const head = await fetch(`${base}/`, { method: 'HEAD' });
  expect([head.status, await head.text()]).toEqual([200, '']);
});

test('each kind of file has its type, its policy and its time', async () => {
  const css = await fetch(`${base}/_astro/site.abc.css`);
  expect(css.headers.get('content-type')).toBe('text/css; charset=utf-8');
  expect(css.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  const search = await fetch(`${base}/search-all/`);
  expect(search.headers.get('content-security-policy')).toContain("'wasm-unsafe-eval'");
  const twin = await fetch(`${base}/trust.json`);
  expect(twin.headers.get('access-control-allow-origin')).toBe('*');
  expect((await fetch(`${base}/`)).headers.get('access-control-allow-origin')).toBeNull();
});

test('what is not in the list is not there', async () => {
  const slash = await fetch(`${base}/search`, { redirect: 'manual' });
  expect([slash.status, slash.headers.get('location')]).toEqual([308, '/search/']);
  for (const address of [
    '/nowhere',
    '/_headers',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/%ff',
    '/index.html.br',
    '//secret.txt',
  ]) {
    const answer = await fetch(base + address);
    expect([address, answer.status, await answer.text()]).toEqual([address, 404, '<h1>Not here</h1>']);
  }
  const post = await fetch(`${base}/`, { method: 'POST', body: 'x' });
  expect([post.status, post.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
});

test('a request is mailed into the folder and read at /mailbox/', async () => {
  const sent = await fetch(`${base}/api/requests`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'sec-fetch-site': 'same-origin' },
    body: formBody({ ...ada, documents: 'soc-2' }),
  });
  expect([sent.status, sent.headers.get('location')]).toEqual([303, '/request/sent/']);
  await expect
    .poll(async () => (await fetch(`${base}/mailbox/`)).text(), { timeout: 10_000 })
    .toContain('Confirm your request');
  const list = await (await fetch(`${base}/mailbox/`)).text();
  const mail = await (await fetch(`${base}${/href="(\/mailbox\/[^"]+)"/.exec(list)?.[1]}`)).text();
  const link = /href="http:\/\/localhost:4321(\/access\/[\w-]{43})"/.exec(mail)?.[1];
  expect((await fetch(base + link)).status).toBe(200);
  expect((await fetch(`${base}/mailbox/`, { headers: { 'x-forwarded-for': '198.51.100.1' } })).status).toBe(404);
});

test('pages that it serves are counted by their address and the kind of place that led there, and written as it stops', async () => {
  const browser = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' };
  const views = async (): Promise<unknown[]> => {
    const database = new DatabaseSync(path.join(folder, 'data/gate.db'), { readOnly: true });
    const rows = database.prepare(`select name, part, count from sums where kind = 'view' order by id`).all();
    database.close();
    return rows.map((row) => ({ ...row }));
  };
  const other = await startNode({ PORT: '0', SITE_URL: 'http://localhost:4321', DATA_DIR: path.join(folder, 'data') });
  const at = `http://127.0.0.1:${other.port}`;
  // Not by `fetch`, which says of itself that it shows no page.
  const ask = async (address: string, headers: Record<string, string>, method = 'GET') => {
    const asking = request(at + address, { method, headers: { ...browser, ...headers } }).end();
    const [answer] = (await once(asking, 'response')) as [IncomingMessage];
    await once(answer.resume(), 'end');
  };
  await ask('/', { referer: 'https://www.google.com/' });
  await ask('/?utm=x', {});
  await ask('/', { 'sec-gpc': '1' });
  await ask('/', { 'user-agent': 'Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)' });
  await ask('/faq/', {});
  await ask('/search/', {});
  await ask('/_astro/site.abc.css', {});
  await ask('/', {}, 'HEAD');
  await ask('/', { 'sec-fetch-dest': 'iframe' });
  expect(await views()).toEqual([]);
  await other.stop();
  expect(await views()).toEqual([
    { name: '/', part: 'none', count: 1 },
    { name: '/', part: 'search', count: 1 },
  ]);
});
