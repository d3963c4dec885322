import type { Report } from '../../../schemas/compliance.ts';
import type { Day } from '../../../schemas/primitives.ts';
import { addDays, addMonths, overlap } from '../../days.ts';
import { reportEnd } from '../../standing.ts';
import type { Context, Fault, Rule } from '../rule.ts';
import { rowOf } from './row-of.ts';

const datesRow = rowOf('dates');

/** Shorter than one month is no period of operation at all; shorter than six is short, but exists. */
const SHORTEST_MONTHS = 1;
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
/** Whether a span reaches so many months: 1 January to 30 June is six. */
const reaches = (from: Day, to: Day, months: number): boolean => addDays(to, 1) >= addMonths(from, months);

function* issuedTooSoon(context: Context): Generator<Fault> {
  for (const { file, report, index } of reports(context)) {
    if (report.issued === undefined || report.issued >= reportEnd(report)) continue;
    yield {
      file,
      at: { path: ['reports', index, 'issued'] },
      found: `issued: ${report.issued}`,
      why: `It speaks of days up to ${reportEnd(report)}; an auditor reports on what is over.`,
    };
  }
}
function* reversed(context: Context): Generator<Fault> {
  for (const { file, report, index } of reports(context)) {
    if (report.type === 2 && report.period.from > report.period.to) {
      yield { file, at: { path: ['reports', index, 'period'] }, found: `${report.period.from} to ${report.period.to}` };
    }
  }
  for (const { file, letter, path } of letters(context)) {
    if (letter.from > letter.to) yield { file, at: { path }, found: `${letter.from} to ${letter.to}` };
  }
  for (const { data, file } of context.tree.compliance) {
    if (data.kind !== 'certification') continue;
    for (const [index, item] of data.certificates.entries()) {
      if (item.issued > item.expires)
        yield {
          file,
          at: { path: ['certificates', index, 'expires'] },
          found: `issued ${item.issued}, expires ${item.expires}`,
        };
    }
  }
}
function* short(context: Context, tooShort: boolean): Generator<Fault> {
  for (const { file, report, index } of reports(context)) {
    if (report.type !== 2 || report.period.from > report.period.to) continue;
    const { from, to } = report.period;
    const underMonth = !reaches(from, to, SHORTEST_MONTHS);
    if (tooShort ? underMonth : !underMonth && !reaches(from, to, USUAL_MONTHS)) {
      yield { file, at: { path: ['reports', index, 'period'] }, found: `${from} to ${to}` };
    }
  }
}
function* future(context: Context): Generator<Fault> {
  const { today } = context;
  for (const { file, report, index } of reports(context)) {
    const end = reportEnd(report);
    if (report.issued !== undefined && report.issued > today)
      yield {
        file,
        at: { path: ['reports', index, 'issued'] },
        found: `issued: ${report.issued}`,
        why: `Today is ${today}.`,
      };
    else if (end > today)
      yield {
        file,
        at: { path: ['reports', index, report.type === 2 ? 'period' : 'asOf'] },
        found: end,
        why: `Today is ${today}; what has not ended cannot have been reported on.`,
      };
  }
  for (const { data, file } of context.tree.compliance) {
    if (data.kind === 'assessment' && data.completed !== undefined && data.completed > today)
      yield { file, at: { path: ['completed'] }, found: `completed: ${data.completed}`, why: `Today is ${today}.` };
    if (data.kind !== 'certification') continue;
    for (const [index, item] of data.certificates.entries()) {
      if (item.issued > today)
        yield {
          file,
          at: { path: ['certificates', index, 'issued'] },
          found: `issued: ${item.issued}`,
          why: `Today is ${today}.`,
        };
    }
  }
  for (const { file, letter, path } of letters(context)) {
    if (letter.issued > today)
      yield { file, at: { path: [...path, 'issued'] }, found: `issued: ${letter.issued}`, why: `Today is ${today}.` };
  }
}
function* longBridge(context: Context): Generator<Fault> {
  for (const { file, letter, path } of letters(context)) {
    if (letter.from <= letter.to && addDays(letter.to, 1) > addMonths(letter.from, BRIDGE_MONTHS))
      yield { file, at: { path }, found: `${letter.from} to ${letter.to}` };
  }
}
function* bridgeAfterGap(context: Context): Generator<Fault> {
  for (const { file, letter, path, data } of letters(context)) {
    const ends = [
      ...data.reports.map(reportEnd),
      ...data.bridgeLetters.filter((other) => other !== letter && other.from < letter.from).map((other) => other.to),
    ];
    const before = ends
      .filter((end) => end < letter.from)
      .toSorted()
      .at(-1);
    const joins = ends.some((end) => end >= letter.from && data.reports.some((report) => reportEnd(report) === end));
    if (before === undefined && !joins)
      yield {
        file,
        at: { path: [...path, 'from'] },
        found: `from: ${letter.from}`,
        why: 'No report speaks of the days before it: there is nothing to bridge from.',
      };
    else if (before !== undefined && !joins && addDays(before, 1) < letter.from)
      yield {
        file,
        at: { path: [...path, 'from'] },
        found: `from: ${letter.from}`,
        why: `The last covered day before it is ${before}.`,
      };
  }
}
function* bridgeBeyondIssue(context: Context): Generator<Fault> {
  for (const { file, letter, path } of letters(context)) {
    if (letter.to > letter.issued)
      yield { file, at: { path: [...path, 'to'] }, found: `to: ${letter.to}, issued: ${letter.issued}` };
  }
}
const shareSystems = (a: Report, b: Report): boolean =>
  a.systems === undefined || b.systems === undefined || a.systems.some((system) => b.systems?.includes(system));
