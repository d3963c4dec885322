import { certificateName } from '../claims/certificates.ts';
import { lapsesAfter, type Standing, type Status, standing } from '../claims/standing.ts';
import type { Compliance, Report } from '../schemas/compliance.ts';
import type { Entry } from '../schemas/content-tree.ts';
import type { Day } from '../schemas/primitives.ts';
import type { ClaimWords } from '../words/claims.ts';
import { type Action, type DocumentView, documents, emailAction } from './documents.ts';
import type { Fact } from './facts.ts';
import {
  certificateFacts,
  criteriaText,
  letterFacts,
  nextFacts,
  otherFacts,
  reportFacts,
  systemsFact,
  withdrawalFacts,
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
  /** "lapsed on 30 June 2027", within a sentence. */
  lapsedMidSentence: string | null;
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

/** A shape of its own for each status, so that it reads without color. */
const MARKS: Record<Status, string> = {
  current: '●',
  bridged: '◐',
  lapsed: '✕',
  withdrawn: '⊗',
  'in-progress': '◌',
  planned: '○',
  stated: '◆',
};

function statusView(words: ClaimWords, judged: Standing): StatusView {
  const day = lapsesAfter(judged);
  return {
    status: judged.status,
    word: words.status(judged),
    mark: MARKS[judged.status],
    holds: words.holds(judged),
    afterWord: words.holdsAfterStatus(judged),
    lapsesAfter: day,
    lapsed: day && words.lapsed(day),
    lapsedAfterWord: day && words.lapsedAfterStatus(day),
    lapsedMidSentence: day && words.lapsedMidSentence(day),
  };
}

const reportTitle = (words: ClaimWords, report: Report): string =>
  report.type === 2 ? words.facts.typeTwoOf(report.period) : words.facts.typeOneOf(report.asOf);

function what({ words, company }: Site, framework: Compliance, { basis }: Standing): string {
  const { periodShort, facts } = words.claims;
  switch (basis?.kind) {
    case 'report':
      return basis.report.type === 2 ? periodShort(basis.report.period) : facts.asOfDay(basis.report.asOf);
    case 'certificate':
      return basis.certificate.number ? facts.certificateOf(basis.certificate.number) : facts.certificate;
    case 'assessment':
      return framework.kind === 'assessment' && framework.by === company.name ? facts.selfAssessment : facts.assessment;
    case 'regulation':
      return basis.role ?? facts.nothing.regulation;
    default:
      return facts.nothing[framework.kind];
  }
}

function heldName(words: ClaimWords, name: string, { basis }: Standing): string {
  if (basis?.kind === 'report') return words.facts.heldOf(name, basis.report.type);
  return basis?.kind === 'certificate' ? certificateName(name, basis.certificate) : name;
}

function by(words: ClaimWords, framework: Compliance, { basis }: Standing): string | null {
  if (basis?.kind === 'report') return basis.report.auditor?.name ?? null;
  if (basis?.kind === 'certificate') return basis.certificate.body ?? null;
  if (framework.kind === 'assessment') return framework.by ?? null;
  return framework.kind === 'regulation' ? words.facts.ownStatement : null;
}

function view(site: Site, entry: Entry<Compliance>, all: Map<string, DocumentView>): FrameworkView {
  const { id, data, body } = entry;
  const { claims } = site.words;
  const judged = standing(data, site.today);
  const { basis } = judged;
  const held = (title: string, facts: Fact[], current: boolean, documentId: string | undefined): Held => {
    const document = documentId ? (all.get(documentId) ?? null) : null;
    return {
      title,
      facts,
      current,
      document,
      action: document ? document.action : emailAction(site, `${data.name}, ${title}`),
    };
  };
  const now = judged.status === 'current' && basis?.kind === 'report' ? basis : null;
  const reports =
    data.kind === 'attestation'
      ? data.reports.map((report, index) =>
          held(
            reportTitle(claims, report),
            reportFacts(claims, report, site.today),
            now?.index === index,
            report.document,
          ),
        )
      : [];
  const certificates =
    data.kind === 'certification'
      ? data.certificates.map((one, index) =>
          held(
            certificateName(data.name, one),
            certificateFacts(claims, one, site.today),
            judged.status === 'current' && basis?.kind === 'certificate' && basis.index === index,
            one.document,
          ),
        )
      : [];
  const letters =
    data.kind === 'attestation'
      ? data.bridgeLetters.map((letter) =>
          held(claims.facts.letterOf(letter), letterFacts(claims, letter), false, letter.document),
        )
      : [];
  const result =
    data.kind === 'assessment' || data.kind === 'regulation'
      ? held(data.name, otherFacts(claims, data), false, data.document)
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
    heldName: heldName(claims, data.name, judged),
    summary: data.summary,
    data,
    standing: judged,
    status: statusView(claims, judged),
    claim: claims.claim(data, judged),
    what: what(site, data, judged),
    principles: basis?.kind === 'report' ? criteriaText(claims, basis.report.criteria) : null,
    criteria: basis?.kind === 'report' ? (basis.report.criteria ?? null) : null,
    by: by(claims, data, judged),
    facts: [
      ...(shown?.facts ?? []),
      ...withdrawalFacts(claims, data.withdrawn),
      systemsFact(claims, data.systems),
      ...nextFacts(claims, judged, site.today),
    ],
    action:
      shown && judged.status !== 'withdrawn' && !(data.kind === 'regulation' && !shown.document) ? shown.action : null,
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
export function requestLabel({ words }: Site, { action, document, reports }: FrameworkView): Action | null {
  if (!action) return action;
  const kind = document?.kind ?? (reports.length > 0 ? 'report' : 'other');
  return { ...action, label: words.actions.ofKind[action.verb](kind) };
}

/** The frameworks that name a document as their report, certificate, letter or result. */
export function frameworksShownBy(site: Site, documentId: string): FrameworkView[] {
  return frameworks(site).filter((framework) => documentIds(framework).includes(documentId));
}
