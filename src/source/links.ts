import { shorten } from '../body/shorten.ts';
import { baseOf, PAGES, to } from '../schemas/addresses.ts';
import { COLLECTIONS } from '../schemas/collections.ts';
import type { Entry } from '../schemas/content-tree.ts';
import type { Fault, Position } from '../schemas/fault.ts';
import { ID_PATTERN } from '../schemas/patterns.ts';
import { publishedBy } from '../schemas/published.ts';
import {
  type EntryCollection,
  FIRST_PARTS,
  isSiteAddress,
  type Published,
  pathWithin,
  SECTION_COLLECTIONS,
} from '../schemas/site-addresses.ts';
import { COLLECTION_NAMES } from './kinds.ts';
import { nearest, shownOf } from './nearest.ts';
import type { Surroundings } from './references.ts';
import type { Path } from './source-file.ts';

const [, REQUEST = '', SENT = ''] = PAGES.requestSent.split('/');
const [, DOCUMENTS = ''] = PAGES.documents.split('/');

type Complaint = Pick<Fault, 'code' | 'message' | 'fix'>;

/** Links to the site's own pages that lead nowhere, or are not written as the page's address is. */
export function checkLinks(surroundings: Surroundings): Fault[] {
  const { tree, sources } = surroundings;
  const published = publishedBy(tree, surroundings.publicFiles ?? [], surroundings.ids);
  const entries: Entry<unknown>[] = [
    tree.company,
    tree.access,
    ...COLLECTION_NAMES.flatMap((name): Entry<unknown>[] => tree[name]),
  ].filter((entry) => entry !== undefined);
  return entries.flatMap((entry) => {
    const source = sources.get(entry.file);
    if (!source) return [];
    const judge = (target: string, position: Position): Fault[] => {
      const complaint = complain(target, published, surroundings);
      return complaint ? [{ ...complaint, file: entry.file, ...position }] : [];
    };
    // The logo is a file, which `logo.ts` looks for.
    const fields = addressesIn(entry.data).filter(({ path }) => path.join('.') !== 'brand.logo');
    const inFields = fields.flatMap(({ path, text }) => judge(text, source.positionOf(path)));
    const inBody = source.links.flatMap(({ target, offset, loads }) => {
      const position = source.positionOfOffset(offset);
      const complaint = loads
        ? complainOfImage(target, surroundings)
        : complainOfForm(target, entry.file, surroundings);
      return complaint ? [{ ...complaint, file: entry.file, ...position }] : loads ? [] : judge(target, position);
    });
    return [...inFields, ...inBody];
  });
}