function* overlapping(context: Context): Generator<Fault> {
  const seen: { file: string; report: Report }[] = [];
  for (const { file, report, index } of reports(context)) {
    if (report.type !== 2) continue;
    for (const other of seen) {
      if (other.file !== file || other.report.type !== 2 || !shareSystems(report, other.report)) continue;
      if (overlap(report.period, other.report.period) === null) continue;
      yield {
        file,
        at: { path: ['reports', index, 'period'] },
        found: `${report.period.from} to ${report.period.to}`,
        why: `It shares days with ${other.report.period.from} to ${other.report.period.to}.`,
      };
    }
    seen.push({ file, report });
  }
}

const AT_C = 'AICPA AT-C section 205 (an opinion on a date or period that is over) and AICPA Guide SOC 2';
const BRIDGE = 'Bridge letters are written by management: https://kfinancial.com/bridge-letters-for-soc-audits';
export const DATES_REPORTS: Rule[] = [
  datesRow(
    'VS-D01',
    'error',
    'A report is issued after its period',
    'A report cannot be issued before the days it speaks of are over.',
    AT_C,
    'Correct issued or the period from the report’s first pages.',
    issuedTooSoon,
  ),
  datesRow(
    'VS-D02',
    'error',
    'A span runs forward',
    'The last day lies before the first.',
    'ISO 8601-1:2019 (time intervals)',
    'Exchange or correct the two days.',
    reversed,
  ),
  datesRow(
    'VS-D03',
    'error',
    'A Type 2 period of less than a month',
    'Operation over less than a month cannot be tested; it is most likely a slip.',
    AT_C,
    'Correct the period; a report about one day is a Type 1 with asOf.',
    (context) => short(context, true),
  ),
  datesRow(
    'VS-D04',
    'warning',
    'A Type 2 period of less than six months',
    'Three months are a real period, but readers expect six or more.',
    AT_C,
    'Check the period; if it is right, silence this with the reason.',
    (context) => short(context, false),
  ),
  datesRow(
    'VS-D05',
    'error',
    'Nothing is reported, certified or completed in the future',
    'A report, certificate, assessment or letter bears a day that has not come.',
    AT_C,
    'Correct the date, or move what is expected to next.',
    future,
  ),
  datesRow(
    'VS-D06',
    'warning',
    'A bridge letter for more than three months',
    'Readers accept about a quarter; after that the next report is due.',
    'Usual length: https://thoropass.com/blog/compliance/what-is-a-soc-2-bridge-letter/',
    'Shorten the letter, or publish the next report.',
    longBridge,
  ),
  datesRow(
    'VS-D07',
    'error',
    'A bridge letter starts where the report ends',
    'Days between the report and the letter are covered by nothing.',
    BRIDGE,
    'Let it start on the day after the period ends.',
    bridgeAfterGap,
  ),
  datesRow(
    'VS-D08',
    'error',
    'A bridge letter covers no day after its issue',
    'Management can state only what has been; days after its signature are not covered.',
    BRIDGE,
    'End it on or before the day it was signed.',
    bridgeBeyondIssue,
  ),
  datesRow(
    'VS-D09',
    'warning',
    'Two Type 2 periods overlap',
    'One day is told by two reports; one of the periods is usually mistyped.',
    AT_C,
    'Correct the period; if both are right, silence this with the reason.',
    overlapping,
  ),
];
