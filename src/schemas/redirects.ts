import { to } from './addresses.ts';
import type { ContentTree } from './content-tree.ts';
import { ENTRY_PAGES } from './site-addresses.ts';

/** An earlier page: everything below `from` has moved to below `to`, for good. Both are paths with their base and end in a slash. */
export interface Redirect {
  from: string;
  to: string;
}

/** Cloudflare and Netlify read it at the root of what they publish; the other hosts' redirects are made of it. */
export const REDIRECTS_FILE = '/_redirects';
/** Moved permanently (RFC 9110 §15.4.2): of the permanent ones, the one that every host can send. */
export const REDIRECT_STATUS = 301;

/** Where the pages of earlier ids have gone, from the `aliases` of entries that are published. */
export function redirectsOf(tree: ContentTree, base: string): Redirect[] {
  const path = to(base);
  const found: Redirect[] = [];
  for (const [name, collection] of Object.entries(ENTRY_PAGES) as [keyof typeof ENTRY_PAGES, keyof ContentTree][])
    for (const { id, data } of tree[collection] as { id: string; data: { aliases?: string[]; internal?: boolean } }[]) {
      if (data.internal) continue;
      for (const alias of data.aliases ?? []) {
        found.push({ from: path(name, { id: alias }), to: path(name, { id }) });
        if (name === 'document')
          found.push({ from: path('requestDocument', { id: alias }), to: path('requestDocument', { id }) });
      }
    }
  return found;
}

/** The file for Cloudflare and Netlify: one rule a line, `*` and `:splat` for what follows. */
export const writeRedirects = (all: readonly Redirect[]): string =>
  all.map(({ from, to: target }) => `${from}* ${target}:splat ${REDIRECT_STATUS}\n`).join('');

/** What `writeRedirects` wrote. */
export const readRedirects = (text: string): Redirect[] =>
  [...text.matchAll(/^(\S+)\* (\S+):splat \d+$/gm)].map(([, from = '', target = '']) => ({ from, to: target }));

/** Where a path has gone; null when it has not moved. */
export function movedTo(all: readonly Redirect[], pathname: string): string | null {
  for (const { from, to: target } of all) {
    if (pathname === from.slice(0, -1)) return target;
    if (pathname.startsWith(from)) return target + pathname.slice(from.length);
  }
  return null;
}
