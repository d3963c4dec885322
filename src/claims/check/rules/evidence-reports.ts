import { createHash } from 'node:crypto';
import type { Attestation, Report } from '../../../schemas/compliance.ts';
import { addMonths, HOLDS_MONTHS } from '../../days.ts';
import { notedIn } from '../../exceptions.ts';
import { reportCountsFrom, reportEnd, reportsNewestFirst } from '../../standing.ts';
import { type Context, type Faults, faultIn, type Rule } from '../rule.ts';
import { fileOf } from './reach-documents.ts';

interface Of {
  file: string;
  data: Attestation;
}
function* attestations({ tree }: Context): Generator<Of> {
  for (const { file, data } of tree.compliance) if (data.kind === 'attestation') yield { file, data };
}

function* unexplained(context: Context): Faults<'VS-E04'> {
  for (const { file, data } of attestations(context))
    for (const [index, report] of data.reports.entries()) {
      const noted = notedIn(report);
      if (noted === null || noted.isExplained) continue;
      const path = ['reports', index, 'exceptions'];
      if (noted.told.length === 0) yield faultIn(file, path, `exceptions: ${noted.count}`, { count: noted.count });
      for (const [at, { control, response }] of noted.told.entries())
        if (response === undefined) yield faultIn(file, [...path, at], `control: ${control}`, { count: null });
    }
}

export const sharesSystems = (a: Report, b: Report): boolean =>
  a.systems === undefined || b.systems === undefined || a.systems.some((system) => b.systems?.includes(system));

/** Each pair of reports on the same systems that speak of different days, the later in the file second. */
function* pairs({ data }: Of): Generator<{ earlier: Report; report: Report; index: number }> {
  for (const [index, report] of data.reports.entries())
    for (const earlier of data.reports.slice(0, index))
      if (reportEnd(earlier) !== reportEnd(report) && sharesSystems(earlier, report)) yield { earlier, report, index };
}

function* sameFile(context: Context): Faults<'VS-E05'> {
  const documents = new Map(context.tree.documents.map((entry) => [entry.id, entry]));
  const digestOf = (id: string): string | undefined => {
    const entry = documents.get(id);
    return entry && (fileOf(context, entry)?.sha256 ?? entry.data.sha256);
  };
  for (const one of attestations(context))
    for (const { earlier, report, index } of pairs(one)) {
      if (report.document === undefined || earlier.document === undefined) continue;
      const isOne = report.document === earlier.document;
      const digest = digestOf(report.document);
      if (!isOne && (digest === undefined || digest !== digestOf(earlier.document))) continue;
      const facts = { end: reportEnd(report), other: reportEnd(earlier), document: earlier.document };
      yield faultIn(one.file, ['reports', index, 'document'], `document: ${report.document}`, facts);
    }
}

const DIGEST = /^(?:sha-?256:)?\s*([0-9a-f]{64})$/i;
const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
/** What an opinion is known by: its words without regard to case, spaces and punctuation, and its digest. */
function marksOf(opinion: string): string[] {
  const given = DIGEST.exec(opinion)?.[1];
  if (given !== undefined) return [given.toLowerCase()];
  return [digest(opinion), (opinion.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')];
}

function* sameOpinion(context: Context): Faults<'VS-E06'> {
  for (const one of attestations(context))
    for (const { earlier, report, index } of pairs(one)) {
      if (report.opinionText === undefined || earlier.opinionText === undefined) continue;
      const known = new Set(marksOf(earlier.opinionText));
      if (!marksOf(report.opinionText).some((mark) => known.has(mark))) continue;
      const facts = { end: reportEnd(report), other: reportEnd(earlier) };
      yield faultIn(one.file, ['reports', index, 'opinionText'], FIRST_WORDS(report.opinionText), facts);
    }
}
const FOUND_CHARS = 60;
const FIRST_WORDS = (text: string): string => {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= FOUND_CHARS ? line : `${line.slice(0, FOUND_CHARS).replace(/\s\S*$/, '')} …`;
};

/** A Type 1 report speaks of one day: after a year nothing is left of it, and no letter carries it on. */
function* agedTypeOne(context: Context): Faults<'VS-E07'> {
  const { today } = context;
  for (const { file, data } of attestations(context)) {
    const out = reportsNewestFirst(data).filter(
      ({ report }) => reportCountsFrom(report) <= today && (report.withdrawn?.on ?? '9999') > today,
    );
    const [newest] = out;
    if (data.withdrawn || newest?.report.type !== 1) continue;
    const { asOf } = newest.report;
    if (addMonths(asOf, HOLDS_MONTHS) < today)
      yield faultIn(file, ['reports', newest.index, 'asOf'], `asOf: ${asOf}`, { fault: 'alone', day: asOf });
    for (const [index, { from, to }] of data.bridgeLetters.entries())
      if (from > asOf && !out.some(({ report }) => report.type === 2))
        yield faultIn(file, ['bridgeLetters', index], `from: ${from}, to: ${to}`, { fault: 'bridged', day: asOf });
  }
}

export const EVIDENCE_REPORTS: Rule[] = [
  { code: 'VS-E04', family: 'evidence', severity: 'warning', check: unexplained },
  { code: 'VS-E05', family: 'evidence', severity: 'error', check: sameFile },
  { code: 'VS-E06', family: 'evidence', severity: 'warning', check: sameOpinion },
  { code: 'VS-E07', family: 'evidence', severity: 'warning', check: agedTypeOne },
];
