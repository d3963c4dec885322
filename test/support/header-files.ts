import { expect } from 'vitest';

/** Header files as their hosts read them: which headers an address is answered with. */
export type HeaderSet = Record<string, string>;

/** `_headers`: every rule that fits is merged, and a name that two rules set would be joined by a comma. */
export function merged(text: string, address: string): HeaderSet {
  const found: HeaderSet = {};
  let fits = false;
  for (const line of text.split('\n')) {
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
export function vercel(text: string, address: string): HeaderSet {
  const { headers } = JSON.parse(text) as {
    headers: { source: string; headers: { key: string; value: string }[] }[];
  };
  const found: HeaderSet = {};
  for (const rule of headers)
    if (new RegExp(`^${rule.source}$`).test(address))
      for (const { key, value } of rule.headers) found[key.toLowerCase()] = value;
  return found;
}

/** nginx: an exact location, or the first pattern that fits, or the longest prefix; headers of that one alone. */
export function nginx(text: string, address: string): HeaderSet | 'proxied' | 'elsewhere' {
  const locations = [...text.matchAll(/^location (?:(=|~) )?(\S+) \{\n([\s\S]*?)\n\}/gm)].map(
    ([, sign = '', at = '', body = '']) => ({ sign, at, body }),
  );
  const chosen =
    locations.find(({ sign, at }) => sign === '=' && at === address) ??
    locations.find(({ sign, at }) => sign === '~' && new RegExp(at).test(address)) ??
    locations
      .filter(({ sign, at }) => sign === '' && address.startsWith(at))
      .sort((a, b) => b.at.length - a.at.length)[0];
  if (!chosen) return 'elsewhere';
  if (chosen.body.includes('proxy_pass')) return 'proxied';
  const found: HeaderSet = {};
  for (const [, name = '', value = ''] of chosen.body.matchAll(/^ +add_header (\S+) "([^"]*)" always;$/gm))
    found[name] = value;
  const type = /^ +default_type "([^"]*)";$/m.exec(chosen.body)?.[1];
  if (type !== undefined) {
    expect(chosen.body).toContain('types { }');
    found['content-type'] = type;
  }
  return found;
}

/** Caddy: the first `handle` that fits; inside `route`, every `header` block that fits in order, each setting what it names. */
export function caddy(text: string, address: string): HeaderSet | 'proxied' | 'elsewhere' {
  const fits = (matcher: string) => {
    if (!matcher.includes('*')) return matcher === address;
    const parts = matcher.split('*').map((part) => part.replace(/[.]/g, '\\.'));
    return new RegExp(`^${parts.join('.*')}$`).test(address);
  };
  const gate = /^ +@gate path (.*)$/m.exec(text)?.[1]?.split(' ') ?? [];
  if (gate.some(fits)) return 'proxied';
  const [, below = '', route = ''] =
    /^ {4}handle (?:(\/\S+) )?\{\n {8}route \{\n([\s\S]*?)\n {8}\}\n/m.exec(text) ?? [];
  if (below !== '' && !fits(below)) return 'elsewhere';
  const named = (matcher: string) =>
    matcher.startsWith('@') ? (new RegExp(`^ +${matcher} path (\\S+)$`, 'm').exec(text)?.[1] ?? '') : matcher;
  const found: HeaderSet = {};
  for (const [, matcher = '', body = ''] of route.matchAll(/header (\S+) \{\n([\s\S]*?)\n +\}/g))
    if (fits(named(matcher)))
      for (const [, name = '', value = ''] of body.matchAll(/^ +(\S+) "([^"]*)"$/gm)) found[name] = value;
  return found;
}
