import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { headersFor, surfaceOf, twinHeaders } from '../schemas/headers.ts';
import { TWIN_ADDRESSES } from '../schemas/twins.ts';

/** Astro puts a digest of the content into these files' names, so that they never change. */
const HASHED_FOLDER = '_astro';
const IMMUTABLE = { 'cache-control': 'public, max-age=31536000, immutable' };

/** Twins in folders, whose folder's rule already holds the rest: only what it lacks is added. */
const NESTED_TWINS = TWIN_ADDRESSES.map(({ address }) => address).filter((address) => address.split('/').length > 2);
const nested = (address: string) => {
  const { 'cross-origin-resource-policy': _held, ...added } = twinHeaders(address.replace('*', 'any'));
  return rule(address, added);
};

const rule = (path: string, headers: Record<string, string>) =>
  `${path}\n${Object.entries(headers)
    .map(([name, value]) => `  ${name}: ${value}\n`)
    .join('')}`;

/**
 * Writes `dist/_headers`, which Cloudflare and Netlify read. Rules that match the same address are merged there, and two policies
 * would both be enforced: so each folder and file has one rule of its own, and none overlaps another in a header's name.
 */
export async function writeHeaders(dist: string): Promise<void> {
  const entries = await readdir(dist, { withFileTypes: true });
  const rules = entries
    .filter(({ name }) => !name.startsWith('_headers'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((entry) => {
      if (!entry.isDirectory()) {
        const path = entry.name === 'index.html' ? '/' : `/${entry.name}`;
        return rule(path, { ...headersFor('page'), ...twinHeaders(path) });
      }
      const headers = {
        ...headersFor(surfaceOf(`/${entry.name}/`)),
        ...(entry.name === HASHED_FOLDER ? IMMUTABLE : {}),
      };
      return rule(`/${entry.name}/*`, headers);
    });
  await writeFile(join(dist, '_headers'), [...rules, ...NESTED_TWINS.map(nested)].join('\n'));
}
