import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addIntegrity, integrityOf } from '../../src/build/add-integrity.ts';
import { placeUnderBase } from '../../src/build/place-under-base.ts';
import { writeHeaders } from '../../src/build/write-headers.ts';
import { GATE_FILES, GATE_FOLDERS } from '../../src/schemas/gate-addresses.ts';
import { staticHeaders } from '../../src/schemas/headers.ts';
import { caddy, merged, nginx, vercel } from '../support/header-files.ts';

const FILES = [
  'index.html',
  'index.md',
  '404.html',
  'running-head.css',
  'trust.json',
  'robots.txt',
  '_redirects',
  '.well-known/security.txt',
  'subprocessors/feed.xml',
  'faq/sso/index.html',
  'faq/sso/index.md',
  'search/index.html',
  'search/index.md',
  'pagefind/pagefind.js',
  '_astro/site.abc.css',
];
const addresses = FILES.filter((one) => one !== '_redirects').map((one) => `/${one.replace(/index\.html$/, '')}`);
const SCRIPT = 'export {};';
let out = '';
let origin = '';
const read = (name: string) => readFile(join(out, name), 'utf8');

beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), 'under-base-'));
  const stage = join(out, 'stage');
  for (const name of FILES) {
    await mkdir(dirname(join(stage, name)), { recursive: true });
    await writeFile(join(stage, name), name);
  }
  await writeFile(join(stage, '_astro/page.abc.js'), SCRIPT);
  await writeFile(join(stage, 'index.html'), '<script type="module" src="/trust/_astro/page.abc.js"></script>');
  await addIntegrity(stage, '/trust');
  await writeHeaders(stage, out, '/trust');
  origin = await placeUnderBase(stage, '/trust');
});
afterAll(() => rm(out, { recursive: true }));

describe('a build under /trust', () => {
  it('lies where a static host answers for it', async () => {
    for (const name of FILES.filter((one) => one !== 'index.html' && one !== '_redirects'))
      expect(await readFile(join(origin, 'trust', name), 'utf8')).toBe(name);
    // Hosts read these at the root of what they publish, and there alone.
    expect(await readFile(join(origin, '404.html'), 'utf8')).toBe('404.html');
    expect(await readFile(join(origin, '_redirects'), 'utf8')).toBe('_redirects');
    await expect(readFile(join(origin, 'trust/_headers'))).rejects.toThrow('ENOENT');
    await expect(readFile(join(origin, 'trust/_redirects'))).rejects.toThrow('ENOENT');
  });

  it('finds the scripts that its pages name with the base', async () => {
    const page = await readFile(join(origin, 'trust/index.html'), 'utf8');
    expect(page).toContain(`integrity="${integrityOf(Buffer.from(SCRIPT))}"`);
  });

  it.each(addresses)('/trust%s has its headers in the words of every host', async (address) => {
    const expected = staticHeaders(address, '/trust');
    const at = `/trust${address}`;
    expect(merged(await readFile(join(origin, '_headers'), 'utf8'), at), 'Cloudflare and Netlify').toEqual(expected);
    expect(vercel(await read('.build/headers/vercel.json'), at), 'Vercel').toEqual(expected);
    expect(nginx(await read('.build/headers/nginx.conf'), at), 'nginx').toEqual(expected);
    expect(caddy(await read('.build/headers/Caddyfile'), at), 'Caddy').toEqual(expected);
  });

  it.each([...GATE_FOLDERS.map((folder) => `/${folder}/x`), ...GATE_FILES])('/trust%s is the gate’s', async (path) => {
    expect(nginx(await read('.build/headers/nginx.conf'), `/trust${path}`)).toBe('proxied');
    expect(caddy(await read('.build/headers/Caddyfile'), `/trust${path}`)).toBe('proxied');
    expect(vercel(await read('.build/headers/vercel.json'), `/trust${path}`)).toEqual({});
  });

  it.each(['/', '/blog/', '/access/x', '/healthz', '/search/', '/blog/index.md', '/trusty/'])(
    '%s is left to the rest of the host',
    async (address) => {
      expect(merged(await readFile(join(origin, '_headers'), 'utf8'), address)).toEqual({});
      expect(vercel(await read('.build/headers/vercel.json'), address)).toEqual({});
      expect(nginx(await read('.build/headers/nginx.conf'), address)).toBe('elsewhere');
      expect(caddy(await read('.build/headers/Caddyfile'), address)).toBe('elsewhere');
    },
  );

  it('leads /trust to /trust/, and sends no Strict-Transport-Security for a host that is another site’s', async () => {
    const conf = await read('.build/headers/nginx.conf');
    expect(conf).toContain('location = /trust {\n    return 308 /trust/$is_args$args;\n}');
    expect(await read('.build/headers/Caddyfile')).toContain('redir /trust /trust/ 308');
    for (const name of ['nginx.conf', 'Caddyfile', 'vercel.json'])
      expect(await read(`.build/headers/${name}`)).not.toMatch(/strict-transport-security/i);
  });
});
