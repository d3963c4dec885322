import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { to } from '../schemas/addresses.ts';
import type { ContentTree } from '../schemas/content-tree.ts';
import { ADDRESSES_FILE, publishedBy } from '../schemas/published.ts';
import { redirectsOf } from '../schemas/redirects.ts';
import { ENTRY_PAGES } from '../schemas/site-addresses.ts';

/** The pages of entries that this tree publishes. */
function addressesOf(tree: ContentTree): string[] {
  const { ids } = publishedBy(tree, []);
  const path = to('');
  return Object.entries(ENTRY_PAGES).flatMap(([name, collection]) =>
    ids[collection].map((id) => path(name as keyof typeof ENTRY_PAGES, { id })),
  );
}

const read = async (root: string): Promise<string[] | null> => {
  const text = await readFile(join(root, ADDRESSES_FILE), 'utf8').catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === 'ENOENT') return null;
    throw fault;
  });
  return text === null ? null : text.split(/\r?\n/).filter((line) => line.startsWith('/'));
};

/** Addresses of the list that neither a page nor a redirect answers any more. */
export async function droppedAddresses(root: string, tree: ContentTree): Promise<string[]> {
  const answered = new Set([...addressesOf(tree), ...redirectsOf(tree, '').map(({ from }) => from)]);
  return ((await read(root)) ?? []).filter((address) => !answered.has(address));
}

/** Adds what is published now to the list; returns how many addresses are new. */
export async function keepAddresses(root: string, tree: ContentTree): Promise<number> {
  const before = await read(root);
  if (before === null) return 0;
  const all = [...new Set([...before, ...addressesOf(tree)])].sort();
  if (all.length > before.length) await writeFile(join(root, ADDRESSES_FILE), `${all.join('\n')}\n`);
  return all.length - before.length;
}
