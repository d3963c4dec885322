import type { Attestation, Certification, Compliance, Report, Withdrawal } from '../schemas/compliance.ts';
import type { Day, Period } from '../schemas/primitives.ts';
import { certificateHolds, certificateName, type Surveillance, surveillance } from './certificates.ts';
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

/** A stretch of days to draw; `current` where what it stands for holds on the day that is judged. */
export type SpanFact = Period & { current: boolean } & (
    | { kind: 'period' | 'holds'; type: Report['type'] }
    | { kind: 'certificate'; name: string }
    | { kind: 'bridge' | 'gap' | 'bridged-gap' }
  );
export type SpanKind = SpanFact['kind'];
/** A single day to draw. */
export type MarkFact = { day: Day } & (
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
  | { kind: 'certificate'; name: string; issued: Day; expires: Day; lapsed: boolean; withdrawn: boolean }
  | { kind: 'surveillance'; year: Surveillance['year'] }
  | { kind: 'completed' }
  | { kind: 'ages'; past: boolean }
  /** `of` is the type of the report or the name of the certificate; null for all that the framework has. */
  | { kind: 'withdrawn'; of: Report['type'] | string | null; why: string }
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
  facts.marks.push({ kind: 'withdrawn', day: withdrawn.on });
  facts.told.push({ kind: 'withdrawn', day: withdrawn.on, of, why: withdrawn.why });
}

function ofReports(framework: Attestation, today: Day): Facts {
  const facts: Facts = { spans: [], marks: [], told: [] };
  for (const { report } of reportsNewestFirst(framework)) {
    if (reportCountsFrom(report) > today) continue;
    const { type } = report;
    const current = reportHolds(report, today);
    const holds = { from: reportCountsFrom(report), to: reportHoldsThrough(report) };
    if (type === 1) facts.marks.push({ kind: 'as-of', day: report.asOf, type });
    else if (report.period.from <= report.period.to)
      facts.spans.push({ kind: 'period', ...report.period, type, current });
    if (holds.from <= holds.to) facts.spans.push({ kind: 'holds', ...holds, type, current });
    if (report.issued) facts.marks.push({ kind: 'issued', day: report.issued, type });
    const day = type === 2 ? report.period.from : report.asOf;
    facts.told.push({ kind: 'report', day, report, through: holds.to, lapsed: holds.to < today });
    put(facts, type, report.withdrawn, today);
  }
  const periods = facts.spans.filter(({ kind }) => kind === 'period');
  for (const period of overlapsBetween(periods)) facts.told.push({ kind: 'overlap', day: period.from, period });
  return facts;
}

function ofLetters(framework: Attestation, judged: Standing): Facts {
  const covers = bridgeCovers(framework, judged.asOf);
  const open = [
    ...judged.gaps.map((period) => ({ period, bridged: false })),
    ...judged.bridgedGaps.map((period) => ({ period, bridged: true })),
  ];
  return {
    spans: [
      ...covers.map(
        (cover): SpanFact => ({
          kind: 'bridge',
          from: cover.from,
          to: cover.to,
          current: contains(cover, judged.asOf),
        }),
      ),
      ...open.map(
        ({ period, bridged }): SpanFact => ({ kind: bridged ? 'bridged-gap' : 'gap', ...period, current: false }),
      ),
    ],
    marks: covers.map((cover) => ({ kind: 'letter', day: cover.issued })),
    told: [
      ...covers.map((cover): Told => ({ kind: 'letter', day: cover.from, cover })),
      ...open.map((gap): Told => ({ kind: 'gap', day: gap.period.from, ...gap })),
    ],
  };
}

function ofCertificates(framework: Certification, today: Day): Facts {
  const facts: Facts = { spans: [], marks: [], told: [] };
  for (const certificate of framework.certificates) {
    const { issued, expires, withdrawn } = certificate;
    if (issued > today) continue;
    const name = certificateName(framework.name, certificate);
    const current = certificateHolds(certificate, today);
    const to = withdrawn ? earlier(expires, addDays(withdrawn.on, -1)) : expires;
    if (issued <= to) facts.spans.push({ kind: 'certificate', from: issued, to, name, current });
    facts.marks.push({ kind: 'issued', day: issued, type: null, name });
    facts.told.push({
      kind: 'certificate',
      day: issued,
      name,
      issued,
      expires,
      lapsed: expires < today,
      withdrawn: withdrawn !== undefined && withdrawn.on <= today,
    });
    put(facts, name, certificate.withdrawn, today);
    for (const { day, year } of surveillance(certificate, today)) {
      facts.marks.push({ kind: 'surveillance', day, year });
      facts.told.push({ kind: 'surveillance', day, year });
    }
  }
  return facts;
}

function ofAssessment(judged: Standing): Facts {
  if (judged.basis?.kind !== 'assessment') return { spans: [], marks: [], told: [] };
  const { completed } = judged.basis;
  const ages = addMonths(completed, HOLDS_MONTHS);
  return {
    spans: [],
    marks: [
      { kind: 'completed', day: completed },
      { kind: 'ages', day: ages },
    ],
    told: [
      { kind: 'completed', day: completed },
      { kind: 'ages', day: ages, past: judged.aged },
    ],
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
