import type { Attestation, Certification, Compliance } from '../schemas/compliance.ts';
import type { Day, Period } from '../schemas/primitives.ts';
import { certificateHolds, surveillance } from './certificates.ts';
import { overlapsBetween } from './cover.ts';
import { formatDay, formatPeriodLong } from './dates.ts';
import { addMonths, contains, HOLDS_MONTHS } from './days.ts';
import {
  bridgeCovers,
  reportCountsFrom,
  reportHolds,
  reportHoldsThrough,
  reportsNewestFirst,
  type Standing,
} from './standing.ts';
import { bridgeSentence, certificateName, opinionWords, surveillanceDue, surveillanceName } from './wording.ts';

export type SpanKind = 'period' | 'holds' | 'bridge' | 'gap' | 'bridged-gap' | 'certificate';
export type MarkKind = 'as-of' | 'issued' | 'letter' | 'surveillance' | 'completed' | 'ages' | 'next';

/** A stretch of days to draw; `current` where what it stands for holds on the day that is judged. */
export interface SpanFact extends Period {
  kind: SpanKind;
  label: string;
  current: boolean;
}
/** A single day to draw. */
export interface MarkFact {
  kind: MarkKind;
  day: Day;
  label: string;
}
/** What a framework has to show, drawn and told. `told` carries the day by which sentences are ordered. */
export interface Facts {
  spans: SpanFact[];
  marks: MarkFact[];
  told: { day: Day; sentence: string }[];
}

function ofReports(framework: Attestation, today: Day): Facts {
  const facts: Facts = { spans: [], marks: [], told: [] };
  for (const { report } of reportsNewestFirst(framework)) {
    if (reportCountsFrom(report) > today) continue;
    const name = `Type ${report.type} report`;
    const current = reportHolds(report, today);
    const holds = { from: reportCountsFrom(report), to: reportHoldsThrough(report) };
    if (report.type === 1) facts.marks.push({ kind: 'as-of', day: report.asOf, label: `${name}: date` });
    else if (report.period.from <= report.period.to) {
      facts.spans.push({ kind: 'period', ...report.period, label: `${name}: period`, current });
    }
    if (holds.from <= holds.to)
      facts.spans.push({ kind: 'holds', ...holds, label: `${name}: ${current ? 'current' : 'held'}`, current });
    if (report.issued) facts.marks.push({ kind: 'issued', day: report.issued, label: `${name}: issued` });
    const subject =
      report.type === 2
        ? `${name}: covers ${formatPeriodLong(report.period)}; `
        : `${name} as of ${formatDay(report.asOf)}: `;
    const opinion = opinionWords(report);
    const ends = holds.to < today ? 'lapsed on' : 'current through';
    const issued = report.issued ? `issued ${formatDay(report.issued)}` : 'issue date not stated';
    const said = [issued, opinion ?? 'opinion not stated', `${ends} ${formatDay(holds.to)}`];
    facts.told.push({
      day: report.type === 2 ? report.period.from : report.asOf,
      sentence: `${subject}${said.join('; ')}.`,
    });
  }
  const periods = facts.spans.filter(({ kind }) => kind === 'period');
  for (const shared of overlapsBetween(periods)) {
    facts.told.push({
      day: shared.from,
      sentence: `Overlap: more than one period covers ${formatPeriodLong(shared)}.`,
    });
  }
  return facts;
}

function ofLetters(framework: Attestation, judged: Standing): Facts {
  const bridge = bridgeCovers(framework, judged.asOf).map((cover) => ({
    cover,
    span: { kind: 'bridge' as const, from: cover.from, to: cover.to },
  }));
  const gap = (kind: SpanKind, label: string) => (period: Period) => ({ kind, ...period, label, current: false });
  return {
    spans: [
      ...bridge.map(({ span, cover }) => ({
        ...span,
        label: 'Bridge letter',
        current: contains(cover, judged.asOf),
      })),
      ...judged.gaps.map(gap('gap', 'Gap')),
      ...judged.bridgedGaps.map(gap('bridged-gap', 'Gap with a bridge letter')),
    ],
    marks: bridge.map(({ cover }) => ({ kind: 'letter', day: cover.issued, label: 'Bridge letter: signed' })),
    told: [
      ...bridge.map(({ cover }) => ({ day: cover.from, sentence: bridgeSentence(cover) })),
      ...judged.gaps.map((period) => ({
        day: period.from,
        sentence: `Gap: no report covers ${formatPeriodLong(period)}.`,
      })),
      ...judged.bridgedGaps.map((period) => ({
        day: period.from,
        sentence: `Gap: only a bridge letter from our management covers ${formatPeriodLong(period)}.`,
      })),
    ],
  };
}

function ofCertificates(framework: Certification, today: Day): Facts {
  const facts: Facts = { spans: [], marks: [], told: [] };
  for (const certificate of framework.certificates) {
    const { issued, expires } = certificate;
    if (issued > today) continue;
    const name = `${certificateName(framework.name, certificate)} certificate`;
    if (issued <= expires) {
      facts.spans.push({
        kind: 'certificate',
        from: issued,
        to: expires,
        label: name,
        current: certificateHolds(certificate, today),
      });
    }
    facts.marks.push({ kind: 'issued', day: issued, label: `${name}: issued` });
    const surveys = surveillance(certificate, today);
    for (const { day, year } of surveys) facts.marks.push({ kind: 'surveillance', day, label: surveillanceDue(year) });
    const ends = expires < today ? 'lapsed on' : 'valid until';
    facts.told.push(
      { day: issued, sentence: `${name}: issued ${formatDay(issued)}; ${ends} ${formatDay(expires)}.` },
      ...surveys.map(({ day, year }) => ({
        day,
        sentence: `${surveillanceName(year)}: due by ${formatDay(day)}.`,
      })),
    );
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
      { kind: 'completed', day: completed, label: 'Completed' },
      { kind: 'ages', day: ages, label: 'Due to be repeated' },
    ],
    told: [
      { day: completed, sentence: `Completed ${formatDay(completed)}.` },
      {
        day: ages,
        sentence: `${judged.aged ? 'Was due' : 'Due'} to be repeated by ${formatDay(ages)}.`,
      },
    ],
  };
}

/** Everything a framework has to show on a day. Reports and certificates that are not out yet are left out. */
export function factsOf(framework: Compliance, judged: Standing): Facts {
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
