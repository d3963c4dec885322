import { currentReport, lapsesAfter, type Standing, type Status, standing } from '../claims/standing.ts';
import {
  certificateName,
  claimSentence,
  formatDayShort,
  formatPeriod,
  holdsAfterStatus,
  holdsSentence,
  lapsedAfterStatus,
  lapsedSentence,
  statusMark,
  statusWord,
} from '../claims/wording.ts';
import type { Compliance, Report } from '../schemas/compliance.ts';
import type { Entry } from '../schemas/content-tree.ts';
import type { Day } from '../schemas/primitives.ts';
import { type Action, type DocumentView, documents, mailto } from './documents.ts';
import type { Fact } from './facts.ts';
import {
  certificateFacts,
  criteriaText,
  letterFacts,
  nextFacts,
  otherFacts,
  reportFacts,
  systemsFact,
} from './framework-facts.ts';
import { part, type Site } from './site.ts';

export interface StatusView {
  status: Status;
  word: string;
  mark: string;
  /** "Current through 30 June 2027": true without a script. */
  holds: string;
  /** The day after which the page no longer speaks the truth; a script then shows `lapsed`. */
  lapsesAfter: Day | null;
  lapsed: string | null;
  /** The same two as they follow `word`: " through 30 June 2027" and " on 30 June 2027". */
  afterWord: string;
  lapsedAfterWord: string | null;
}

/** A report, certificate, letter or result of the past and present, as it is listed on a framework's page. */
export interface Held {
  title: string;
  facts: Fact[];
  current: boolean;
  document: DocumentView | null;
  action: Action | null;
}

export interface FrameworkView {
  id: string;
  path: string;
  name: string;
  /** "SOC 2 Type 2" or "ISO/IEC 27001:2022" when something is or was held, else the name. */
  heldName: string;
  summary: string;
  data: Compliance;
  standing: Standing;
  status: StatusView;
  /** The claim in one true sentence. */
  claim: string;
  /** For what: the period, the certificate, the day, the role. */
  what: string;
  principles: string | null;
  criteria: readonly string[] | null;
  by: string | null;
  /** The facts of what holds now, or held last. */
  facts: Fact[];
  action: Action | null;
  document: DocumentView | null;
  reports: Held[];
  certificates: Held[];
  letters: Held[];
  body: string;
}

function statusView(judged: Standing): StatusView {
  const day = lapsesAfter(judged);
  return {
    status: judged.status,
    word: statusWord(judged),
    mark: statusMark(judged.status),
    holds: holdsSentence(judged),
    afterWord: holdsAfterStatus(judged),
    lapsesAfter: day,
    lapsed: day && lapsedSentence(day),
    lapsedAfterWord: day && lapsedAfterStatus(day),
  };
}

const reportTitle = (report: Report): string =>
  report.type === 2 ? `Type 2, ${formatPeriod(report.period)}` : `Type 1, as of ${formatDayShort(report.asOf)}`;

const NOTHING: Record<Compliance['kind'], string> = {
  attestation: 'No report',
  certification: 'No certificate',
  assessment: 'No result',
  regulation: 'Role not stated',
};

function what(framework: Compliance, { basis }: Standing, company: string): string {
  switch (basis?.kind) {
    case 'report':
      return basis.report.type === 2 ? formatPeriod(basis.report.period) : `As of ${formatDayShort(basis.report.asOf)}`;
    case 'certificate':
      return basis.certificate.number ? `Certificate ${basis.certificate.number}` : 'Certificate';
    case 'assessment':
      return framework.kind === 'assessment' && framework.by === company ? 'Self-assessment' : 'Assessment';
    case 'regulation':
      return basis.role ?? 'Role not stated';
    default:
      return NOTHING[framework.kind];
  }
}

function heldName(name: string, { basis }: Standing): string {
  if (basis?.kind === 'report') return `${name} Type ${basis.report.type}`;
  return basis?.kind === 'certificate' ? certificateName(name, basis.certificate) : name;
}

