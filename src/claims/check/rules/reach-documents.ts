import type { Entry } from '../../../schemas/content-tree.ts';
import type { Document } from '../../../schemas/document.ts';
import { reportEnd } from '../../standing.ts';
import type { Context, Fault, Rule } from '../rule.ts';
import type { FileFact } from '../types.ts';
import { rowOf } from './row-of.ts';

const base = (name: string): string => name.split('/').at(-1) ?? name;
const PUBLIC_FOLDER = 'documents/';

/** The file of a document on disk, where its access level puts it. */
function fileOf({ files }: Context, { data }: Entry<Document>): FileFact | undefined {
  if (data.file === undefined) return undefined;
  const name = data.file;
  if (data.access === 'public')
    return files.public.find((file) => file.name === `${PUBLIC_FOLDER}${name}` || file.name === name);
  return files.private.find((file) => file.name === name);
}
const folder = (entry: Entry<Document>): string => (entry.data.access === 'public' ? 'public/documents/' : 'private/');

function* faulty(
  context: Context,
  test: (file: FileFact | undefined, entry: Entry<Document>) => string | null,
): Generator<Fault> {
  for (const entry of context.tree.documents) {
    if (entry.data.file === undefined) continue;
    const why = test(fileOf(context, entry), entry);
    if (why !== null) yield { file: entry.file, at: { path: ['file'] }, found: `file: ${entry.data.file}`, why };
  }
}

function* exposed({ tree, files }: Context): Generator<Fault> {
  for (const { data, file } of tree.documents) {
    if (data.access === 'public' || data.file === undefined) continue;
    const name = data.file.toLowerCase();
    const found = files.public.find((item) => base(item.name).toLowerCase() === name);
    if (found !== undefined)
      yield {
        file,
        at: { path: ['file'] },
        found: `public/${found.name}`,
        why: `access is ${data.access}, yet anyone can read public/${found.name}.`,
      };
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
    if (data.access !== 'public' && !ids.has(id))
      yield { file, at: { path: ['access'] }, found: `${id} (${data.access})` };
  }
}

function* reportWithoutDocument({ tree }: Context): Generator<Fault> {
  const known = new Set(tree.documents.map((entry) => entry.id));
  for (const { data, file } of tree.compliance) {
    if (data.kind !== 'attestation') continue;
    for (const [index, report] of data.reports.entries()) {
      const found = `Type ${report.type} report ${report.type === 2 ? `to ${reportEnd(report)}` : `as of ${reportEnd(report)}`}`;
      if (report.document === undefined) yield { file, at: { path: ['reports', index] }, found };
      else if (!known.has(report.document))
        yield {
          file,
          at: { path: ['reports', index, 'document'] },
          found: `document: ${report.document}`,
          why: 'No such file under content/documents/.',
        };
    }
    for (const [index, letter] of data.bridgeLetters.entries()) {
      if (letter.document !== undefined && !known.has(letter.document))
        yield {
          file,
          at: { path: ['bridgeLetters', index, 'document'] },
          found: `document: ${letter.document}`,
          why: 'No such file under content/documents/.',
        };
    }
  }
}

/** A SOC 1 or SOC 2 report is for known readers; only SOC 3 is for general use. */
function* restrictedInPublic({ tree }: Context): Generator<Fault> {
  const access = new Map(tree.documents.map((entry) => [entry.id, entry]));
  for (const { data } of tree.compliance) {
    if (data.kind !== 'attestation' || /SOC[ -]?3/i.test(data.name)) continue;
    for (const report of data.reports) {
      const document = access.get(report.document ?? '');
      if (document?.data.access === 'public')
        yield { file: document.file, at: { path: ['access'] }, found: 'access: public' };
    }
  }
}

function* strangeFiles({ tree, files }: Context): Generator<Fault> {
  const named = new Set(tree.documents.flatMap((entry) => entry.data.file ?? []));
  const company = tree.company.file;
  for (const { name } of files.public) {
    if (name.startsWith(PUBLIC_FOLDER) && /\.pdf$/i.test(name) && !named.has(base(name)))
      yield { file: company, at: { path: [] }, found: `public/${name}` };
  }
}

const row = rowOf('reach');
const CONTROL = 'ISO/IEC 27001:2022 §7.5.3 (documented information is available where it is needed, and protected)';

export const REACH_DOCUMENTS: Rule[] = [
  row(
    'VS-R01',
    'warning',
    'A gated document is linked from nowhere',
    'No framework, answer or text leads to it; a reader will not find what it shows.',
    CONTROL,
    'Name it in a framework or an answer, or link to its page.',
    unreached,
  ),
  row(
    'VS-R02',
    'warning',
    'A report without a document',
    'A reader sees a claim and no way to the report behind it.',
    'AICPA AT-C section 205 (the opinion is expressed in a written report)',
    'Add the document under content/documents/ (without a file it is asked for by mail) and name it here.',
    reportWithoutDocument,
  ),
  row(
    'VS-R03',
    'error',
    'A document’s file is there',
    'The file is not where its access level puts it.',
    CONTROL,
    'Put the PDF there, correct file, or leave file out when it is asked for by mail.',
    (context) =>
      faulty(context, (file, entry) =>
        file === undefined ? `${folder(entry)}${entry.data.file} does not exist.` : null,
      ),
  ),
  row(
    'VS-R04',
    'error',
    'A document’s file is not empty',
    'A reader would get a file of no bytes.',
    CONTROL,
    'Put the real PDF in its place.',
    (context) => faulty(context, (file) => (file !== undefined && file.bytes === 0 ? 'It holds 0 bytes.' : null)),
  ),
  row(
    'VS-R05',
    'error',
    'A document’s file is a PDF',
    'Gated documents are stamped page by page, which only a PDF allows.',
    'ISO 32000-2:2020 §7.5.2 (file header)',
    'Export it as PDF.',
    (context) =>
      faulty(context, (file) =>
        file !== undefined && file.bytes > 0 && !file.isPdf ? `Its ${file.bytes} bytes do not begin with %PDF-.` : null,
      ),
  ),
  row(
    'VS-R06',
    'error',
    'A gated document lies under public/',
    'What lies under public/ is served to anyone, whatever the entry says.',
    'ISO/IEC 27001:2022 Annex A 8.3 (information access restriction)',
    'Move it to private/, and treat it as disclosed.',
    exposed,
  ),
  row(
    'VS-R07',
    'error',
    'A restricted report is offered to everyone',
    'The use of a SOC 1 or SOC 2 report is restricted to specified parties; a SOC 3 is the one for general use.',
    'AICPA AT-C section 205 (alert that restricts the use of a report); AICPA Guide SOC 2',
    'Set access to nda or request.',
    restrictedInPublic,
  ),
  row(
    'VS-R08',
    'warning',
    'A public PDF that no document names',
    'It is served to anyone, and no entry says what it is.',
    CONTROL,
    'Add an entry under content/documents/, or remove the file.',
    strangeFiles,
  ),
];
