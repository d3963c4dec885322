import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

interface Entry {
  optionalDependencies?: Record<string, string>;
  resolved?: string;
}
type Packages = Record<string, Entry>;
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Packages };

/** Optional packages, the binaries of one platform each, that are named but not held: `npm ci` under npm 11 refuses such a lockfile. */
function missing(all: Packages): string[] {
  const held = new Set(Object.keys(all).map((path) => path.split('node_modules/').pop()));
  return Object.entries(all).flatMap(([path, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(([name]) => !held.has(name))
      .map(([name, version]) => `${path} wants ${name}@${version}`),
  );
}

it('holds the binaries of every platform', () => {
  expect(missing(packages)).toEqual([]);
  expect(missing({ 'node_modules/a': { optionalDependencies: { 'a-darwin': '1.0.0' } } })).toEqual([
    'node_modules/a wants a-darwin@1.0.0',
  ]);
});

it('names no registry', () => {
  expect(Object.entries(packages).filter(([, { resolved }]) => resolved?.startsWith('http'))).toEqual([]);
});
