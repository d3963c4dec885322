import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const TAGS = /<(?:script\b[^>]*\bsrc|link\b[^>]*\brel="modulepreload"[^>]*\bhref)="(\/[^"]+)"[^>]*>/g;

/** Files open at the same time. */
const PAGES_AT_ONCE = 32;

/** Subresource Integrity §3.1: SHA-384 of the bytes that are served. */
export const integrityOf = (bytes: Uint8Array): string =>
  `sha384-${createHash('sha384').update(bytes).digest('base64')}`;

/** No script is needed to read a page: what is on it comes first (HTML §2.5.5.2, `fetchpriority`). */
const LOW = ' fetchpriority="low"';

/**
 * Gives every script and module preload of every page the digest of its file, the pages that the gate fills included, and puts scripts
 * behind the rest of the page. `pages` is the folder
 * that is published under `base`.
 * @throws when a page names a script that is not there
 */
export async function addIntegrity(pages: string, base: string): Promise<number> {
  const digests = new Map<string, string>();
  const names = (await readdir(pages, { recursive: true })).filter((name) => name.endsWith('.html'));
  const guard = async (name: string) => {
    const page = join(pages, name);
    const html = await readFile(page, 'utf8');
    for (const [, address = ''] of html.matchAll(TAGS))
      if (!digests.has(address))
        digests.set(address, integrityOf(await readFile(join(pages, address.slice(base.length)))));
    const guarded = html.replace(TAGS, (tag, address: string) => {
      const digest = tag.includes(' integrity=') ? '' : ` integrity="${digests.get(address)}"`;
      const low = tag.startsWith('<script') && !tag.includes(' fetchpriority=') ? LOW : '';
      return tag.replace(/\/?>$/, `${digest}${low}>`);
    });
    if (guarded !== html) await writeFile(page, guarded);
  };
  for (let at = 0; at < names.length; at += PAGES_AT_ONCE)
    await Promise.all(names.slice(at, at + PAGES_AT_ONCE).map(guard));
  return digests.size;
}
