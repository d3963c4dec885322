import type { Attestation, Certification, Compliance, NextAudit, Report, Withdrawal } from '../schemas/compliance.ts';
import type { Day, Period } from '../schemas/primitives.ts';
import { certificateEnd, certificateHolds, type Surveillance, surveillance } from './certificate-days.ts';
import { certificateName } from './certificates.ts';
import { type Cover, overlapsBetween } from './cover.ts';
import { addDays, addMonths, contains, earlier, HOLDS_MONTHS } from './days.ts';
import {
  bridgeCovers,
  reportCountsFrom,
  reportHolds,
  reportHoldsThrough,
  reportsNewestFirst,
  type Standing,
} from './standing.ts';
import { withWithdrawals } from './withdrawals.ts';

/** A stretch of days to draw; `current` where what it stands for holds on the day that is judged, `of` the fact that tells it. */
export type SpanFact = Period & { current: boolean; of: Told } & (
    | { kind: 'period' | 'holds'; type: Report['type'] }
    | { kind: 'certificate'; name: string }
    | { kind: 'bridge' | 'gap' | 'bridged-gap' }
  );
export type SpanKind = SpanFact['kind'];
/** A single day to draw. */
export type MarkFact = { day: Day; of: Told } & (
  | { kind: 'as-of'; type: Report['type'] }
  | { kind: 'issued'; type: Report['type'] }
  | { kind: 'issued'; type: null; name: string }
  | { kind: 'surveillance'; year: Surveillance['year'] }
  | { kind: 'next'; expected: string }
  | { kind: 'letter' | 'completed' | 'ages' | 'withdrawn' }
);
/** One fact of what is told; `day` is what they are ordered by. */
export type Told = { day: Day } & (
  | { kind: 'report'; report: Report; through: Day; lapsed: boolean }
  | { kind: 'overlap'; period: Period }
  | { kind: 'letter'; cover: Cover }
  | { kind: 'gap'; period: Period; bridged: boolean }
  /** `retired`: as in `Standing`. */
  | {
      kind: 'certificate';
      name: string;
      issued: Day;
      through: Day;
      retired: string | null;
      lapsed: boolean;
      withdrawn: boolean;
    }
  | { kind: 'surveillance'; year: Surveillance['year'] }
  | { kind: 'completed' }
  | { kind: 'ages'; past: boolean }
  /** `of` is the type of the report or the name of the certificate; null for all that the framework has. */
  | { kind: 'withdrawn'; of: Report['type'] | string | null; why: string }
  /** How it stands on the day that is judged, and what comes next: the last two, in this order. */
  | { kind: 'standing'; judged: Standing }
  | { kind: 'next'; next: NextAudit }
);
/** What a framework has to show, drawn and told. */
export interface Facts {
  spans: SpanFact[];
  marks: MarkFact[];
  told: Told[];
}

/** What was withdrawn by the day that is judged. */
function put(
  facts: Facts,
  of: Report['type'] | string | null,
  withdrawn: Withdrawal | undefined | null,
  today: Day,
): void {
  if (!withdrawn || withdrawn.on > today) return;
  const told: Told = { kind: 'withdrawn', day: withdrawn.on, of, why: withdrawn.why };
  facts.told.push(told);
  facts.marks.push({ kind: 'withdrawn', day: withdrawn.on, of: told });
}

function ofReports(framework: Attestation, today: Day): Facts {
  const facts: Facts = { spans: [], marks: [], told: [] };
  for (const { report } of reportsNewestFirst(framework)) {
    if (reportCountsFrom(report) > today) continue;
    const { type } = report;
    const current = reportHolds(report, today);
    const holds = { from: reportCountsFrom(report), to: reportHoldsThrough(report) };
    const day = type === 2 ? report.period.from : report.asOf;
    const of: Told = { kind: 'report', day, report, through: holds.to, lapsed: holds.to < today };
    facts.told.push(of);
    if (type === 1) facts.marks.push({ kind: 'as-of', day: report.asOf, type, of });
    else if (report.period.from <= report.period.to)
      facts.spans.push({ kind: 'period', ...report.period, type, current, of });
    if (holds.from <= holds.to) facts.spans.push({ kind: 'holds', ...holds, type, current, of });
    if (report.issued) facts.marks.push({ kind: 'issued', day: report.issued, type, of });
    put(facts, type, report.withdrawn, today);
  }
  const periods = facts.spans.filter(({ kind }) => kind === 'period');
  for (const period of overlapsBetween(periods)) facts.told.push({ kind: 'overlap', day: period.from, period });
  return facts;
}

