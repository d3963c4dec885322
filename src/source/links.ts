import { shorten } from '../body/shorten.ts';
import { COLLECTIONS } from '../schemas/collections.ts';
import type { Entry } from '../schemas/content-tree.ts';
import type { Fault, Position } from '../schemas/fault.ts';
import { ID_PATTERN } from '../schemas/patterns.ts';
import { COLLECTION_NAMES } from './kinds.ts';
import { listed, nearest } from './nearest.ts';
import type { Surroundings } from './references.ts';
import type { Path } from './source-file.ts';

/** The parts of the site that have a page for each entry, and the collection they show. */
const SECTIONS = {
  compliance: 'compliance',
  principles: 'principles',
  faq: 'faqs',
  documents: 'documents',
  learn: 'learn',
  updates: 'updates',
  request: 'documents',
} as const;
type Section = keyof typeof SECTIONS;
/** Every first part of an address that the site answers. */
const KNOWN = [...Object.keys(SECTIONS), 'subprocessors', 'search'];
/** Pages below a section that are not made from an entry. */
const EXTRA: Partial<Record<Section, readonly string[]>> = { request: ['sent'] };

type Complaint = Pick<Fault, 'code' | 'message' | 'fix'>;

/** Links to the site's own pages that lead nowhere, or are not written as the page's address is. */
export function checkLinks(surroundings: Surroundings): Fault[] {
  const { tree, sources } = surroundings;
  const origin = tree.company?.data.trustUrl.replace(/\/+$/, '');
  const entries: Entry<unknown>[] = [
    tree.company,
    tree.access,
    ...COLLECTION_NAMES.flatMap((name): Entry<unknown>[] => tree[name]),
  ].filter((entry) => entry !== undefined);
  return entries.flatMap((entry) => {
    const source = sources.get(entry.file);
    if (!source) return [];
    const judge = (target: string, position: Position): Fault[] => {
      const complaint = complain(target, origin, surroundings);
      return complaint ? [{ ...complaint, file: entry.file, ...position }] : [];
    };
    const inFields = addressesIn(entry.data).flatMap(({ path, text }) => judge(text, source.positionOf(path)));
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
function complainOfForm(target: string, file: string, { ids }: Surroundings): Complaint | undefined {
  const code = 'link-form';
  if (/^(?:javascript|data|vbscript):/i.test(target))
    return { code, message: `the link ${shorten(target)} is a script`, fix: 'Write an address, or take the link out.' };
  if (target === '' || /^(?:[a-z][a-z0-9+.-]*:|[/#?])/i.test(target) || /\{\{|\{%/.test(target)) return undefined;
  const message = `the link ${shorten(target)} is relative, and pages don't lie where files do`;
  const stem = (
    target
      .replace(/[?#].*$/s, '')
      .split('/')
      .findLast(Boolean) ?? ''
  ).replace(/\.(?:mdx?|yaml|html?)$/, '');
  const beside = file.split('/')[1];
  const sections = Object.keys(SECTIONS).filter(isSection);
  const fits = sections.filter((section) => section !== 'request' && ids[SECTIONS[section]].includes(stem));
  const section = fits.find((one) => SECTIONS[one] === beside) ?? fits[0];
  const fix = section
    ? `Did you mean "/${section}/${stem}/${/#.*$/s.exec(target)?.[0] ?? ''}"?`
    : 'Write the whole address, such as https://…, or the path of a page here, such as /faq/.';
  return { code, message, fix };
}

/** An image that no page could show: the headers let pages load what lies under public/, and nothing from elsewhere. */
function complainOfImage(target: string, { publicFiles }: Surroundings): Complaint | undefined {
  const fix = 'Save it under public/ and write its path from there, such as /images/plan.png.';
  if (!target.startsWith('/') || target.startsWith('//')) {
    const isElsewhere = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(target);
    const why = isElsewhere ? 'is on another site, and pages load nothing from elsewhere' : 'is not under public/';
    return { code: 'image', message: `the image ${shorten(target)} ${why}`, fix };
  }
  const name = decoded(target.replace(/[?#].*$/s, '').slice(1));
  if (!publicFiles || publicFiles.includes(name)) return undefined;
  return { code: 'image', message: `the image ${target} is not there`, fix: missingFile(name, publicFiles) };
}

const decoded = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};

/** What to do about a file under public/ that is named and not there. */
export function missingFile(name: string, files: readonly string[]): string {
  const word = nearest(name, files);
  return word ? `Did you mean "/${word}"?` : `Add public/${name}, or correct the path.`;
}

/** Texts in front matter that are an address and nothing else. */
function addressesIn(data: unknown, path: Path = []): { path: Path; text: string }[] {
  if (typeof data === 'string') return /^(?:\/|https?:)\S*$/.test(data) ? [{ path, text: data }] : [];
  if (data === null || typeof data !== 'object') return [];
  const keys = Array.isArray(data) ? data.keys() : Object.keys(data);
  return [...keys].flatMap((key) => addressesIn(Reflect.get(data, key), [...path, key]));
}

/** The path of an address of this site, without what follows `?` or `#`; undefined for any other address. */
function ownPath(target: string, origin: string | undefined): string | undefined {
  const local =
    origin && (target === origin || target.startsWith(`${origin}/`)) ? target.slice(origin.length) || '/' : target;
  if (!local.startsWith('/') || local.startsWith('//')) return undefined;
  return local.replace(/[?#].*$/s, '').replace(/\/index\.(?:md|html)$/, '/');
}

function complain(target: string, origin: string | undefined, surroundings: Surroundings): Complaint | undefined {
  const path = ownPath(target, origin);
  if (path === undefined || path === '/') return undefined;
  const [first = '', id, ...more] = path.split('/').filter(Boolean);
  const nowhere = `the link ${target} leads nowhere`;
  if (!KNOWN.includes(first)) {
    const word = first.includes('.') ? undefined : nearest(first, KNOWN);
    const right = word && `/${[word, id, ...more].filter(Boolean).join('/')}/`;
    return right && right !== path
      ? { code: 'dangling-link', message: nowhere, fix: `Did you mean "${right}"?` }
      : undefined;
  }
  const slash = path.endsWith('/') ? undefined : slashless(target, path);
  if (id === undefined) return slash;
  if (!isSection(first) || more.length > 0)
    return { code: 'dangling-link', message: nowhere, fix: `The page is /${first}/.` };
  if (first === 'documents' && /\.pdf$/i.test(id)) return complainOfFile(nowhere, id, surroundings);
  const known = pagesOf(first, surroundings);
  return known.includes(id) ? slash : { code: 'dangling-link', message: nowhere, fix: whatIsThere(first, id, known) };
}
const isSection = (name: string): name is Section => Object.hasOwn(SECTIONS, name);

function pagesOf(section: Section, { tree, ids }: Surroundings): readonly string[] {
  const all = ids[SECTIONS[section]];
  if (section !== 'request') return all;
  const gated = all.filter((id) => tree.documents.find((document) => document.id === id)?.data.access !== 'public');
  return [...gated, ...(EXTRA[section] ?? [])];
}

function whatIsThere(section: Section, id: string, known: readonly string[]): string {
  const bare = id.replace(/\.(?:mdx?|yaml|html?)$/, '');
  const word = known.includes(bare) ? bare : nearest(bare, known);
  const there =
    known.length > 0 ? `There under /${section}/: ${listed(known, id)}.` : `There is no page under /${section}/.`;
  if (word) return `${there}\nDid you mean "/${section}/${word}/"?`;
  const collection = SECTIONS[section];
  const file = `content/${collection}/${bare}${COLLECTIONS[collection].ending}`;
  const mayAdd = section !== 'request' && section !== 'principles' && ID_PATTERN.test(bare);
  return `${there}\n${mayAdd ? `Correct the link, take it out, or add ${file}.` : 'Correct the link or take it out.'}`;
}

function slashless(target: string, path: string): Complaint {
  const right = target.replace(path, `${path}/`);
  return { code: 'link-form', message: `the link ${target} lacks the slash at its end`, fix: `Write "${right}".` };
}

/** A PDF by its file name: only those of public documents are served. */
function complainOfFile(nowhere: string, name: string, { tree, ids }: Surroundings): Complaint | undefined {
  if (tree.documents.length < ids.documents.length) return undefined; // the one that cannot be read may own it
  const owner = tree.documents.find((document) => document.data.file === name);
  if (owner?.data.access === 'public') return undefined;
  const files = tree.documents.flatMap(({ data }) => (data.access === 'public' && data.file ? [data.file] : []));
  const word = nearest(name, files);
  if (owner)
    return {
      code: 'dangling-link',
      message: nowhere,
      fix: `The file is gated: link to its page, "/documents/${owner.id}/".`,
    };
  return {
    code: 'dangling-link',
    message: nowhere,
    fix: word ? `Did you mean "/documents/${word}"?` : 'No public document has a file of that name.',
  };
}
