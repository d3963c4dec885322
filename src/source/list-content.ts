import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { COLLECTIONS, type CollectionName } from '../schemas/collections.ts';
import type { Fault, FaultCode } from '../schemas/fault.ts';
import { ID_PATTERN } from '../schemas/patterns.ts';
import { CATEGORIES } from '../schemas/primitives.ts';
import type { FaultWords } from '../words/faults.ts';
import { COLLECTION_NAMES, type ContentKind } from './kinds.ts';
import { nearest } from './nearest.ts';

/** A file that is to be read. `file` is relative to the project. */
export interface Listed {
  kind: ContentKind;
  id: string;
  file: string;
}

const SINGLE = {
  'company.yaml': 'company',
  'access.yaml': 'access',
  'lexicon.yaml': 'lexicon',
} as const satisfies Record<string, ContentKind>;
const COMPANY = 'company.yaml' satisfies keyof typeof SINGLE;
const SINGLE_NAMES = Object.keys(SINGLE) as (keyof typeof SINGLE)[];
/** Files that say something to people, or that systems and editors leave behind; `~$` begins the lock of an office program. */
const isIgnored = (name: string): boolean =>
  name === 'README.md' || /^(?:\.|~\$)|~$|^(?:thumbs\.db|desktop\.ini)$/i.test(name);

type Words = FaultWords['files'];
const fault = (code: FaultCode, file: string, said: Pick<Fault, 'message' | 'fix'>): Fault => ({
  code,
  file,
  line: 1,
  column: 1,
  ...said,
});

/** Lists every file under `<root>/content` and faults what does not belong there or is not there. */
export async function listContent(
  root: string,
  words: Words,
): Promise<{ files: Listed[]; lists: string[]; faults: Fault[] }> {
  const entries = await readdir(join(root, 'content'), { withFileTypes: true }).catch(() => null);
  if (!entries) return { files: [], lists: [], faults: [fault('missing-file', 'content', words.noFolder)] };
  const lists: string[] = [];
  const files: Listed[] = [];
  const faults: Fault[] = [];
  for (const entry of entries) {
    const file = `content/${entry.name}`;
    if (isIgnored(entry.name) || (entry.isDirectory() && entry.name in COLLECTIONS)) continue;
    const single = SINGLE_NAMES.find((name) => name === entry.name);
    if (single && !entry.isDirectory()) {
      files.push({ kind: SINGLE[single], id: SINGLE[single], file });
      continue;
    }
    // Whether a rule names it is told once the rules are read.
    if (!entry.isDirectory() && entry.name.endsWith('.csv')) {
      lists.push(entry.name);
      continue;
    }
    const allowed = entry.isDirectory() ? COLLECTION_NAMES : SINGLE_NAMES;
    const said = words.unknown(entry.isDirectory(), allowed, nearest(entry.name, allowed));
    faults.push(fault('unknown-file', file, said));
  }
  if (!entries.some(({ name }) => name === COMPANY))
    faults.push(fault('missing-file', `content/${COMPANY}`, words.missing(COMPANY)));
  for (const name of COLLECTION_NAMES) {
    const found = await listCollection(root, name, words);
    files.push(...found.files);
    faults.push(...found.faults);
  }
  return { files, lists: lists.sort(), faults };
}

/** A translation: `<id>.<locale>.mdx`, where the locale is a language that exists. */
function isTranslation(stem: string): boolean {
  const [id = '', locale = '', ...more] = stem.split('.');
  if (more.length > 0 || !ID_PATTERN.test(id) || !/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(locale)) return false;
  return new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(locale) !== undefined;
}

async function listCollection(
  root: string,
  kind: CollectionName,
  words: Words,
): Promise<{ files: Listed[]; faults: Fault[] }> {
  const { ending } = COLLECTIONS[kind];
  const files: Listed[] = [];
  const faults: Fault[] = [];
  const entries = await readdir(join(root, 'content', kind), { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    const file = `content/${kind}/${entry.name}`;
    const stem = entry.name.slice(0, -ending.length);
    if (isIgnored(entry.name)) continue;
    if (entry.isDirectory()) {
      faults.push(fault('unknown-file', file, words.folderWithin(`content/${kind}/`)));
    } else if (!entry.name.endsWith(ending)) {
      const right = `${entry.name.replace(/\.[^.]*$/, '')}${ending}`;
      faults.push(fault('wrong-ending', file, words.wrongEnding(`content/${kind}/`, ending, right)));
    } else if (ending !== '.mdx' || !isTranslation(stem)) {
      const named = nameFault(kind, file, stem, words);
      if (named) faults.push(named);
      else files.push({ kind, id: stem, file });
    }
  }
  return { files, faults };
}

function nameFault(kind: CollectionName, file: string, id: string, words: Words): Fault | undefined {
  if (!ID_PATTERN.test(id)) {
    const slug = id
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toUpperCase()
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '');
    const right = slug ? `${slug}${COLLECTIONS[kind].ending}` : undefined;
    return fault('bad-name', file, words.notAnId(id, right));
  }
  if (kind === 'principles' && !CATEGORIES.some((category) => category === id)) {
    return fault('bad-name', file, words.notACategory(id, CATEGORIES, nearest(id, CATEGORIES)));
  }
  return undefined;
}
