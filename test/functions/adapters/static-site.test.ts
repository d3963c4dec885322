import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CODED_CACHE_MAX_BYTES, CODED_MAX_BYTES, codedFiles } from '../../../functions/adapters/coded-files.ts';
import { staticSite } from '../../../functions/adapters/static-site.ts';

const page = `<!doctype html><title>Faq</title>${'<p>An answer in many words.</p>'.repeat(200)}`;
const PACKED = ['pagefind/wasm.en.pagefind', 'pagefind/pagefind.en_1.pf_meta', 'pagefind/index/en_1.pf_index'];
const packed = gzipSync(page);
let root = '';
let site: ReturnType<typeof staticSite>;
beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'site-'));
  mkdirSync(path.join(root, 'faq'));
  const put = (name: string, text: string | Buffer) => writeFileSync(path.join(root, name), text);
  put('faq/index.html', page);
  put('404.html', page);
  put('small.txt', 'short');
  put('huge.json', `"${'a'.repeat(CODED_MAX_BYTES)}"`);
  put('picture.png', Buffer.alloc(5000, 1));
  mkdirSync(path.join(root, 'pagefind/index'), { recursive: true });
  for (const name of PACKED) put(name, packed);
  put('other.pagefind', packed);
  put('pagefind/broken.pf_index', 'no gzip');
  for (const name of [
    'site.css',
    'site.js',
    'trust.json',
    'logo.svg',
    'feed.xml',
    'a.md',
    'faq.csv',
    'llms.txt',
    'c.ics',
  ])
    put(name, page);
  site = staticSite(root);
});
afterAll(() => rmSync(root, { recursive: true }));

const ask = (address: string, headers: Record<string, string> = {}, method = 'GET') =>
  site(new Request(`http://localhost${address}`, { method, headers }));
const bytes = async (answer: Response) => Buffer.from(await answer.arrayBuffer());

describe('text is coded on the way out', () => {
  test.each([
    ['br', 'gzip, deflate, br, zstd', brotliDecompressSync],
    ['gzip', 'gzip, deflate', gunzipSync],
    ['gzip', 'br;q=0, gzip', gunzipSync],
  ] as const)('%s for a browser that takes %s', async (coding, accepted, decode) => {
    const answer = await ask('/faq/', { 'accept-encoding': accepted });
    const body = await bytes(answer);
    expect(answer.headers.get('content-encoding')).toBe(coding);
    expect(answer.headers.get('content-length')).toBe(String(body.byteLength));
    expect(answer.headers.get('vary')).toBe('accept-encoding');
    expect(body.byteLength).toBeLessThan(page.length / 10);
    expect(decode(body).toString()).toBe(page);
  });

  test.each(['site.css', 'site.js', 'trust.json', 'logo.svg', 'feed.xml', 'a.md', 'faq.csv', 'llms.txt', 'c.ics'])(
    '/%s too',
    async (name) => {
      const answer = await ask(`/${name}`, { 'accept-encoding': 'br' });
      expect(brotliDecompressSync(await bytes(answer)).toString()).toBe(page);
    },
  );

  test.each([
    ['/faq/', ''],
    ['/faq/', 'identity'],
    ['/faq/', 'br;q=0'],
    ['/small.txt', 'br'],
    ['/huge.json', 'br'],
    ['/picture.png', 'br, gzip'],
  ])('%s stays as it is when asked with "%s"', async (address, accepted) => {
    const answer = await ask(address, { 'accept-encoding': accepted });
    expect(answer.headers.get('content-encoding')).toBeNull();
    expect((await bytes(answer)).byteLength).toBe(Number(answer.headers.get('content-length')));
  });

  test('the page for what is not there is coded, and stays a 404', async () => {
    const answer = await ask('/nowhere/', { 'accept-encoding': 'br' });
    expect([answer.status, brotliDecompressSync(await bytes(answer)).toString()]).toEqual([404, page]);
  });
});

test('each coding has its own tag, and is not modified only against that one', async () => {
  const tagOf = async (coding: string) => (await ask('/faq/', { 'accept-encoding': coding })).headers.get('etag') ?? '';
  const tags = { br: await tagOf('br'), gzip: await tagOf('gzip'), identity: await tagOf('identity') };
  expect(new Set(Object.values(tags)).size).toBe(3);
  for (const coding of ['br', 'gzip', 'identity'] as const) {
    for (const [of, tag] of Object.entries(tags)) {
      const answer = await ask('/faq/', { 'accept-encoding': coding, 'if-none-match': `"other", ${tag}` });
      expect([coding, of, answer.status]).toEqual([coding, of, of === coding ? 304 : 200]);
      if (answer.status === 304)
        expect([answer.headers.get('etag'), answer.headers.get('vary'), await answer.text()]).toEqual([
          tag,
          'accept-encoding',
          '',
        ]);
    }
  }
});

