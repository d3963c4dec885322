import { certificateName } from '../claims/certificates.ts';
import { lapsesAfter, type Standing, type Status, standing } from '../claims/standing.ts';
import type { Compliance } from '../schemas/compliance.ts';
import type { Day } from '../schemas/primitives.ts';
import type { ClaimWords } from '../words/claims.ts';
import { criteriaText } from './framework-facts.ts';
import type { Site } from './site.ts';

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

/** What is claimed: of a framework, or of one product where products have reports of their own. */
export interface Claimed {
  /** For which product, where several could be meant: "Tallyfox Approve". */
  product: string | null;
  systems: string[];
  data: Compliance;
  standing: Standing;
  status: StatusView;
  /** "SOC 2 Type 2" or "ISO/IEC 27001:2022" when something is or was held, else the name. */
  heldName: string;
  /** The claim in one true sentence, the product at its head where there are several. */
  claim: string;
  /** The same for a page that says until when beside its status, and only there. */
  lede: string;
  /** For what: the period, the certificate, the day, the role. */
  what: string;
  principles: string | null;
  criteria: readonly string[] | null;
  by: string | null;
}

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

/** `isOneOfSeveral`: whether another product, or another framework of the same name, could be meant. */
export function claimed(site: Site, data: Compliance, systems: string[], isOneOfSeveral: boolean): Claimed {
  const { claims } = site.words;
  const judged = standing(data, site.today);
  const { basis } = judged;
  const product = isOneOfSeveral && systems.length > 0 ? systems.join(', ') : null;
  const named = (text: string) => (product === null ? text : claims.facts.claimOf(product, text));
  return {
    product,
    systems,
    data,
    standing: judged,
    status: statusView(claims, judged),
    heldName: heldName(claims, data.name, judged),
    claim: named(claims.claim(data, judged)),
    lede: named(claims.claim(data, judged, true)),
    what: what(site, data, judged),
    principles: basis?.kind === 'report' ? criteriaText(claims, basis.report.criteria) : null,
    criteria: basis?.kind === 'report' ? (basis.report.criteria ?? null) : null,
    by: by(claims, data, judged),
  };
}
