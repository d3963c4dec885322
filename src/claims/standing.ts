import type {
  Assessment,
  Attestation,
  Certificate,
  Certification,
  Compliance,
  NextAudit,
  Report,
  Withdrawal,
} from '../schemas/compliance.ts';
import type { Day, Period } from '../schemas/primitives.ts';
import { certificateEnd } from './certificate-days.ts';
import { type Cover, coverOn, covers, gapsBetween } from './cover.ts';
import { addDays, addMonths, byDay, contains, daysBetween, earlier, HOLDS_MONTHS, later } from './days.ts';

export type Status = 'current' | 'bridged' | 'lapsed' | 'withdrawn' | 'in-progress' | 'planned' | 'stated';

/** What made the status so; for `lapsed` and `withdrawn`, what held last. `index` is the place in the content file's list. */
export type Basis =
  | { kind: 'report'; report: Report; index: number }
  | { kind: 'certificate'; certificate: Certificate; index: number }
  | { kind: 'assessment'; completed: Day }
  | { kind: 'regulation'; role: string | null };

export interface Standing {
  status: Status;
  /** The day it was judged for. */
  asOf: Day;
  /** The last day it holds, or held; null where nothing was ever held, for what is only stated, and for what was withdrawn. */
  validThrough: Day | null;
  /** Days from `asOf` to `validThrough`, negative when past. */
  daysLeft: number | null;
  /** The day since which it holds: the report or certificate was issued, the assessment completed. */
  from: Day | null;
  basis: Basis | null;
  /** When and why it was withdrawn, where that is how it stands. */
  withdrawn: Withdrawal | null;
  /** The edition of a certificate that ends, or ended, before its printed day because the standard's maker retired that edition. */
  retired: string | null;
  /** The bridge cover that counts on the day. */
  bridge: Cover | null;
  /** Days between consecutive Type 2 periods that nothing covers. */
  gaps: Period[];
  /** Days between consecutive Type 2 periods that only a bridge letter covers. */
  bridgedGaps: Period[];
  next: NextAudit | null;
  /** An assessment completed more than 12 months before. */
  aged: boolean;
}

/** The last day a report speaks of: its period's end, or its date. */
export const reportEnd = (report: Report): Day => (report.type === 2 ? report.period.to : report.asOf);

/** Whether what was withdrawn no longer counts on a day. */
const isWithdrawn = ({ withdrawn }: { withdrawn?: Withdrawal | undefined }, today: Day): boolean =>
  withdrawn !== undefined && withdrawn.on <= today;

/** The last day a report holds: 12 months after its period ends (Type 2) or after its date (Type 1), or the day before it is withdrawn. */
export function reportHoldsThrough(report: Report): Day {
  const through = addMonths(reportEnd(report), HOLDS_MONTHS);
  return report.withdrawn ? earlier(through, addDays(report.withdrawn.on, -1)) : through;
}

/** The first day a report counts: its issue, and never before the days it speaks of are over. */
export const reportCountsFrom = (report: Report): Day => later(report.issued ?? reportEnd(report), reportEnd(report));

export const reportHolds = (report: Report, today: Day): boolean =>
  reportCountsFrom(report) <= today && today <= reportHoldsThrough(report);

/** A report and its place in the content file. */
export interface Listed {
  report: Report;
  index: number;
}

/** Every report, the one that speaks of the latest day first; of two on one day the Type 2, then the later issued. */
export function reportsNewestFirst(framework: Attestation): Listed[] {
  const key = ({ report }: Listed) => `${reportEnd(report)} ${report.type} ${reportCountsFrom(report)}`;
  return framework.reports
    .map((report, index) => ({ report, index }))
    .toSorted((a, b) => byDay(key(b), key(a)) || a.index - b.index);
}

const strongest = (listed: readonly Listed[]): Listed | null =>
  listed.find(({ report }) => report.type === 2) ?? listed[0] ?? null;

/** The report that holds on a day: a Type 2 before a Type 1, then the latest. Never one that is not out yet. */
export const currentReport = (framework: Attestation, today: Day): Listed | null =>
  strongest(reportsNewestFirst(framework).filter(({ report }) => reportHolds(report, today)));

const reportsOut = (framework: Attestation, today: Day): Listed[] =>
  reportsNewestFirst(framework).filter(({ report }) => reportCountsFrom(report) <= today);

/** The cover of every bridge letter that has begun by `today`, earliest first; none where no report is out to bridge from. */
export function bridgeCovers(framework: Attestation, today: Day): Cover[] {
  const ends = reportsOut(framework, today)
    .filter(({ report }) => !isWithdrawn(report, today))
    .map(({ report }) => reportEnd(report));
  return ends.length > 0 ? covers(framework, today, ends) : [];
}

