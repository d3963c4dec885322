import type { Entry } from '../../../schemas/content-tree.ts';
import type { Document } from '../../../schemas/document.ts';
import { gapsIn } from '../../../schemas/gap.ts';
import { reportEnd } from '../../standing.ts';
import { type Context, type Fault, type Faults, faultIn, type Rule } from '../rule.ts';
import type { FileFact } from '../types.ts';

const base = (name: string): string => name.split('/').at(-1) ?? name;
const PUBLIC_FOLDER = 'documents/';

/** The file of a document on disk, where its access level puts it. */
export function fileOf({ files }: Context, { data }: Entry<Document>): FileFact | undefined {
  if (data.file === undefined) return undefined;
  const name = data.file;
  if (data.access === 'public')
    return files.public.find((file) => file.name === `${PUBLIC_FOLDER}${name}` || file.name === name);
  return files.private.find((file) => file.name === name);
}
const folder = (entry: Entry<Document>): string => (entry.data.access === 'public' ? 'public/documents/' : 'private/');

/** What is told of each document's file that a test finds at fault; null where it has none. */
function* faulty<Facts>(
  context: Context,
  test: (file: FileFact | undefined, entry: Entry<Document>) => { facts: Facts } | null,
): Generator<Fault<Facts>> {
  for (const entry of context.tree.documents) {
    if (entry.data.file === undefined) continue;
    const found = test(fileOf(context, entry), entry);
    if (found !== null) yield faultIn(entry.file, ['file'], `file: ${entry.data.file}`, found.facts);
  }
}

/** Git keeps no gated files: where `private/` has none at all, as in a checkout that CI or a host builds from, they lie elsewhere. */
export const hasGatedFiles = ({ private: files }: Context['files']): boolean =>
  files.some(({ name }) => /\.pdf$/i.test(name));
const missing = (context: Context): Faults<'VS-R03'> =>
  faulty(context, (file, entry) =>
    file || (entry.data.access !== 'public' && !hasGatedFiles(context.files))
      ? null
      : { facts: { file: `${folder(entry)}${entry.data.file}` } },
  );
const empty = (context: Context): Generator<Fault> =>
  faulty(context, (file) => (file?.bytes === 0 ? { facts: null } : null));
const noPdf = (context: Context): Faults<'VS-R05'> =>
  faulty(context, (file) => (file && file.bytes > 0 && !file.isPdf ? { facts: { bytes: file.bytes } } : null));

function* exposed({ tree, files }: Context): Faults<'VS-R06'> {
  for (const { data, file } of tree.documents) {
    const { access } = data;
    if (access === 'public' || data.file === undefined) continue;
    const name = data.file.toLowerCase();
    const found = files.public.find((item) => base(item.name).toLowerCase() === name);
    if (found === undefined) continue;
    const path = `public/${found.name}`;
    yield faultIn(file, ['file'], path, { access, file: path });
  }
}

/** Ids of documents that some page leads to. */
function linked({ tree, pages }: Context): Set<string> {
  const ids = new Set<string>();
  const take = (id: string | undefined) => {
    if (id !== undefined) ids.add(id);
  };
  for (const { data } of tree.compliance) {
    if (data.kind === 'attestation') {
      for (const report of data.reports) take(report.document);
      for (const letter of data.bridgeLetters) take(letter.document);
    } else if (data.kind === 'certification') for (const item of data.certificates) take(item.document);
    else take(data.document);
  }
  for (const { data } of tree.faqs) for (const id of data.documents) take(id);
  for (const page of pages) {
    for (const { url } of page.links) take(/\/(?:documents|request)\/([a-z0-9-]+)\/?(?:[#?]|$)/.exec(url)?.[1]);
  }
  return ids;
}

function* unreached(context: Context): Generator<Fault> {
  const ids = linked(context);
  for (const { id, data, file } of context.tree.documents) {
    // Whoever is still filling it in has its report to fill in as well.
    if (gapsIn(data.title).length > 0) continue;
    if (data.access !== 'public' && !ids.has(id)) yield faultIn(file, ['access'], `access: ${data.access}`);
  }
}

function* reportWithoutDocument({ tree }: Context): Faults<'VS-R02'> {
  const known = new Set(tree.documents.map((entry) => entry.id));
  const absent = (file: string, path: (string | number)[], id: string | undefined) =>
    id === undefined || known.has(id)
      ? []
      : [faultIn(file, [...path, 'document'], `document: ${id}`, { document: 'absent' } as const)];
  for (const { data, file } of tree.compliance) {
    if (data.kind !== 'attestation') continue;
    for (const [index, report] of data.reports.entries()) {
      const path = ['reports', index];
      const day = `${report.type === 2 ? 'to' : 'asOf'}: ${reportEnd(report)}`;
      if (report.document === undefined)
        yield faultIn(file, path, `type: ${report.type}, ${day}`, { document: 'unnamed' });
      yield* absent(file, path, report.document);
    }
    for (const [index, letter] of data.bridgeLetters.entries())
      yield* absent(file, ['bridgeLetters', index], letter.document);
  }
}

/** A SOC 1 or SOC 2 report is for known readers; only SOC 3 is for general use. */
function* restrictedInPublic({ tree }: Context): Generator<Fault> {
  const access = new Map(tree.documents.map((entry) => [entry.id, entry]));
  for (const { data } of tree.compliance) {
    if (data.kind !== 'attestation' || /SOC[ -]?3/i.test(data.name)) continue;
    for (const report of data.reports) {
      const document = access.get(report.document ?? '');
      if (document?.data.access === 'public') yield faultIn(document.file, ['access'], 'access: public');
    }
  }
}

function* strangeFiles({ tree, files }: Context): Generator<Fault> {
  const named = new Set(tree.documents.flatMap((entry) => entry.data.file ?? []));
  for (const { name } of files.public) {
    if (name.startsWith(PUBLIC_FOLDER) && /\.pdf$/i.test(name) && !named.has(base(name)))
      yield faultIn(tree.company.file, [], `public/${name}`);
  }
}

export const REACH_DOCUMENTS: Rule[] = [
  { code: 'VS-R01', family: 'reach', severity: 'warning', check: unreached },
  { code: 'VS-R02', family: 'reach', severity: 'warning', check: reportWithoutDocument },
  { code: 'VS-R03', family: 'reach', severity: 'error', check: missing },
  { code: 'VS-R04', family: 'reach', severity: 'error', check: empty },
  { code: 'VS-R05', family: 'reach', severity: 'error', check: noPdf },
  { code: 'VS-R06', family: 'reach', severity: 'error', check: exposed },
  { code: 'VS-R07', family: 'reach', severity: 'error', check: restrictedInPublic },
  { code: 'VS-R08', family: 'reach', severity: 'warning', check: strangeFiles },
];
