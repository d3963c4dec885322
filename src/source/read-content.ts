import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { ContentTree } from '../schemas/content-tree.ts';
import { byPlace, type Fault, type Position } from '../schemas/fault.ts';
import { gapsIn } from '../schemas/gap.ts';
import type { Language } from '../schemas/language.ts';
import { type FaultWords, faultWords } from '../words/faults.ts';
import { checkApprovers, withoutAccess } from './access.ts';
import { readCompanyLists } from './company-lists.ts';
import { COLLECTION_NAMES, type ContentKind, isSingle } from './kinds.ts';
import { checkLexicon } from './lexicon.ts';
import { checkLinks } from './links.ts';
import { type Listed, listContent } from './list-content.ts';
import { checkLogo } from './logo.ts';
import { parseSource } from './parse-source.ts';
import { publicAddressOf } from './public-address.ts';
import { checkReferences, type PartialTree, type Surroundings } from './references.ts';
import { checkScopes } from './scopes.ts';
import type { SourceFile } from './source-file.ts';
import { checkSystems } from './systems.ts';

/** A gap and where it stands; `file` is relative to the project. */
export interface FoundGap extends Position {
  file: string;
  what: string;
}

export interface ReadContent {
  /** Null unless every file under `content/` could be read; dangling references and links leave it whole. */
  tree: ContentTree | null;
  /** Every entry that could be read, the tree whole or not. */
  read: PartialTree;
  /** All that stops a build, by file and line. */
  faults: Fault[];
  /** What still has to be said, by file and line. */
  gaps: FoundGap[];
  /** Every file that is text, by its name relative to the project. */
  sources: Map<string, SourceFile>;
}

/** Files read at once; more gain nothing and may exhaust file handles. */
const READERS = 64;

/**
 * Reads and judges everything under `<root>/content`. Faults never throw and never stop the reading: one run finds them all.
 * A fault of the machine other than a file that cannot be read (no memory, say) still rejects.
 */
export async function readContent(root: string, language: Language = 'en'): Promise<ReadContent> {
  const words = faultWords[language];
  const { files, lists, faults } = await listContent(root, words.files);
  const sources = new Map<string, SourceFile>();
  const tree = Object.fromEntries(COLLECTION_NAMES.map((name) => [name, []])) as unknown as PartialTree;
  const ids = Object.fromEntries(COLLECTION_NAMES.map((name) => [name, []])) as unknown as Record<
    (typeof COLLECTION_NAMES)[number],
    string[]
  >;
  const inOrder = files.toSorted((a, b) => (a.file < b.file ? -1 : 1));
  let isWhole = faults.every((fault) => fault.code === 'unknown-file');
  for (let start = 0; start < inOrder.length; start += READERS) {
    const texts = await Promise.all(
      inOrder.slice(start, start + READERS).map((listed) => readText(root, listed, words)),
    );
    for (const { listed, text, fault } of texts) {
      if (!isSingle(listed.kind)) ids[listed.kind].push(listed.id);
      const parsed = text === null ? null : parseSource<ContentKind>(listed.file, text, listed.kind, words);
      if (fault) faults.push(fault);
      if (parsed) {
        faults.push(...parsed.faults);
        sources.set(listed.file, parsed.source);
      }
      if (parsed?.entry) keep(tree, listed.kind, parsed.entry);
      else isWhole = false;
    }
  }
  if (tree.company) tree.company.data.trustUrl = publicAddressOf(tree.company.data.trustUrl);
  if (files.every(({ kind }) => kind !== 'access')) tree.access = withoutAccess();
  const companies = await readCompanyLists(root, lists, tree, sources, words);
  faults.push(...companies.faults);
  if (tree.access && tree.access.data.rules.length > 0) {
    const { file, data } = tree.access;
    tree.access.lists = companies.lists;
    tree.access.ruleLines = data.rules.map((_, index) => sources.get(file)?.lineOf(['rules', index]) ?? 1);
  }
  const publicFiles = await namesUnder(join(root, 'public'));
  const surroundings: Surroundings = { tree, sources, ids, publicFiles, words };
  for (const check of [checkReferences, checkSystems, checkApprovers, checkScopes, checkLinks, checkLogo, checkLexicon])
    faults.push(...check(surroundings));
  const { company, access } = tree;
  const whole = isWhole && company && access ? { ...tree, company, access } : null;
  const gaps = [...sources.values()].flatMap(({ file, text, bodyOffset, positionOfOffset }) =>
    gapsIn(text).map(({ what, offset }) => ({ file, what, ...positionOfOffset(offset - bodyOffset) })),
  );
  return { tree: whole, read: tree, faults: faults.sort(byPlace), gaps: gaps.sort(byPlace), sources };
}

async function namesUnder(folder: string): Promise<string[] | undefined> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => undefined);
  return entries
    ?.filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

/** `kind` says what the entry is, which the compiler cannot follow through a union of all kinds. */
function keep(tree: PartialTree, kind: ContentKind, entry: unknown): void {
  if (isSingle(kind)) Object.assign(tree, { [kind]: entry });
  else (tree[kind] as unknown[]).push(entry);
}

async function readText(
  root: string,
  listed: Listed,
  words: FaultWords,
): Promise<{ listed: Listed; text: string | null; fault?: Fault }> {
  const place = { file: listed.file, line: 1, column: 1 };
  const bytes = await readFile(join(root, listed.file)).catch((error: unknown) =>
    String((error as NodeJS.ErrnoException).code),
  );
  if (typeof bytes === 'string') {
    return { listed, text: null, fault: { ...place, code: 'unreadable', ...words.files.unreadable(bytes) } };
  }
  try {
    return { listed, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    const line = bytes.subarray(0, firstBadByte(bytes)).filter((byte) => byte === 0x0a).length + 1;
    return { listed, text: null, fault: { ...place, line, code: 'encoding', ...words.files.notUtf8 } };
  }
}

/** Where the lenient reader first puts a replacement character that the file does not hold itself. */
function firstBadByte(bytes: Buffer): number {
  let offset = 0;
  for (const line of bytes.toString('latin1').split('\n')) {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(line, 'latin1'));
    } catch {
      return offset;
    }
    offset += line.length + 1;
  }
  return offset;
}
