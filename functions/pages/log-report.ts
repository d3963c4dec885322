import type { LogReport } from '../domain/log-report.ts';
import { h, type Markup } from '../markup.ts';
import { deskLayout } from './desk-layout.ts';
import type { Looking } from './desk-list.ts';
import { facts } from './fields.ts';
import type { Page, View } from './view.ts';
import { withWords } from './with-words.ts';

/** What is wrong with the log or unexplained, a sentence each; none when it is whole. */
function logFaultLines({ fault, gaps, unsealed, silentSince }: LogReport, { words }: View): string[] {
  const said = words.log.check;
  const { where, why } = words.logFaults;
  if (fault) return [said.brokenAt(where(fault), why(fault.why))];
  return [
    ...gaps.flatMap(({ number, from, to, explained }) => (explained === null ? said.gap(number, from, to) : [])),
    ...(unsealed ? [said.unsealed(unsealed.seq, unsealed.since)] : []),
    ...(silentSince !== null && !unsealed ? [said.silent(silentSince)] : []),
  ];
}

function explainedLines({ gaps }: LogReport, { words }: View): string[] {
  return gaps.flatMap(({ from, to, explained }) =>
    explained
      ? words.log.check.explained(from, to, 'reason' in explained ? explained.reason : words.logFaults.stopped)
      : [],
  );
}

const lines = (of: readonly string[], look?: string): Markup => of.map((one) => h('p', { class: look }, one));

/** What came of a check of the whole log. */
export const logReportPage = (report: LogReport, who: Looking): Page =>
  withWords((view) => {
    const { words, to } = view;
    const said = words.log.check;
    const wrong = logFaultLines(report, view);
    const verdict = report.fault ? said.broken : wrong.length > 0 ? said.gaps : said.whole;
    return deskLayout(
      { title: said.title, page: null, ...who, above: h('p', {}, h('a', { href: to('deskLog') }, words.log.all)) },
      [],
      view,
      h('p', { class: 'panel status' }, verdict),
      lines(wrong),
      facts([
        [said.rows, String(report.rows)],
        [said.head, h('code', {}, report.head)],
        [said.seals, said.sealsOf(report.sealed)],
        report.unknown > 0 && [said.unknown, said.unknownOf(report.unknown)],
      ]),
      lines(explainedLines(report, view), 'meta'),
      lines([said.witness], 'meta'),
    );
  });
