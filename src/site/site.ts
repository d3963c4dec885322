import { underBase } from '../body/relink.ts';
import { type To, to } from '../schemas/addresses.ts';
import type { Company } from '../schemas/company.ts';
import type { ContentTree, Entry } from '../schemas/content-tree.ts';
import type { Language } from '../schemas/language.ts';
import type { Day } from '../schemas/primitives.ts';
import { type SiteWords, siteWords } from '../words/site.ts';

export interface CompanyView extends Company {
  /** The day on which everything is judged. */
  asOf: Day;
  /** The promised answer time, as in "one business day". */
  target: string | undefined;
  grant: { days: number; downloads: number };
}

/** All that a site is made of. Two of them know nothing of each other. */
export interface Opening {
  tree: ContentTree;
  /** The day on which everything is judged. */
  today: Day;
  language: Language;
  /** The path that the trust center is published under: `''` or `/trust`. */
  base: string;
  /** What is known of the files of documents, by document id. */
  files?: ReadonlyMap<string, FileKnown>;
  /** The days on which each answer changed, newest first, by its id; none where no repository tells. */
  history?: ReadonlyMap<string, readonly Day[]>;
}
/** Of a document's file before it is stamped; `pages` is left out where they cannot be counted. */
export interface FileKnown {
  sha256: string;
  pages?: number | undefined;
}

export interface Site extends Opening {
  files: ReadonlyMap<string, FileKnown>;
  history: ReadonlyMap<string, readonly Day[]>;
  words: SiteWords;
  company: CompanyView;
  /** The path of an address, under the base. */
  to: To;
  /** An absolute address on the trust center's own origin, of a path under the base; that path itself while the origin is unknown. */
  at: (path: string) => string;
  /** The host that permanent names are made under: this site's, or the company's while this one's is unknown. */
  host: string;
  /** What one function makes of this site, made once. */
  part: <T>(make: (site: Site) => T) => T;
}

/** Makes a part of a site once for each site. */
export const part =
  <T>(make: (site: Site) => T): ((site: Site) => T) =>
  (site) =>
    site.part(make);

/** What a company keeps for its own use is no part of its site. */
const withoutInternal = (tree: ContentTree): ContentTree => ({
  ...tree,
  faqs: tree.faqs.filter(({ data }) => !data.internal),
});

/** The links in bodies are written from the site's own root; what a site states leads below its base. */
function withBase(tree: ContentTree, base: string): ContentTree {
  if (base === '') return tree;
  const folder = <T>(entries: Entry<T>[]) => entries.map((entry) => ({ ...entry, body: underBase(entry.body, base) }));
  return {
    ...tree,
    compliance: folder(tree.compliance),
    principles: folder(tree.principles),
    faqs: folder(tree.faqs),
    documents: folder(tree.documents),
    updates: folder(tree.updates),
    learn: folder(tree.learn),
  };
}

export function openSite(opening: Opening): Site {
  const { today, base } = opening;
  const tree = withBase(withoutInternal(opening.tree), base);
  const parts = new Map<unknown, unknown>();
  const { trustUrl } = tree.company.data;
  const site: Site = {
    ...opening,
    files: opening.files ?? new Map(),
    history: opening.history ?? new Map(),
    tree,
    words: siteWords[opening.language],
    company: {
      ...tree.company.data,
      asOf: today,
      target: tree.access.data.target,
      grant: tree.access.data.grant,
    },
    to: to(base),
    at: (path) => (trustUrl === undefined ? path : new URL(path, trustUrl).href),
    host: new URL(trustUrl ?? tree.company.data.url).hostname,
    part<T>(make: (site: Site) => T): T {
      if (!parts.has(make)) parts.set(make, make(site));
      return parts.get(make) as T;
    },
  };
  return site;
}
