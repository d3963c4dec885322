import { asksForPrinciples } from './asks-for-principles.ts';
import { COLLECTIONS, type CollectionName } from './collections.ts';
import type { ContentTree } from './content-tree.ts';
import { foldedLists } from './folded-lists.ts';
import type { Published } from './site-addresses.ts';

/**
 * Every address of an entry that was ever published, one a line, without a base: kept in the repository, written by the build. Where there is no
 * such file, addresses may come and go.
 */
export const ADDRESSES_FILE = 'content/.published-addresses';

/** A tree of which some files may not have been read. */
type Given = Omit<ContentTree, 'company' | 'access'> & Partial<Pick<ContentTree, 'company'>>;
const NAMES = Object.keys(COLLECTIONS) as CollectionName[];

/** What a build of this tree publishes. `publicFiles` are the names below public/; `ids` holds the files that could not be read, too. */
export function publishedBy(
  tree: Given,
  publicFiles: readonly string[],
  ids: Readonly<Record<CollectionName, readonly string[]>> = idsOf(tree),
): Published {
  const files = tree.documents.flatMap(({ data }) => (data.access === 'public' && data.file ? [data.file] : []));
  // A page for the company's own use is no page: whoever links to it is told.
  const internal = new Set(tree.faqs.flatMap(({ id, data }) => (data.internal ? [id] : [])));
  const shown = { ...tree, faqs: tree.faqs.filter(({ id }) => !internal.has(id)) };
  return {
    ids: { ...ids, faqs: ids.faqs.filter((id) => !internal.has(id)) },
    requestable: ids.documents.filter((id) => {
      const data = tree.documents.find((one) => one.id === id)?.data;
      return data === undefined || (data.access !== 'public' && data.file !== undefined);
    }),
    lists: NAMES.every((name) => tree[name].length === ids[name].length) ? foldedLists(shown) : null,
    principles: asksForPrinciples(tree) || tree.compliance.length < ids.compliance.length || ids.principles.length > 0,
    // What cannot be read may well state one: that is said once, of the file itself.
    disclosure: !tree.company || tree.company.data.disclosure !== undefined,
    files: [...publicFiles, ...files.map((name) => `documents/${name}`)],
  };
}

const idsOf = (tree: Given): Record<CollectionName, string[]> => {
  const all = NAMES.map((name) => [name, tree[name].map(({ id }: { id: string }) => id)] as const);
  return Object.fromEntries(all) as Record<CollectionName, string[]>;
};
