import {
  type AgreedTo,
  COUNT_NAMES,
  type EvidenceCounts,
  isAgreement,
  type LogChecked,
  type LogThen,
  type Month,
  type Told,
} from '../domain/evidence.ts';
import { agreementTitle, documentTitle } from '../domain/policy.ts';
import type { Sheet, SheetSection } from '../ports/documents.ts';
import { eventTitle } from './event-title.ts';
import { actor } from './history.ts';
import type { View } from './view.ts';

/** A month's evidence in words, for its page, its CSV and its PDF alike. */

const agreementLine = ({ agreement, version, kind }: AgreedTo, { words, manifest }: View): string =>
  words.evidence.agreement(agreementTitle(manifest, agreement), version, words.signatures.kinds[kind]);
export const agreementLines = ({ agreements }: Told, view: View): string[] =>
  agreements.length === 0 ? [view.words.evidence.noAgreement] : agreements.map((one) => agreementLine(one, view));

export const documentLines = ({ documents }: Told, { manifest }: View): string[] =>
  documents.map((id) => documentTitle(manifest, id));

/** Name, company and address, or that they are erased. */
export function personLines({ person, erased }: Told, { words }: View): string[] {
  if (!person) return erased ? [words.evidence.erased] : [];
  return [person.name || words.evidence.unnamed, person.company, person.email].filter((one) => one !== '');
}

export function logThenLines({ first, last, seal }: LogThen, { words }: View): string[] {
  const said = words.evidence;
  if (first === null || last === null) return [said.noRows];
  return [
    said.logRows(first, last.seq),
    said.head(last.seq, last.hash),
    seal === null ? said.unsealed : said.seal(seal.number, seal.seq, seal.at),
  ];
}

function logCheckedLines({ last }: LogThen, { fault, gaps }: LogChecked, { words }: View): string[] {
  const said = words.evidence;
  const { where, why, stopped } = words.logFaults;
  if (fault) return [said.broken(where(fault), why(fault.why))];
  return [
    ...(last === null ? [] : [said.verified(last.seq)]),
    ...gaps.map(({ from, to, explained }) =>
      explained === null
        ? said.gap(from, to)
        : said.explainedGap(from, to, 'reason' in explained ? explained.reason : stopped),
    ),
  ];
}

/** A row of the CSV: what the log says, whom it is about, and under what. */
export function evidenceCells(told: Told, view: View): (string | number | null)[] {
  const { log, person, agreements } = told;
  const gone = told.erased ? view.words.evidence.erased : '';
  const list = (of: (one: AgreedTo) => string): string => agreements.map(of).join('; ');
  return [
    ...[log.seq, log.at, log.event, log.actor, log.reference],
    ...[person?.name ?? gone, person?.email ?? gone, person?.company ?? gone],
    told.documents.join('; '),
    ...[list((one) => `${one.agreement} (${one.kind})`), list(({ version }) => version), list(({ sha256 }) => sha256)],
    ...[told.until, log.hash],
  ];
}

export interface Evidence {
  month: Month;
  counts: EvidenceCounts;
  told: readonly Told[];
  then: LogThen;
  checked: LogChecked;
}

const table = (
  columns: readonly (readonly [label: string, share: number])[],
  rows: readonly (readonly string[])[],
): SheetSection['table'] => ({ columns: columns.map(([label, share]) => ({ label, share })), rows });

/** How often the documents of a request were downloaded, and how often viewed. */
function usesOf(told: readonly Told[]): (reference: string | null) => [downloads: number, views: number] {
  const count = (event: string): Map<string | null, number> => {
    const counts = new Map<string | null, number>();
    for (const { log } of told)
      if (log.event === event) counts.set(log.reference, (counts.get(log.reference) ?? 0) + 1);
    return counts;
  };
  const [downloads, views] = [count('document.downloaded'), count('document.viewed')];
  return (reference) => [downloads.get(reference) ?? 0, views.get(reference) ?? 0];
}

/** The report as words and tables. It says nothing of the moment it was made in. */
export function evidenceSheet({ month, counts, told, then, checked }: Evidence, view: View): Sheet {
  const { words, manifest, language } = view;
  const said = words.evidence;
  const { columns } = said;
  const at = words.format.shortMoment;
  const who = (one: Told): string => personLines(one, view).join('\n');
  const section = (heading: string, of: SheetSection['table']): SheetSection =>
    of && of.rows.length > 0 ? { heading, paragraphs: [], table: of } : { heading, paragraphs: [said.emptySection] };
  const granted = told.filter(({ log }) => log.event === 'request.granted');
  const signed = told.filter(({ log }) => isAgreement(log));
  const uses = usesOf(told);
  return {
    title: said.title(month.month),
    language,
    at: month.before,
    foot: said.page('{page}', '{pages}'),
    sections: [
      { heading: '', paragraphs: [said.of(manifest.company.legalName)] },
      { heading: said.log, paragraphs: [...logThenLines(then, view), ...logCheckedLines(then, checked, view)] },
      {
        heading: said.sections.counts,
        paragraphs: COUNT_NAMES.map((name) => words.evidence.countLine(said.counts[name], counts[name])),
      },
      section(
        said.sections.access,
        table(
          [
            ...([
              [columns.at, 3],
              [columns.who, 5],
              [columns.documents, 6],
              [columns.agreements, 4.5],
            ] as const),
            ...([
              [columns.by, 5],
              [columns.until, 3],
              [columns.used, 2.5],
              [columns.reference, 3],
            ] as const),
          ],
          granted.map((one) => [
            ...[at(one.log.at), who(one), documentLines(one, view).join('\n'), agreementLines(one, view).join('\n')],
            ...[actor(one.log.actor, words), one.until === null ? '' : at(one.until)],
            ...[said.uses(...uses(one.log.reference)).join('\n'), one.log.reference ?? ''],
          ]),
        ),
      ),
      section(
        said.sections.signatures,
        table(
          [
            ...([
              [columns.at, 3],
              [columns.who, 5],
              [columns.agreement, 5],
            ] as const),
            ...([
              [columns.hash, 10],
              [columns.reference, 2],
            ] as const),
          ],
          signed.map((one) => [
            ...[at(one.log.at), who(one), agreementLines(one, view).join('\n')],
            ...[one.agreements.map(({ sha256 }) => sha256).join('\n'), one.log.reference ?? ''],
          ]),
        ),
      ),
      section(
        said.sections.events,
        table(
          [
            ...([
              [columns.row, 1.5],
              [columns.at, 3],
              [columns.event, 4],
              [columns.reference, 2.5],
            ] as const),
            ...([
              [columns.who, 5],
              [columns.documents, 6],
              [columns.by, 5],
            ] as const),
          ],
          told.map((one) => [
            ...[String(one.log.seq), at(one.log.at), eventTitle(one.log.event, words), one.log.reference ?? ''],
            ...[who(one), documentLines(one, view).join('\n'), actor(one.log.actor, words)],
          ]),
        ),
      ),
    ],
  };
}
