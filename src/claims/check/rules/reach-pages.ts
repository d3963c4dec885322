import { PAGES, to } from '../../../schemas/addresses.ts';
import { publishedBy } from '../../../schemas/published.ts';
import {
  ENTRY_PAGES,
  isSiteAddress,
  pageOf,
  pathWithin,
  SECTION_COLLECTIONS,
} from '../../../schemas/site-addresses.ts';
import type { Page } from '../prose/page.ts';
import type { Context, Fault, Faults, Rule } from '../rule.ts';
import type { RuleFacts } from '../rule-facts.ts';

const homeOf = ({ collection, entry }: Page): string => {
  const [section] = [...SECTION_COLLECTIONS].find(([, name]) => name === collection) ?? [];
  return section === undefined ? PAGES.overview : `/${section}/${entry.id}/`;
};

/** Why a path within the site leads nowhere. */
function whyNowhere({ tree }: Context, path: string): RuleFacts['VS-R20'] {
  const { name, parts: { id = '' } = {} } = pageOf(path) ?? pageOf(`${path}/`) ?? {};
  const document = name === 'requestDocument' ? tree.documents.find((one) => one.id === id)?.data : undefined;
  if (document) {
    const target = document.access === 'public' ? 'public' : 'on-request';
    return { target, name: id, address: to('')('document', { id }) };
  }
  const collection = name === 'requestDocument' ? 'documents' : ENTRY_PAGES[name as keyof typeof ENTRY_PAGES];
  return collection === undefined ? { target: 'no-page' } : { target: 'no-entry', file: `content/${collection}/${id}` };
}

function* danglingLinks(context: Context): Faults<'VS-R20'> {
  const { trustUrl } = context.tree.company.data;
  const names = context.files.public.map(({ name }) => name);
  const published = publishedBy(context.tree, names);
  for (const page of context.pages) {
    if (page.collection === 'agreements') continue;
    for (const { url, offset } of page.links) {
      const inside = pathWithin(url, trustUrl) ?? url;
      if (/^(?:[a-z][a-z0-9+.-]*:|\/\/|#|\?|\{)/i.test(inside) || inside === '') continue;
      const home = `https://trust.invalid${homeOf(page)}`;
      const path = URL.canParse(inside, home) ? new URL(inside, home).pathname : null;
      // Hosts lead an address without its slash to the one with it.
      if (path !== null && (isSiteAddress(path, published) || isSiteAddress(`${path}/`, published))) continue;
      const facts = path === null ? ({ target: 'unreadable' } as const) : whyNowhere(context, path);
      yield { file: page.file, at: { offset }, found: url, facts };
    }
  }
}

const SAFE_SCHEME = /^(?:https|mailto|tel):/i;
function* insecureLinks({ pages }: Context): Generator<Fault> {
  for (const page of pages) {
    for (const { url, offset } of page.links) {
      const foreign = url.startsWith('//') || (/^[a-z][a-z0-9+.-]*:/i.test(url) && !SAFE_SCHEME.test(url));
      if (foreign) yield { file: page.file, at: { offset }, found: url, facts: null };
    }
  }
}

const LINE_CHARS = 60;
/** The rest of a line of a body, as it is written, cut where it is long. */
const lineAt = ({ entry }: Page, offset: number): string => {
  const [line = ''] = entry.body.slice(offset).split('\n', 1);
  const signs = [...line.trimEnd()];
  return signs.length > LINE_CHARS ? `${signs.slice(0, LINE_CHARS).join('')}…` : signs.join('');
};

function* skippedLevels({ pages }: Context): Faults<'VS-R22'> {
  for (const page of pages) {
    // The page's own title is its h1.
    let depth = 1;
    for (const heading of page.headings) {
      const { depth: level, offset } = heading;
      if (level > depth + 1)
        yield { file: page.file, at: { offset }, found: lineAt(page, offset), facts: { level, after: depth } };
      depth = level;
    }
  }
}

const NO_TEXT =
  /^(?:\s*|image|picture|photo|img|screenshot|logo|icon|untitled|[\w-]+\.(?:png|jpe?g|gif|svg|webp|avif))$/i;
function* muteImages({ pages }: Context): Generator<Fault> {
  for (const page of pages) {
    for (const { alt, offset } of page.images) {
      if (NO_TEXT.test(alt)) yield { file: page.file, at: { offset }, found: lineAt(page, offset), facts: null };
    }
  }
}

function* takenAliases({ tree }: Context): Faults<'VS-R24'> {
  for (const collection of new Set(Object.values(ENTRY_PAGES))) {
    const entries: readonly { id: string; file: string; data: object }[] = tree[collection];
    const owners = new Map(entries.map(({ id, file }) => [id, file]));
    for (const { file, data } of entries)
      for (const [index, alias] of ('aliases' in data ? (data.aliases as string[]) : []).entries()) {
        const owner = owners.get(alias);
        if (owner !== undefined)
          yield { file, at: { path: ['aliases', index] }, found: alias, facts: { alias, file: owner } };
        else owners.set(alias, file);
      }
  }
}

export const REACH_PAGES: Rule[] = [
  { code: 'VS-R20', family: 'reach', severity: 'error', check: danglingLinks },
  { code: 'VS-R21', family: 'reach', severity: 'error', check: insecureLinks },
  { code: 'VS-R22', family: 'reach', severity: 'error', check: skippedLevels },
  { code: 'VS-R23', family: 'reach', severity: 'error', check: muteImages },
  { code: 'VS-R24', family: 'reach', severity: 'error', check: takenAliases },
];
