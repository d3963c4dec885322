import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildRoot, distFolder } from '../../src/build/roots.ts';
import { GATE_FILES, GATE_FOLDERS } from '../../src/schemas/gate-addresses.ts';
import { staticHeaders } from '../../src/schemas/headers.ts';
import { builtContent } from '../support/content.ts';
import { caddy, merged, nginx, vercel } from '../support/header-files.ts';

const read = (name: string) => readFileSync(join(buildRoot(), '.build/headers', name), 'utf8');

/** Every public address of the built site, and some that are not there. */
const addresses = readdirSync(distFolder(), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name !== '_headers')
  .map((entry) => join(entry.parentPath, entry.name).slice(distFolder().length))
  .map((name) => name.replace(/\/index\.html$/, '/'));
const files = (await builtContent()).documents.flatMap(({ data }) =>
  data.access === 'public' && data.file ? [`/documents/${data.file}`] : [],
);
const missing = [
  '/nowhere/',
  '/search/nowhere',
  '/search-all/nowhere',
  '/_astro/old.js',
  '/.well-known/other.txt',
  '/accessories/',
];

describe('one source of headers, in the words of every host', () => {
  it('looks at enough addresses', () => {
    for (const one of ['/', '/search/', '/search-all/', '/search-all/index.md', '/trust.json', ...files])
      expect(addresses).toContain(one);
  });

  it.each([...addresses.filter((one) => !one.startsWith('/pagefind/f')), ...missing])('%s', (address) => {
    const expected = staticHeaders(address);
    expect(vercel(read('vercel.json'), address), 'Vercel').toEqual(expected);
    expect(nginx(read('nginx.conf'), address), 'nginx').toEqual(expected);
    expect(caddy(read('Caddyfile'), address), 'Caddy').toEqual(expected);
    // Cloudflare and Netlify send their own not-found page's headers for what is not there.
    if (!missing.includes(address))
      expect(merged(readFileSync(join(distFolder(), '_headers'), 'utf8'), address), 'Cloudflare and Netlify').toEqual(
        expected,
      );
  });

  it.each([...GATE_FOLDERS.flatMap((room) => [`/${room}`, `/${room}/`, `/${room}/x/index.md`]), ...GATE_FILES])(
    '%s is left to the gate',
    (address) => {
      expect(vercel(read('vercel.json'), address.replace('/index.md', '/x'))).toEqual({});
      expect(nginx(read('nginx.conf'), address)).toBe('proxied');
      expect(caddy(read('Caddyfile'), address)).toBe('proxied');
    },
  );

  it('the page that reads a file names all that its script may load, and no other page narrows its policy', () => {
    const narrowed = addresses
      .filter((one) => one.endsWith('/'))
      .flatMap((one) => {
        const html = readFileSync(join(distFolder(), one, 'index.html'), 'utf8');
        const said = /<meta http-equiv="content-security-policy" content="([^"]*)">/.exec(html)?.[1];
        return said === undefined ? [] : [[one, said]];
      });
    expect(narrowed).toEqual([
      [
        '/questionnaire/',
        'connect-src *:*/answers.json *:*/answers-rows.json *:*/answers-languages.json *:*/robots.txt',
      ],
    ]);
  });

  it('keeps the rules out of the public folder', () => {
    for (const name of ['vercel.json', 'nginx.conf', 'Caddyfile'])
      expect(existsSync(join(distFolder(), name))).toBe(false);
  });
});
