import { type AddressName, GATE, PAGES, publicAddress, TWINS } from './addresses.ts';
import type { CollectionName } from './collections.ts';
import { literally } from './gate-addresses.ts';

/** What is published, as far as links need it. */
export interface Published {
  /** Every entry's id, those whose file has faults included. */
  ids: Readonly<Record<EntryCollection, readonly string[]>>;
  /** The documents that can be requested here; also those no longer offered, because a day that passes must not stop a build. */
  requestable: readonly string[];
  /** `foldedLists`; null while not every file can be read, and then every list is taken for folded. */
  lists: ReadonlySet<string> | null;
  /** Whether there is a page of the principles. */
  principles: boolean;
  /** Whether there is a security.txt. */
  disclosure: boolean;
  /** Names below public/. */
  files: readonly string[];
}

/** Pages that are made of an entry, and its collection. */
export const ENTRY_PAGES = {
  framework: 'compliance',
  principle: 'principles',
  faq: 'faqs',
  document: 'documents',
  update: 'updates',
  guide: 'learn',
} as const satisfies Partial<Record<keyof typeof PAGES, CollectionName>>;
export type EntryCollection = (typeof ENTRY_PAGES)[keyof typeof ENTRY_PAGES];
const isEntryPage = (name: string): name is keyof typeof ENTRY_PAGES => Object.hasOwn(ENTRY_PAGES, name);

const firstPart = (path: string): string => path.split('/')[1] ?? '';
/** The first parts of the site's pages: `faq`, `documents` and so on. */
export const FIRST_PARTS: readonly string[] = [...new Set(Object.values(PAGES).map(firstPart))].filter(Boolean);
/** Those with a page for each entry, and the collection that they show: `faq` → `faqs`. */
export const SECTION_COLLECTIONS: ReadonlyMap<string, EntryCollection> = new Map(
  Object.entries(ENTRY_PAGES).map(([name, collection]) => [
    firstPart(PAGES[name as keyof typeof ENTRY_PAGES]),
    collection,
  ]),
);

interface Pattern {
  name: AddressName;
  pattern: RegExp;
}
const PATTERNS: readonly Pattern[] = Object.entries({ ...PAGES, ...TWINS, ...GATE })
  // `/request/sent/` before `/request/:id/`.
  .toSorted(([, a], [, b]) => Number(a.includes(':')) - Number(b.includes(':')))
  .map(([name, path]) => ({
    name: name as AddressName,
    pattern: new RegExp(`^${literally(path).replace(/:([a-z]+)/gi, '(?<$1>[^/]+?)')}$`),
  }));

export interface Address {
  name: AddressName;
  /** Decoded. */
  parts: Readonly<Record<string, string>>;
  /** Of the page or file; a page's Markdown twin counts as the page. */
  path: string;
}

const decoded = (path: string): string | null => {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
};

/** Which address of the table a path is, without base; null for one that is none. Whether its page exists is another question. */
export function pageOf(path: string): Address | null {
  const text = decoded(path);
  if (text === null) return null;
  const page = text.replace(/(?<=\/)index\.(?:md|html)$/, '');
  for (const { name, pattern } of PATTERNS) {
    const found = pattern.exec(page);
    if (found) return { name, parts: { ...found.groups }, path: page };
  }
  return null;
}

/** Whether a path, without base, is answered: a page, a twin, a page of the gate that anyone may open, or a file under public/. */
export function isSiteAddress(path: string, published: Published): boolean {
  const file = decoded(path)?.slice(1);
  if (file === undefined) return false;
  if (published.files.includes(file) || published.files.includes(`${file}index.html`)) return true;
  const address = pageOf(path);
  return address !== null && isThere(address, published);
}

function isThere(
  { name, parts, path }: Address,
  { ids, requestable, lists, principles, disclosure }: Published,
): boolean {
  if (isEntryPage(name)) return ids[ENTRY_PAGES[name]].includes(parts.id ?? '');
  if (name === 'requestDocument') return requestable.includes(parts.id ?? '');
  if (name === 'securityTxt') return disclosure;
  if (name === 'principles') return principles;
  if (name === 'sitemapPart') return /^\d+$/.test(parts.part ?? '');
  if (Object.hasOwn(GATE, name))
    return Object.keys(parts).length === 0 && (path.endsWith('/') || path === GATE.receiptKeys);
  if (Object.keys(parts).length > 0) return lists?.has(path) ?? true;
  return true;
}

/**
 * The path within this site that a link leads to, without base and without what follows `?` or `#`; undefined where it leads elsewhere.
 * An author writes it from the site's own root (`/faq/`), or whole (`https://acme.example/trust/faq/`).
 */
export function pathWithin(target: string, trustUrl: string | undefined): string | undefined {
  const here = trustUrl === undefined ? undefined : publicAddress(trustUrl);
  const whole = here !== undefined && target.startsWith(here) && /^(?:[/?#]|$)/.test(target.slice(here.length));
  const local = whole ? target.slice(here.length) : target;
  if (!whole && (!local.startsWith('/') || local.startsWith('//'))) return undefined;
  return local.replace(/[?#].*$/s, '') || '/';
}
