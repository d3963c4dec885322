import { COLLECTIONS, type CollectionName } from '../schemas/collections.ts';
import type { ContentTree } from '../schemas/content-tree.ts';
import type { Fault } from '../schemas/fault.ts';
import type { FaultWords } from '../words/faults.ts';
import { nearest, shownOf } from './nearest.ts';
import type { Path, SourceFile } from './source-file.ts';

/** The entries that could be read; `company` and `access` may be missing. */
export type PartialTree = Omit<ContentTree, 'company' | 'access'> & Partial<Pick<ContentTree, 'company' | 'access'>>;

/** What the checks of references and links look at. `ids` holds every file there is, those with faults included. */
export interface Surroundings {
  tree: PartialTree;
  sources: ReadonlyMap<string, SourceFile>;
  /** What lies under public/, by name; undefined when there is no such folder. */
  publicFiles: readonly string[] | undefined;
  words: Pick<FaultWords, 'files' | 'links' | 'references' | 'scopes'>;
  ids: Readonly<Record<CollectionName, readonly string[]>>;
}

type Said = Pick<Fault, 'message' | 'fix'>;

interface Reference {
  file: string;
  path: Path;
  to: 'documents' | 'agreements';
  id: string;
  /** Other names that may stand there. */
  or?: readonly string[];
}

/** Every id that front matter names, whether it exists or not. */
function referencesIn(tree: PartialTree): Reference[] {
  const found: Reference[] = [];
  const add = (file: string, to: Reference['to'], path: Path, id: string | undefined): void => {
    if (id !== undefined) found.push({ file, path, to, id });
  };
  for (const { file, data } of tree.compliance) {
    if (data.kind === 'attestation') {
      data.reports.forEach(
        (report, index) => void add(file, 'documents', ['reports', index, 'document'], report.document),
      );
      data.bridgeLetters.forEach(
        (letter, index) => void add(file, 'documents', ['bridgeLetters', index, 'document'], letter.document),
      );
    } else if (data.kind === 'certification') {
      data.certificates.forEach(
        (held, index) => void add(file, 'documents', ['certificates', index, 'document'], held.document),
      );
    } else add(file, 'documents', ['document'], data.document);
  }
  for (const { file, data } of tree.faqs)
    data.documents.forEach((id, index) => void add(file, 'documents', ['documents', index], id));
  for (const { file, data } of tree.documents)
    if (data.access === 'nda') add(file, 'agreements', ['agreement'], data.agreement);
  for (const { file, data } of tree.documents) add(file, 'documents', ['replaces'], data.replaces);
  for (const { file, data } of tree.agreements) add(file, 'agreements', ['supersedes'], data.supersedes);
  const { rules = [], bundles = {}, scopes = {} } = tree.access?.data ?? {};
  const file = 'content/access.yaml';
  const or = Object.keys(bundles);
  for (const [index, { documents = [] }] of rules.entries())
    for (const [place, id] of documents.entries())
      found.push({ file, path: ['rules', index, 'documents', place], to: 'documents', id, or });
  for (const [name, { documents }] of Object.entries(bundles))
    for (const [place, id] of documents.entries()) add(file, 'documents', ['bundles', name, 'documents', place], id);
  for (const [who, named] of Object.entries(scopes))
    for (const [place, id] of named.entries())
      found.push({ file, path: ['scopes', who, place], to: 'documents', id, or });
  return found;
}

/** Ids that name nothing, are named twice in one list, or name what may not stand there. */
export function checkReferences(surroundings: Surroundings): Fault[] {
  const { tree, sources, ids } = surroundings;
  const words = surroundings.words.references;
  const faults: Fault[] = [];
  const say = (file: string, path: Path, code: Fault['code'], said: Said): void => {
    const position = sources.get(file)?.positionOf(path) ?? { line: 1, column: 1 };
    faults.push({ code, file, ...position, ...said });
  };
  const references = referencesIn(tree);
  for (const name of Object.keys(tree.access?.data.bundles ?? {}))
    if (ids.documents.includes(name))
      say('content/access.yaml', ['bundles', name], 'wrong-reference', words.bundleIsDocument(name));
  for (const { file, path, to, id, or = [] } of references) {
    if (![...ids[to], ...or].includes(id)) {
      const shown = shownOf(ids[to], id);
      const missing = `content/${to}/${id}${COLLECTIONS[to].ending}`;
      const said = words.noSuchId(to, id, shown, ids[to].length, nearest(id, [...ids[to], ...or]), missing);
      say(file, path, 'dangling-reference', said);
    }
    const twin = references.find((other) => other.file === file && other.id === id && isSameList(other.path, path));
    if (twin && Number(twin.path.at(-1)) < Number(path.at(-1))) {
      say(file, path, 'wrong-reference', words.twice(id));
    }
    const named = tree.documents.find((document) => to === 'documents' && document.id === id);
    if (file === 'content/access.yaml' && named?.data.access === 'public') {
      say(file, path, 'wrong-reference', words.isPublic(id));
    }
  }
  for (const { file, id, data } of tree.agreements) {
    if (data.supersedes === undefined || !circles(tree, id)) continue;
    say(file, ['supersedes'], 'wrong-reference', words.supersedesItself(id));
  }
  for (const [index, { file, data }] of tree.documents.entries()) {
    const twin = tree.documents
      .slice(0, index)
      .find((other) => data.file && other.data.file === data.file && isPublic(other) === isPublic({ data }));
    if (twin) say(file, ['file'], 'wrong-reference', words.sameFile(String(data.file), twin.id));
  }
  for (const { file, id, data } of tree.updates) {
    if (id.startsWith(`${data.date}-`)) continue;
    const right = `${data.date}-${id.replace(/^[\d-]+/, '') || 'notice'}${COLLECTIONS.updates.ending}`;
    say(file, ['date'], 'date-mismatch', words.dateMismatch(data.date, id.slice(0, 10), right));
  }
  return faults;
}

const isPublic = ({ data }: { data: { access: string } }): boolean => data.access === 'public';
const isSameList = (a: Path, b: Path): boolean =>
  a.length === b.length &&
  typeof a.at(-1) === 'number' &&
  a.every((step, index) => index === a.length - 1 || step === b[index]);

/** Whether the chain of earlier versions comes back to where it began. */
function circles(tree: PartialTree, id: string): boolean {
  const seen = new Set<string>();
  let next = tree.agreements.find((agreement) => agreement.id === id)?.data.supersedes;
  while (next !== undefined && !seen.has(next)) {
    if (next === id) return true;
    seen.add(next);
    const earlier: string = next;
    next = tree.agreements.find((agreement) => agreement.id === earlier)?.data.supersedes;
  }
  return false;
}
