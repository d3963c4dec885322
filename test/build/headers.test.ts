import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildRoot, distFolder } from '../../src/build/roots.ts';
import { GATE_FILES, GATE_FOLDERS } from '../../src/schemas/gate-addresses.ts';
import { staticHeaders } from '../../src/schemas/headers.ts';
import { builtContent } from '../support/content.ts';

type Set = Record<string, string>;
const read = (name: string) => readFileSync(join(buildRoot(), '.build/headers', name), 'utf8');

/** Every public address of the built site, and some that are not there. */
const addresses = readdirSync(distFolder(), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name !== '_headers')
  .map((entry) => join(entry.parentPath, entry.name).slice(distFolder().length))
  .map((name) => name.replace(/\/index\.html$/, '/'));
const files = (await builtContent()).documents.flatMap(({ data }) =>
  data.access === 'public' && data.file ? [`/documents/${data.file}`] : [],
);
const missing = ['/nowhere/', '/search/nowhere', '/_astro/old.js', '/.well-known/other.txt', '/accessories/'];

/** `_headers`: every rule that fits is merged, and a name that two rules set would be joined by a comma. */
function merged(address: string): Set {
  const found: Set = {};
  let fits = false;
  for (const line of readFileSync(join(distFolder(), '_headers'), 'utf8').split('\n')) {
    if (line.startsWith('/')) {
      const pattern = line.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
      fits = new RegExp(`^${pattern.join('.*')}$`).test(address);
    } else if (fits && line.trim() !== '') {
      const [, name = '', value = ''] = /^ {2}([^:]+): (.*)$/.exec(line) ?? [];
      found[name] = found[name] === undefined ? value : `${found[name]}, ${value}`;
    }
  }
  return found;
}

/** `vercel.json`: rules in order, a later one replaces. */
function vercel(address: string): Set {
  const { headers } = JSON.parse(read('vercel.json')) as {
    headers: { source: string; headers: { key: string; value: string }[] }[];
  };
  const found: Set = {};
  for (const rule of headers)
    if (new RegExp(`^${rule.source}$`).test(address))
      for (const { key, value } of rule.headers) found[key.toLowerCase()] = value;
  return found;
}

/** nginx: an exact location, or the first pattern that fits, or the longest prefix; headers of that one alone. */
function nginx(address: string): Set | 'proxied' {
  const locations = [...read('nginx.conf').matchAll(/^location (?:(=|~) )?(\S+) \{\n([\s\S]*?)\n\}/gm)].map(
    ([, sign = '', at = '', body = '']) => ({ sign, at, body }),
  );
  const chosen =
    locations.find(({ sign, at }) => sign === '=' && at === address) ??
    locations.find(({ sign, at }) => sign === '~' && new RegExp(at).test(address)) ??
    locations
      .filter(({ sign, at }) => sign === '' && address.startsWith(at))
      .sort((a, b) => b.at.length - a.at.length)[0];
  if (!chosen) throw new Error(`no location for ${address}`);
  if (chosen.body.includes('proxy_pass')) return 'proxied';
  const found: Set = {};
  for (const [, name = '', value = ''] of chosen.body.matchAll(/^ +add_header (\S+) "([^"]*)" always;$/gm))
    found[name] = value;
  const type = /^ +default_type "([^"]*)";$/m.exec(chosen.body)?.[1];
  if (type !== undefined) {
    expect(chosen.body).toContain('types { }');
    found['content-type'] = type;
  }
  return found;
}

/** Caddy: inside `route`, every `header` block that fits in order, each setting what it names. */
function caddy(address: string): Set | 'proxied' {
  const text = read('Caddyfile');
  const fits = (matcher: string) => {
    if (!matcher.includes('*')) return matcher === address;
    const parts = matcher.split('*').map((part) => part.replace(/[.]/g, '\\.'));
    return new RegExp(`^${parts.join('.*')}$`).test(address);
  };
  const gate = /^ +@gate path (.*)$/m.exec(text)?.[1]?.split(' ') ?? [];
  if (gate.some(fits)) return 'proxied';
  const named = (matcher: string) =>
    matcher.startsWith('@') ? (new RegExp(`^ +${matcher} path (\\S+)$`, 'm').exec(text)?.[1] ?? '') : matcher;
  const route = /route \{\n([\s\S]*?)\n {8}\}\n/.exec(text)?.[1] ?? '';
  const found: Set = {};
  for (const [, matcher = '', body = ''] of route.matchAll(/header (\S+) \{\n([\s\S]*?)\n +\}/g))
    if (fits(named(matcher)))
      for (const [, name = '', value = ''] of body.matchAll(/^ +(\S+) "([^"]*)"$/gm)) found[name] = value;
  return found;
}

describe('one source of headers, in the words of every host', () => {
  it('looks at enough addresses', () => {
    for (const one of ['/', '/search/', '/search/index.md', '/trust.json', ...files]) expect(addresses).toContain(one);
  });

  it.each([...addresses.filter((one) => !one.startsWith('/pagefind/f')), ...missing])('%s', (address) => {
    const expected = staticHeaders(address);
    expect(vercel(address), 'Vercel').toEqual(expected);
    expect(nginx(address), 'nginx').toEqual(expected);
    expect(caddy(address), 'Caddy').toEqual(expected);
    // Cloudflare and Netlify send their own not-found page's headers for what is not there.
    if (!missing.includes(address)) expect(merged(address), 'Cloudflare and Netlify').toEqual(expected);
  });

  it.each([...GATE_FOLDERS.flatMap((room) => [`/${room}`, `/${room}/`, `/${room}/x/index.md`]), ...GATE_FILES])(
    '%s is left to the gate',
    (address) => {
      expect(vercel(address.replace('/index.md', '/x'))).toEqual({});
      expect(nginx(address)).toBe('proxied');
      expect(caddy(address)).toBe('proxied');
    },
  );

  it('keeps the rules out of the public folder', () => {
    for (const name of ['vercel.json', 'nginx.conf', 'Caddyfile'])
      expect(existsSync(join(distFolder(), name))).toBe(false);
  });
});