/** A link to a file beside this one leads nowhere: a page's address is not where its file lies. */
function complainOfForm(target: string, file: string, { ids, words: { links } }: Surroundings): Complaint | undefined {
  const code = 'link-form';
  if (/^(?:javascript|data|vbscript):/i.test(target)) return { code, ...links.script(shorten(target)) };
  if (target === '' || /^(?:[a-z][a-z0-9+.-]*:|[/#?])/i.test(target) || /\{\{|\{%/.test(target)) return undefined;
  const stem = (
    target
      .replace(/[?#].*$/s, '')
      .split('/')
      .findLast(Boolean) ?? ''
  ).replace(/\.(?:mdx?|yaml|html?)$/, '');
  const beside = file.split('/')[1];
  const fits = [...SECTION_COLLECTIONS].filter(([, collection]) => ids[collection].includes(stem));
  const [section] = fits.find(([, collection]) => collection === beside) ?? fits[0] ?? [];
  const page = section && `/${section}/${stem}/${/#.*$/s.exec(target)?.[0] ?? ''}`;
  return { code, ...links.relative(shorten(target), page) };
}

/** An image that no page could show: the headers let pages load what lies under public/, and nothing from elsewhere. */
function complainOfImage(target: string, { publicFiles, words }: Surroundings): Complaint | undefined {
  const { imageElsewhere, imageNotPublic, noImage } = words.links;
  if (!target.startsWith('/') || target.startsWith('//')) {
    const isElsewhere = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(target);
    return { code: 'image', ...(isElsewhere ? imageElsewhere : imageNotPublic)(shorten(target)) };
  }
  const name = decoded(target.replace(/[?#].*$/s, '').slice(1));
  if (!publicFiles || publicFiles.includes(name)) return undefined;
  return { code: 'image', ...noImage(target, name, nearest(name, publicFiles)) };
}

const decoded = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};

/** Texts in front matter that are an address and nothing else. */
function addressesIn(data: unknown, path: Path = []): { path: Path; text: string }[] {
  if (typeof data === 'string') return /^(?:\/|https?:)\S*$/.test(data) ? [{ path, text: data }] : [];
  if (data === null || typeof data !== 'object') return [];
  const keys = Array.isArray(data) ? data.keys() : Object.keys(data);
  return [...keys].flatMap((key) => addressesIn(Reflect.get(data, key), [...path, key]));
}

function complain(target: string, published: Published, surroundings: Surroundings): Complaint | undefined {
  const trustUrl = surroundings.tree.company?.data.trustUrl;
  const path = pathWithin(target, trustUrl);
  if (path === undefined || isSiteAddress(path, published)) return undefined;
  if (!path.endsWith('/') && isSiteAddress(`${path}/`, published))
    return { code: 'link-form', ...surroundings.words.links.noSlash(target, target.replace(path, `${path}/`)) };
  const fix = whereInstead(path, trustUrl === undefined ? '' : baseOf(trustUrl), published, surroundings);
  return fix === undefined ? undefined : { code: 'dangling-link', ...surroundings.words.links.nowhere(target, fix) };
}

/** What to write in the place of a path that leads nowhere; undefined where nobody can say that it does. */
function whereInstead(
  path: string,
  base: string,
  published: Published,
  surroundings: Surroundings,
): string | undefined {
  const { fixes } = surroundings.words.links;
  const rest = base !== '' && path.startsWith(`${base}/`) ? path.slice(base.length) : '';
  if (isSiteAddress(rest, published)) return fixes.withoutBase(rest, base);
  const [first = '', id, ...more] = path.split('/').filter(Boolean);
  if (!FIRST_PARTS.includes(first)) {
    const word = first.includes('.') ? undefined : nearest(first, FIRST_PARTS);
    if (word) return fixes.otherPage(`/${[word, id, ...more].filter(Boolean).join('/')}/`);
    const { publicFiles } = surroundings;
    return publicFiles && fixes.addFile(path.slice(1), nearest(path.slice(1), publicFiles));
  }
  const collection = first === REQUEST ? 'documents' : SECTION_COLLECTIONS.get(first);
  if (id === undefined || collection === undefined || more.length > 0) return fixes.thePage(`/${first}/`);
  if (first === DOCUMENTS && /\.pdf$/i.test(id)) return whichFile(id, surroundings);
  return whatIsThere(first, collection, id, published, fixes);
}

function whatIsThere(
  section: string,
  collection: EntryCollection,
  id: string,
  published: Published,
  fixes: Surroundings['words']['links']['fixes'],
): string {
  const known = section === REQUEST ? [...published.requestable, SENT] : published.ids[collection];
  const bare = id.replace(/\.(?:mdx?|yaml|html?)$/, '');
  const word = known.includes(bare) ? bare : nearest(bare, known);
  const file = `content/${collection}/${bare}${COLLECTIONS[collection].ending}`;
  const mayAdd = section !== REQUEST && collection !== 'principles' && ID_PATTERN.test(bare);
  return fixes.entries(
    `/${section}/`,
    shownOf(known, id),
    known.length,
    word && `/${section}/${word}/`,
    mayAdd ? file : undefined,
  );
}

/** A PDF by its file name: only those of public documents are served. */
function whichFile(name: string, { tree, ids, words }: Surroundings): string | undefined {
  if (tree.documents.length < ids.documents.length) return undefined; // the one that cannot be read may own it
  const owner = tree.documents.find((document) => document.data.file === name);
  if (owner) return words.links.fixes.gatedFile(to('')('document', { id: owner.id }));
  const files = tree.documents.flatMap(({ data }) => (data.access === 'public' && data.file ? [data.file] : []));
  const word = nearest(name, files);
  return word ? words.links.fixes.otherPage(`/${DOCUMENTS}/${word}`) : words.links.fixes.noPublicFile;
}
