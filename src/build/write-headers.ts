import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { headerRules, staticHeaders, twinHeaders } from '../schemas/headers.ts';
import type { Redirect } from '../schemas/redirects.ts';
import { TWIN_ADDRESSES } from '../schemas/twins.ts';
import { caddyfile } from './host-headers/caddy.ts';
import { nginxConf } from './host-headers/nginx.ts';
import { vercelJson } from './host-headers/vercel.ts';

/** Beside the public `dist/`, never in it. */
const HEADERS_FOLDER = '.build/headers';

/** Twins in folders, whose folder's rule already holds the rest: only what it lacks is added. */
const NESTED_TWINS = TWIN_ADDRESSES.map(({ address }) => address).filter((address) => address.split('/').length > 2);

const rule = (path: string, headers: Record<string, string>) =>
  `${path}\n${Object.entries(headers)
    .map(([name, value]) => `  ${name}: ${value}\n`)
    .join('')}`;

/**
 * `dist/_headers`, which Cloudflare and Netlify read. Rules that match the same address are merged there, and two policies
 * would both be enforced: so each folder and file has one rule of its own, and none overlaps another in a header's name.
 */
async function writeMergedRules(pages: string, base: string): Promise<void> {
  const entries = await readdir(pages, { withFileTypes: true });
  const rules = entries
    .filter(({ name }) => !['_headers', '_redirects'].some((own) => name.startsWith(own)))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((entry) => {
      const path = entry.isDirectory() ? `/${entry.name}/` : entry.name === 'index.html' ? '/' : `/${entry.name}`;
      return rule(base + path + (entry.isDirectory() ? '*' : ''), staticHeaders(path, base));
    });
  const nested = NESTED_TWINS.map((address) => rule(base + address, twinHeaders(address.replace('*', 'any'))));
  await writeFile(join(pages, '_headers'), [...rules, ...nested].join('\n'));
}

/**
 * Writes the headers of `src/schemas/headers.ts` in the words of each host that may serve `pages` under a base path; `out` holds `.build/`.
 */
export async function writeHeaders(
  pages: string,
  out: string,
  base: string,
  redirects: readonly Redirect[] = [],
): Promise<void> {
  await writeMergedRules(pages, base);
  const folder = join(out, HEADERS_FOLDER);
  await mkdir(folder, { recursive: true });
  const rules = headerRules(base);
  await writeFile(join(folder, 'vercel.json'), vercelJson(rules, base, redirects));
  await writeFile(join(folder, 'nginx.conf'), nginxConf(rules, base, redirects));
  await writeFile(join(folder, 'Caddyfile'), caddyfile(rules, base, redirects));
}
