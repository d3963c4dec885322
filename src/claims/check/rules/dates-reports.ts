import type { Report } from '../../../schemas/compliance.ts';
import type { Day, Period } from '../../../schemas/primitives.ts';
import { addDays, addMonths, overlap } from '../../days.ts';
import { reportEnd } from '../../standing.ts';
import { type Context, type Fault, type Faults, faultIn, type Rule } from '../rule.ts';
import { sharesSystems } from './evidence-reports.ts';

/** Shorter than one month is no period of operation at all; three exist, and six are usual. */
const SHORTEST_MONTHS = 1;
const REAL_MONTHS = 3;
const USUAL_MONTHS = 6;
/** A reader takes a bridge letter for a quarter at most. */
const BRIDGE_MONTHS = 3;

function* reports({ tree }: Context): Generator<{ file: string; report: Report; index: number }> {
  for (const { data, file } of tree.compliance) {
    if (data.kind !== 'attestation') continue;
    for (const [index, report] of data.reports.entries()) yield { file, report, index };
  }
}
function* letters({ tree }: Context) {
  for (const { data, file } of tree.compliance) {
    if (data.kind !== 'attestation') continue;
    for (const [index, letter] of data.bridgeLetters.entries()) {
      yield { file, letter, path: ['bridgeLetters', index] as (string | number)[], data };
    }
  }
}
function* certificates({ tree }: Context) {
  for (const { data, file } of tree.compliance) {
    if (data.kind !== 'certification') continue;
    for (const [index, { issued, expires }] of data.certificates.entries())
      yield { file, path: ['certificates', index] as (string | number)[], issued, expires };
  }
}
const span = ({ from, to }: Period): string => `from: ${from}, to: ${to}`;
/** Whether a span reaches so many months: 1 January to 30 June is six. */
const reaches = (from: Day, to: Day, months: number): boolean => addDays(to, 1) >= addMonths(from, months);

function* issuedTooSoon(context: Context): Faults<'VS-D01'> {
  for (const { file, report, index } of reports(context)) {
    const end = reportEnd(report);
    if (report.issued !== undefined && report.issued < end)
      yield faultIn(file, ['reports', index, 'issued'], `issued: ${report.issued}`, { end });
  }
}
function* reversed(context: Context): Generator<Fault> {
  for (const { file, report, index } of reports(context)) {
    if (report.type === 2 && report.period.from > report.period.to)
      yield faultIn(file, ['reports', index, 'period'], span(report.period));
  }
  for (const { file, letter, path } of letters(context)) {
    if (letter.from > letter.to) yield faultIn(file, path, span(letter));
  }
  for (const { file, path, issued, expires } of certificates(context)) {
    if (issued > expires) yield faultIn(file, [...path, 'expires'], `issued: ${issued}, expires: ${expires}`);
  }
}
function* under(context: Context, months: number) {
  for (const { file, report, index } of reports(context)) {
    if (report.type !== 2 || report.period.from > report.period.to) continue;
    const { from, to } = report.period;
    if (!reaches(from, to, months)) yield { file, path: ['reports', index, 'period'], from, to };
  }
}
function* tooShort(context: Context): Generator<Fault> {
  for (const { file, path, from, to } of under(context, SHORTEST_MONTHS)) yield faultIn(file, path, span({ from, to }));
}
function* short(context: Context): Faults<'VS-D04'> {
  for (const { file, path, from, to } of under(context, USUAL_MONTHS))
    if (reaches(from, to, SHORTEST_MONTHS))
      yield faultIn(file, path, span({ from, to }), { under: reaches(from, to, REAL_MONTHS) ? 'six' : 'three' });
}
function* future(context: Context): Faults<'VS-D05'> {
  const { today, tree } = context;
  const late = (file: string, path: (string | number)[], key: string, day: Day | undefined, hasEnded = true) =>
    day !== undefined && day > today ? [faultIn(file, [...path, key], `${key}: ${day}`, { today, hasEnded })] : [];
  for (const { file, report, index } of reports(context)) {
    const path = ['reports', index];
    const issued = late(file, path, 'issued', report.issued);
    yield* issued;
    if (issued.length > 0) continue;
    if (report.type === 1) yield* late(file, path, 'asOf', report.asOf, false);
    else yield* late(file, [...path, 'period'], 'to', report.period.to, false);
  }
  for (const { data, file } of tree.compliance)
    if (data.kind === 'assessment') yield* late(file, [], 'completed', data.completed);
  for (const { file, path, issued } of certificates(context)) yield* late(file, path, 'issued', issued);
  for (const { file, letter, path } of letters(context)) yield* late(file, path, 'issued', letter.issued);
}
function* longBridge(context: Context): Generator<Fault> {
  for (const { file, letter, path } of letters(context)) {
    if (letter.from <= letter.to && addDays(letter.to, 1) > addMonths(letter.from, BRIDGE_MONTHS))
      yield faultIn(file, path, span(letter));
  }
}
function* bridgeAfterGap(context: Context): Faults<'VS-D07'> {
  for (const { file, letter, path, data } of letters(context)) {
    const ends = [
      ...data.reports.map(reportEnd),
      ...data.bridgeLetters.filter((other) => other !== letter && other.from < letter.from).map((other) => other.to),
    ];
    if (ends.some((end) => end >= letter.from && data.reports.some((report) => reportEnd(report) === end))) continue;
    const covered = ends
      .filter((end) => end < letter.from)
      .toSorted()
      .at(-1);
    if (covered === undefined || addDays(covered, 1) < letter.from)
      yield faultIn(file, [...path, 'from'], `from: ${letter.from}`, { covered: covered ?? null });
  }
}
function* bridgeBeyondIssue(context: Context): Generator<Fault> {
  for (const { file, letter, path } of letters(context)) {
    if (letter.to > letter.issued) yield faultIn(file, [...path, 'to'], `to: ${letter.to}, issued: ${letter.issued}`);
  }
}
function* overlapping(context: Context): Faults<'VS-D09'> {
  const seen: { file: string; report: Report; period: Period }[] = [];
  for (const { file, report, index } of reports(context)) {
    if (report.type !== 2) continue;
    for (const { period: other } of seen.filter((one) => one.file === file && sharesSystems(one.report, report)))
      if (overlap(report.period, other) !== null)
        yield faultIn(file, ['reports', index, 'period'], span(report.period), { other });
    seen.push({ file, report, period: report.period });
  }
}

export const DATES_REPORTS: Rule[] = [
  { code: 'VS-D01', family: 'dates', severity: 'error', check: issuedTooSoon },
  { code: 'VS-D02', family: 'dates', severity: 'error', check: reversed },
  { code: 'VS-D03', family: 'dates', severity: 'error', check: tooShort },
  { code: 'VS-D04', family: 'dates', severity: 'warning', check: short },
  { code: 'VS-D05', family: 'dates', severity: 'error', check: future },
  { code: 'VS-D06', family: 'dates', severity: 'warning', check: longBridge },
  { code: 'VS-D07', family: 'dates', severity: 'error', check: bridgeAfterGap },
  { code: 'VS-D08', family: 'dates', severity: 'error', check: bridgeBeyondIssue },
  { code: 'VS-D09', family: 'dates', severity: 'warning', check: overlapping },
];
