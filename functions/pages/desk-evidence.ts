import { COUNT_NAMES, type EvidenceCounts, type LogThen, type Month, type Told } from '../domain/evidence.ts';
import type { PageOf } from '../domain/paging.ts';
import { h, type Markup } from '../markup.ts';
import { deskLayout } from './desk-layout.ts';
import { type Looking, pager, withQuery } from './desk-list.ts';
import { agreementLines, documentLines, logThenLines, personLines } from './evidence-lines.ts';
import type { Fault } from './faults.ts';
import { countFacts, field, time, typed } from './fields.ts';
import { gridTable } from './grid-table.ts';
import { actor } from './history.ts';
import type { Page, View } from './view.ts';
import { withWords } from './with-words.ts';

export interface EvidencePage extends PageOf<Told> {
  month: Month;
  /** What was typed as a month. */
  typedMonth: string;
  isRunning: boolean;
  counts: EvidenceCounts;
  then: LogThen;
  who: Looking;
}

const lines = (of: readonly string[]): Markup =>
  of.map((one, at) => (at === 0 ? typed(one) : h('span', { class: 'scoped' }, typed(one))));

function rowOf(one: Told, view: View): Markup[] {
  const { words, to } = view;
  const { log } = one;
  return [
    lines(personLines(one, view)),
    h('span', {}, lines(documentLines(one, view))),
    h('span', {}, lines(agreementLines(one, view))),
    h('span', {}, actor(log.actor, words), h('span', { class: 'scoped' }, time(log.at, words.format.shortMoment))),
    log.reference === null ? '' : h('a', { href: to('case', { reference: log.reference }) }, log.reference),
  ];
}

/** A month's evidence: in numbers, who got what, where the log stood; and the whole of it to download. */
export const evidencePage = (of: EvidencePage, faults: readonly Fault[]): Page =>
  withWords((view) => {
    const { month, typedMonth, isRunning, counts, then, who, ...list } = of;
    const { words, to } = view;
    const said = words.evidence;
    const { columns } = said;
    const asked = { month: month.month };
    return deskLayout(
      { title: words.desk.page.deskEvidence, page: 'deskEvidence', ...who, lede: said.lede },
      faults,
      view,
      h(
        'form',
        { method: 'get', action: to('deskEvidence'), class: 'filters' },
        field({ name: 'month', label: said.month, value: typedMonth, type: 'month', faults, view }),
        h('button', { class: 'button button--quiet' }, said.show),
      ),
      h('h2', {}, said.title(month.month)),
      isRunning && h('p', { class: 'meta' }, said.running),
      h(
        'p',
        { class: 'further' },
        h('a', { class: 'button', href: withQuery(to('evidencePdf'), asked) }, said.pdf),
        h('a', { class: 'button button--quiet', href: withQuery(to('evidenceCsv'), asked) }, said.csv),
      ),
      h('h3', {}, said.inNumbers),
      countFacts(COUNT_NAMES.map((name) => [said.counts[name], String(counts[name])] as const)),
      h('h3', {}, said.granted),
      list.rows.length === 0
        ? h('p', {}, said.none)
        : gridTable(
            said.table,
            [columns.who, columns.documents, columns.agreements, columns.by, columns.reference],
            list.rows.map((one) => rowOf(one, view)),
          ),
      pager(list, to('deskEvidence'), asked, { pages: said.pages, prev: said.newer, next: said.older }),
      h('h3', {}, said.log),
      logThenLines(then, view).map((one) => h('p', {}, one)),
      h('p', {}, h('a', { href: to('logCheck') }, words.log.verify)),
    );
  });