type Finding = Pick<Standing, 'status' | 'validThrough' | 'from' | 'basis'> & Partial<Standing>;

/** Nothing was ever held. */
const nothingHeld = (next: NextAudit | undefined): Finding => ({
  status: next && next.stage !== 'planned' ? 'in-progress' : 'planned',
  validThrough: null,
  from: null,
  basis: null,
});

const gone = (withdrawn: Withdrawal) => ({ status: 'withdrawn' as const, validThrough: null, withdrawn });

function attested(framework: Attestation, today: Day): Finding {
  const all = reportsOut(framework, today);
  const out = all.filter(({ report }) => !isWithdrawn(report, today));
  const found = bridgeCovers(framework, today);
  const bridge = coverOn(found, today);
  const periods = out.flatMap(({ report }) => (report.type === 2 ? [report.period] : []));
  const common = { bridge, ...gapsBetween(periods, found) };
  const basis = (listed: Listed) => ({
    from: reportCountsFrom(listed.report),
    basis: { kind: 'report' as const, ...listed },
  });

  const held = currentReport(framework, today);
  if (held) return { status: 'current', validThrough: reportHoldsThrough(held.report), ...basis(held), ...common };
  const [last] = all;
  if (!last) return nothingHeld(framework.next);
  const [newest] = out;
  if (last.report.withdrawn && last !== newest) return { ...gone(last.report.withdrawn), ...basis(last), ...common };
  if (!newest) return nothingHeld(framework.next);
  if (bridge && contains(bridge, today)) {
    return { status: 'bridged', validThrough: bridge.to, ...basis(strongest(out) ?? newest), ...common };
  }
  const coverEnd = found.reduce<Day>((end, cover) => later(end, cover.to), '');
  return {
    status: 'lapsed',
    validThrough: later(reportHoldsThrough(newest.report), coverEnd),
    ...basis(newest),
    ...common,
  };
}

function certified(framework: Certification, today: Day): Finding {
  const out = framework.certificates
    .map((certificate, index) => ({ certificate, index, end: certificateEnd(framework.name, certificate) }))
    .filter(({ certificate }) => certificate.issued <= today)
    .toSorted((a, b) => byDay(b.end.day, a.end.day));
  const [last] = out.toSorted(
    (a, b) => Number(isWithdrawn(a.certificate, today)) - Number(isWithdrawn(b.certificate, today)),
  );
  if (!last) return nothingHeld(framework.next);
  const { certificate, index, end } = last;
  const { withdrawn, issued: from } = certificate;
  const basis = { kind: 'certificate' as const, certificate, index };
  if (withdrawn && isWithdrawn(certificate, today)) return { ...gone(withdrawn), from, basis };
  return {
    status: today <= end.day ? 'current' : 'lapsed',
    validThrough: end.day,
    from,
    basis,
    retired: end.isRetired ? certificate.edition : null,
  };
}

function assessed(framework: Assessment, today: Day): Finding {
  const completed = framework.completed && framework.completed <= today ? framework.completed : null;
  return {
    status: 'stated',
    validThrough: null,
    from: completed,
    basis: completed ? { kind: 'assessment', completed } : null,
    aged: completed !== null && addMonths(completed, HOLDS_MONTHS) < today,
  };
}

function find(framework: Compliance, today: Day): Finding {
  switch (framework.kind) {
    case 'attestation':
      return attested(framework, today);
    case 'certification':
      return certified(framework, today);
    case 'assessment':
      return assessed(framework, today);
    case 'regulation':
      return {
        status: 'stated',
        validThrough: null,
        from: null,
        basis: { kind: 'regulation', role: framework.role ?? null },
      };
  }
}

/** What a framework is worth on a day. Throws nothing: faulty data is the checker's business and never reads as held. */
export function standing(framework: Compliance, today: Day): Standing {
  const found = find(framework, today);
  const finding =
    framework.withdrawn && isWithdrawn(framework, today) ? { ...found, ...gone(framework.withdrawn) } : found;
  const daysLeft = finding.validThrough ? daysBetween(today, finding.validThrough) : null;
  const { next = null } = framework;
  const rest = { withdrawn: null, retired: null, bridge: null, gaps: [], bridgedGaps: [], aged: false, next };
  return { ...rest, ...finding, asOf: today, daysLeft };
}

/** The day after which a page that says "current" or "bridged" no longer speaks the truth; null where nothing can lapse. */
export const lapsesAfter = (judged: Standing): Day | null =>
  judged.status === 'current' || judged.status === 'bridged' ? judged.validThrough : null;
