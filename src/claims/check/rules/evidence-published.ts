import type { Day } from '../../../schemas/primitives.ts';
import { type Context, type Faults, faultIn, type Rule } from '../rule.ts';
import { fileOf } from './reach-documents.ts';

/** The day on which each document that is a report or a certificate was signed, by its id; the earliest, where it is several. */
function signedOn({ tree }: Context): Map<string, Day> {
  const days = new Map<string, Day>();
  const put = (id: string | undefined, day: Day | undefined) => {
    if (id !== undefined && day !== undefined && day < (days.get(id) ?? '9999')) days.set(id, day);
  };
  for (const { data } of tree.compliance) {
    if (data.kind === 'attestation')
      for (const one of [...data.reports, ...data.bridgeLetters]) put(one.document, one.issued);
    if (data.kind === 'certification') for (const one of data.certificates) put(one.document, one.issued);
  }
  return days;
}

const DOCUMENT = /\/(?:documents|request)\/([a-z0-9-]+)\/?(?:[#?]|$)/;

/** What is said of a report on a day on which nobody had signed it. */
function* beforeItsIssue(context: Context): Faults<'VS-E08'> {
  const { tree, pages } = context;
  const signed = signedOn(context);
  for (const { id, file, data } of tree.documents) {
    const issued = signed.get(id);
    if (issued !== undefined && data.issued !== undefined && data.issued < issued)
      yield faultIn(file, ['issued'], `issued: ${data.issued}`, { place: 'document', name: data.title, issued });
  }
  const linked = new Map(
    pages.map(({ file, links }) => [file, links.flatMap(({ url }) => DOCUMENT.exec(url)?.[1] ?? [])]),
  );
  const titles = new Map(tree.documents.map(({ id, data }) => [id, data.title]));
  /** The first of some documents that was signed only after a day. */
  const later = (ids: readonly string[], day: Day): { name: string; issued: Day } | null => {
    for (const id of ids) {
      const issued = signed.get(id);
      if (issued !== undefined && issued > day) return { name: titles.get(id) ?? id, issued };
    }
    return null;
  };
  for (const { file, data } of tree.updates) {
    const found =
      data.kind === 'report' || data.kind === 'certificate' ? later(linked.get(file) ?? [], data.date) : null;
    if (found) yield faultIn(file, ['date'], `date: ${data.date}`, { place: 'update', ...found });
  }
  for (const { file, data } of tree.faqs) {
    if (data.updated === undefined) continue;
    const found = later([...data.documents, ...(linked.get(file) ?? [])], data.updated);
    if (found) yield faultIn(file, ['updated'], `updated: ${data.updated}`, { place: 'answer', ...found });
  }
}

/** A file that is no longer the one whose digest the entry states. */
function* exchanged(context: Context): Faults<'VS-E09'> {
  for (const entry of context.tree.documents) {
    const { sha256 } = entry.data;
    const found = fileOf(context, entry)?.sha256;
    if (sha256 !== undefined && found !== undefined && found !== sha256)
      yield faultIn(entry.file, ['sha256'], `sha256: ${sha256}`, { sha256: found });
  }
}

export const EVIDENCE_PUBLISHED: Rule[] = [
  { code: 'VS-E08', family: 'evidence', severity: 'warning', check: beforeItsIssue },
  { code: 'VS-E09', family: 'evidence', severity: 'error', check: exchanged },
];