function by(framework: Compliance, { basis }: Standing): string | null {
  if (basis?.kind === 'report') return basis.report.auditor?.name ?? null;
  if (basis?.kind === 'certificate') return basis.certificate.body ?? null;
  if (framework.kind === 'assessment') return framework.by ?? null;
  return framework.kind === 'regulation' ? 'Our own statement' : null;
}

function view(site: Site, entry: Entry<Compliance>, all: Map<string, DocumentView>): FrameworkView {
  const { id, data, body } = entry;
  const judged = standing(data, site.today);
  const { basis } = judged;
  const held = (title: string, facts: Fact[], current: boolean, documentId: string | undefined): Held => {
    const document = documentId ? (all.get(documentId) ?? null) : null;
    const ask = {
      label: 'Request by email',
      href: mailto(site.company.contacts.security, `Request: ${data.name}, ${title}`),
    };
    return { title, facts, current, document, action: document ? document.action : ask };
  };
  const now = data.kind === 'attestation' ? currentReport(data, site.today) : null;
  const reports =
    data.kind === 'attestation'
      ? data.reports.map((report, index) =>
          held(reportTitle(report), reportFacts(report, site.today), now?.index === index, report.document),
        )
      : [];
  const certificates =
    data.kind === 'certification'
      ? data.certificates.map((one, index) =>
          held(
            certificateName(data.name, one),
            certificateFacts(one, site.today),
            judged.status === 'current' && basis?.kind === 'certificate' && basis.index === index,
            one.document,
          ),
        )
      : [];
  const letters =
    data.kind === 'attestation'
      ? data.bridgeLetters.map((letter) =>
          held(`Bridge letter, ${formatPeriod(letter)}`, letterFacts(letter), false, letter.document),
        )
      : [];
  const result =
    data.kind === 'assessment' || data.kind === 'regulation'
      ? held(data.name, otherFacts(data), false, data.document)
      : undefined;
  const shown =
    basis?.kind === 'report'
      ? reports[basis.index]
      : basis?.kind === 'certificate'
        ? certificates[basis.index]
        : (result ?? null);
  return {
    id,
    path: site.to('framework', { id }),
    name: data.name,
    heldName: heldName(data.name, judged),
    summary: data.summary,
    data,
    standing: judged,
    status: statusView(judged),
    claim: claimSentence(data, judged),
    what: what(data, judged, site.company.name),
    principles: basis?.kind === 'report' ? criteriaText(basis.report.criteria) : null,
    criteria: basis?.kind === 'report' ? (basis.report.criteria ?? null) : null,
    by: by(data, judged),
    facts: [...(shown?.facts ?? []), systemsFact(data.systems), ...nextFacts(judged, site.today)],
    action: shown && !(data.kind === 'regulation' && !shown.document) ? shown.action : null,
    document: shown?.document ?? null,
    reports,
    certificates,
    letters,
    body: body.trim(),
  };
}

/** All frameworks, in their own order. */
export const frameworks = part((site: Site): FrameworkView[] => {
  const { tree } = site;
  const all = new Map(documents(site).map((document) => [document.id, document]));
  return tree.compliance
    .toSorted((a, b) => a.data.order - b.data.order || a.data.name.localeCompare(b.data.name, 'en'))
    .map((entry) => view(site, entry, all));
});

/** Every document that a framework names. */
export function documentIds({ document, reports, certificates, letters }: FrameworkView): string[] {
  const named = [document, ...[...reports, ...certificates, ...letters].map((held) => held.document)];
  return [...new Set(named.flatMap((found) => found?.id ?? []))];
}

/** The page's one button: the verb with what is asked for. */
export function requestLabel({ action, document, reports }: FrameworkView): Action | null {
  if (!action || action.label === 'Request by email') return action;
  const noun = document?.kindWord.toLowerCase() ?? (reports.length > 0 ? 'report' : 'document');
  return { ...action, label: `${action.label} the ${noun}` };
}

/** The frameworks that name a document as their report, certificate, letter or result. */
export function frameworksShownBy(site: Site, documentId: string): FrameworkView[] {
  return frameworks(site).filter((framework) => documentIds(framework).includes(documentId));
}