test('HEAD says what GET would send, and sends nothing', async () => {
  const [get, head] = [
    await ask('/faq/', { 'accept-encoding': 'br' }),
    await ask('/faq/', { 'accept-encoding': 'br' }, 'HEAD'),
  ];
  expect(Object.fromEntries(head.headers)).toEqual(Object.fromEntries(get.headers));
  expect(await head.text()).toBe('');
});

test('a part is a part of the file as it is', async () => {
  const answer = await ask('/faq/', { 'accept-encoding': 'br', range: 'bytes=0-14' });
  expect([answer.status, answer.headers.get('content-encoding'), await answer.text()]).toEqual([
    206,
    null,
    '<!doctype html>',
  ]);
});

describe('what lies there in gzip for the search', () => {
  test.each(PACKED)('/%s is sent in the coding that the browser takes, and says so', async (name) => {
    const best = await ask(`/${name}`, { 'accept-encoding': 'gzip, deflate, br' });
    expect(best.headers.get('content-encoding')).toBe('br');
    const body = await bytes(best);
    expect(best.headers.get('content-length')).toBe(String(body.byteLength));
    expect(body.byteLength).toBeLessThan(packed.byteLength);
    expect(brotliDecompressSync(body).toString()).toBe(page);

    const asItLies = await ask(`/${name}`, { 'accept-encoding': 'gzip' });
    expect(asItLies.headers.get('content-encoding')).toBe('gzip');
    expect(await bytes(asItLies)).toEqual(packed);

    const plain = await ask(`/${name}`);
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect((await bytes(plain)).toString()).toBe(page);
    expect(new Set([best, asItLies, plain].map((one) => one.headers.get('etag'))).size).toBe(3);
    for (const one of [best, asItLies, plain]) expect(one.headers.get('vary')).toBe('accept-encoding');
  });

  test('is not sent in part, and keeps its length for HEAD and its tag for a second visit', async () => {
    const address = `/${PACKED[0]}`;
    const part = await ask(address, { range: 'bytes=0-9' });
    expect([part.status, part.headers.get('accept-ranges')]).toEqual([200, 'none']);
    expect((await bytes(part)).toString()).toBe(page);
    const head = await ask(address, {}, 'HEAD');
    expect(head.headers.get('content-length')).toBe(String(page.length));
    expect((await bytes(head)).byteLength).toBe(0);
    expect((await ask(address, { 'if-none-match': head.headers.get('etag') ?? '' })).status).toBe(304);
  });

  test('elsewhere a file of that name is sent as it is', async () => {
    const answer = await ask('/other.pagefind', { 'accept-encoding': 'br' });
    expect(answer.headers.get('content-encoding')).toBeNull();
    expect(await bytes(answer)).toEqual(packed);
  });

  test('what cannot be unpacked is not sent', async () => {
    await expect(ask('/pagefind/broken.pf_index', { 'accept-encoding': 'br' })).rejects.toThrow();
  });
});

describe('what is kept in memory', () => {
  test('stays under its limit, and is made again when it was given up', async () => {
    const first = await codedFiles().read(path.join(root, 'faq/index.html'), 'br');
    const small = codedFiles(first.byteLength * 2);
    for (const name of ['faq/index.html', 'site.css', 'site.js', 'trust.json', 'faq/index.html']) {
      expect(await small.read(path.join(root, name), 'br')).toEqual(first);
      expect(small.keptBytes()).toBeLessThanOrEqual(first.byteLength * 2);
    }
    expect(CODED_CACHE_MAX_BYTES).toBeLessThanOrEqual(16 * 1024 * 1024);
  });

  test('many readers at once have it made once', async () => {
    const files = codedFiles();
    const all = await Promise.all(Array.from({ length: 20 }, () => files.read(path.join(root, 'a.md'), 'gzip')));
    expect(new Set(all).size).toBe(1);
  });

  test('a file that is gone is a fault, and not a cached one', async () => {
    const files = codedFiles();
    await expect(files.read(path.join(root, 'gone.html'), 'br')).rejects.toThrow('ENOENT');
    expect(files.keptBytes()).toBe(0);
  });
});
