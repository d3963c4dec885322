import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveSite } from '../support/serve-site.ts';

const page = `<!doctype html><title>Faq</title>${'<p>An answer in many words.</p>'.repeat(200)}`;
const indexed = gzipSync(page);
let root = '';
let site: Awaited<ReturnType<typeof serveSite>>;
beforeAll(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'site-'));
  for (const folder of ['faq', 'pagefind/index', '.well-known', 'a b'])
    mkdirSync(path.join(root, 'dist', folder), { recursive: true });
  const put = (name: string, text: string | Buffer) => writeFileSync(path.join(root, 'dist', name), text);
  put('faq/index.html', page);
  put('a b/index.html', page);
  put('404.html', page);
  put('.well-known/security.txt', 'Contact: mailto:security@acme.example');
  put('_headers', 'rules');
  put('_redirects', 'rules');
  put('small.txt', 'short');
  put('picture.png', Buffer.alloc(5000, 1));
  put('pagefind/index/en_1.pf_index', indexed);
  for (const name of ['c.css', 'c.js', 'c.json', 'c.svg', 'c.xml', 'c.md', 'c.csv', 'c.txt', 'c.ics', 'ä.txt'])
    put(name, page);
  writeFileSync(path.join(root, 'secret.txt'), 'outside');
  site = await serveSite(path.join(root, 'dist'));
});
afterAll(async () => {
  await site.stop();
  rmSync(root, { recursive: true });
});
const ask = (...asked: Parameters<typeof site.ask>) => site.ask(...asked);

describe('text is coded on the way out', () => {
  test.each([
    ['br', 'gzip, deflate, br, zstd', brotliDecompressSync],
    ['gzip', 'gzip, deflate', gunzipSync],
    ['gzip', 'br;q=0, gzip', gunzipSync],
  ] as const)('%s for a browser that takes %s', async (coding, accepted, decode) => {
    const { headers, bytes } = await ask('/faq/', { 'accept-encoding': accepted });
    expect(headers).toMatchObject({ 'content-encoding': coding, vary: 'Accept-Encoding' });
    expect(bytes.byteLength).toBeLessThan(page.length / 10);
    expect(decode(bytes).toString()).toBe(page);
  });

  test.each([
    ['c.css', 'text/css; charset=utf-8'],
    ['c.js', 'text/javascript; charset=utf-8'],
    ['c.json', 'application/json; charset=utf-8'],
    ['c.svg', 'image/svg+xml'],
    ['c.xml', 'application/xml'],
    ['c.md', 'text/markdown; charset=utf-8'],
    ['c.csv', 'text/csv; charset=utf-8'],
    ['c.txt', 'text/plain; charset=utf-8'],
    ['c.ics', 'text/calendar; charset=utf-8'],
    ['%C3%A4.txt', 'text/plain; charset=utf-8'],
  ])('/%s too, as %s', async (name, type) => {
    const { headers, bytes } = await ask(`/${name}`, { 'accept-encoding': 'br' });
    expect(headers['content-type']).toBe(type);
    expect(brotliDecompressSync(bytes).toString()).toBe(page);
  });

  test.each([
    ['/faq/', ''],
    ['/faq/', 'identity'],
    ['/faq/', 'br;q=0'],
    ['/small.txt', 'br'],
    ['/picture.png', 'br, gzip'],
  ])('%s stays as it is when asked with "%s"', async (address, accepted) => {
    const { headers, bytes } = await ask(address, { 'accept-encoding': accepted });
    expect([headers['content-encoding'], headers['content-length']]).toEqual([undefined, String(bytes.byteLength)]);
  });

  test('what the search index is made of is in gzip already, and its script unpacks it: it is sent as it lies there', async () => {
    const { headers, bytes } = await ask('/pagefind/index/en_1.pf_index', { 'accept-encoding': 'br, gzip' });
    expect([headers['content-encoding'], bytes.equals(indexed)]).toEqual([undefined, true]);
  });

  test('the page for what is not there is coded, and stays a 404', async () => {
    const { status, headers, bytes } = await ask('/nowhere/', { 'accept-encoding': 'br' });
    expect([status, brotliDecompressSync(bytes).toString()]).toEqual([404, page]);
    expect(headers).toMatchObject({ 'x-frame-options': 'DENY', 'content-type': 'text/html; charset=utf-8' });
    expect((await ask('/nowhere/', { range: 'bytes=0-9' })).status).toBe(404);
  });
});

test('a second visit with the tag of the first is told that nothing has changed', async () => {
  const { headers } = await ask('/faq/', { 'accept-encoding': 'br' });
  for (const tag of [headers.etag, `"other", ${headers.etag}`]) {
    // What `fetch` says beside a tag, so also a reader of the feed that is made with it.
    const reader = { 'cache-control': 'no-cache', pragma: 'no-cache' };
    const again = await ask('/faq/', { 'accept-encoding': 'gzip', 'if-none-match': tag ?? '', ...reader });
    expect([again.status, again.bytes.byteLength, again.headers.etag]).toEqual([304, 0, headers.etag]);
    expect(again.headers['cache-control']).toBe(headers['cache-control']);
  }
  expect((await ask('/faq/', { 'if-none-match': '"other"' })).status).toBe(200);
});

test('HEAD has the headers of GET, and no body', async () => {
  const [get, head] = [await ask('/faq/'), await ask('/faq/', {}, 'HEAD')];
  expect({ ...head.headers, date: '' }).toEqual({ ...get.headers, date: '' });
  expect(head.bytes.byteLength).toBe(0);
});

test('other methods are refused', async () => {
  const { status, headers } = await ask('/faq/', {}, 'POST');
  expect([status, headers.allow, headers['x-frame-options']]).toEqual([405, 'GET, HEAD', 'DENY']);
});

test('a part is a part of the file as it is', async () => {
  const { status, headers, bytes } = await ask('/faq/', { 'accept-encoding': 'br', range: 'bytes=0-14' });
  expect([status, headers['content-encoding'], bytes.toString()]).toEqual([206, undefined, '<!doctype html>']);
});

describe('an address is a file of the folder, or nothing', () => {
  test.each([
    ['/faq', '/faq/'],
    ['/faq?q=1&r=2', '/faq/?q=1&r=2'],
    ['/a%20b', '/a%20b/'],
    // Not an address without a scheme, which would lead to another host.
    ['//faq', '/faq/'],
    ['/.well-known', '/.well-known/'],
  ])('%s leads to %s', async (address, to) => {
    const { status, headers } = await ask(address);
    expect([status, headers.location, headers['x-frame-options']]).toEqual([308, to, 'DENY']);
  });

  test('a name that begins with a dot is one like any other', async () => {
    expect((await ask('/.well-known/security.txt')).status).toBe(200);
  });

  test.each([
    '/_headers',
    '/_redirects',
    '/%5fheaders',
    '/faq/..%2f_headers',
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/faq/%2e%2e/%2e%2e/secret.txt',
    '/faq/index.html/',
    '/404.html',
    '/.well-known/',
    '/%ff',
    '/%00',
    `/${'a'.repeat(3000)}`,
  ])('%s is a 404', async (address) => {
    const { status, bytes } = await ask(address);
    expect([status, bytes.toString()]).toEqual([404, page]);
  });
});