function ofLetters(framework: Attestation, judged: Standing): Facts {
  const facts: Facts = { spans: [], marks: [], told: [] };
  for (const cover of bridgeCovers(framework, judged.asOf)) {
    const of: Told = { kind: 'letter', day: cover.from, cover };
    facts.told.push(of);
    facts.spans.push({ kind: 'bridge', from: cover.from, to: cover.to, current: contains(cover, judged.asOf), of });
    facts.marks.push({ kind: 'letter', day: cover.issued, of });
  }
  const open = [
    ...judged.gaps.map((period) => ({ period, bridged: false })),
    ...judged.bridgedGaps.map((period) => ({ period, bridged: true })),
  ];
  for (const { period, bridged } of open) {
    const of: Told = { kind: 'gap', day: period.from, period, bridged };
    facts.told.push(of);
    facts.spans.push({ kind: bridged ? 'bridged-gap' : 'gap', ...period, current: false, of });
  }
  return facts;
}

function ofCertificates(framework: Certification, today: Day): Facts {
  const facts: Facts = { spans: [], marks: [], told: [] };
  for (const certificate of framework.certificates) {
    const { issued, edition, withdrawn } = certificate;
    if (issued > today) continue;
    const name = certificateName(framework.name, certificate);
    const current = certificateHolds(framework.name, certificate, today);
    const { day: through, isRetired } = certificateEnd(framework.name, certificate);
    const to = withdrawn ? earlier(through, addDays(withdrawn.on, -1)) : through;
    const of: Told = {
      kind: 'certificate',
      day: issued,
      name,
      issued,
      through,
      retired: isRetired ? edition : null,
      lapsed: through < today,
      withdrawn: withdrawn !== undefined && withdrawn.on <= today,
    };
    facts.told.push(of);
    if (issued <= to) facts.spans.push({ kind: 'certificate', from: issued, to, name, current, of });
    facts.marks.push({ kind: 'issued', day: issued, type: null, name, of });
    put(facts, name, certificate.withdrawn, today);
    for (const { day, year } of surveillance(framework.name, certificate, today)) {
      const due: Told = { kind: 'surveillance', day, year };
      facts.told.push(due);
      facts.marks.push({ kind: 'surveillance', day, year, of: due });
    }
  }
  return facts;
}

function ofAssessment(judged: Standing): Facts {
  if (judged.basis?.kind !== 'assessment') return { spans: [], marks: [], told: [] };
  const { completed } = judged.basis;
  const done: Told = { kind: 'completed', day: completed };
  const ages: Told = { kind: 'ages', day: addMonths(completed, HOLDS_MONTHS), past: judged.aged };
  return {
    spans: [],
    marks: [
      { kind: 'completed', day: done.day, of: done },
      { kind: 'ages', day: ages.day, of: ages },
    ],
    told: [done, ages],
  };
}

/** Everything a framework has to show on a day. Reports and certificates that are not out yet are left out. */
export function factsOf(framework: Compliance, judged: Standing): Facts {
  const facts = held(withWithdrawals(framework), judged);
  // Reports and certificates tell it themselves.
  if (framework.kind === 'assessment' || framework.kind === 'regulation')
    put(facts, null, framework.withdrawn, judged.asOf);
  return facts;
}

function held(framework: Compliance, judged: Standing): Facts {
  switch (framework.kind) {
    case 'attestation': {
      const [reports, letters] = [ofReports(framework, judged.asOf), ofLetters(framework, judged)];
      return {
        spans: [...reports.spans, ...letters.spans],
        marks: [...reports.marks, ...letters.marks],
        told: [...reports.told, ...letters.told],
      };
    }
    case 'certification':
      return ofCertificates(framework, judged.asOf);
    case 'assessment':
      return ofAssessment(judged);
    case 'regulation':
      return { spans: [], marks: [], told: [] };
  }
}
