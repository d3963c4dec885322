import type { AuditRow } from '../domain/audit-rows.ts';
import type { LogFilter } from '../domain/log-filter.ts';
import type { PageOf } from '../domain/paging.ts';
import { h, type Markup } from '../markup.ts';
import { deskLayout } from './desk-layout.ts';
import { type Asked, filterForm, type Looking, pager, selectField, withQuery } from './desk-list.ts';
import { eventTitle } from './event-title.ts';
import { time } from './fields.ts';
import { gridTable } from './grid-table.ts';
import { aboutEvent, actor } from './history.ts';
import { referenceLink } from './reference-link.ts';
import type { Page, View } from './view.ts';
import { withWords } from './with-words.ts';

export interface LogList extends PageOf<AuditRow> {
  filter: LogFilter;
  who: Looking;
}

const scoped = (text: Markup): Markup => h('span', { class: 'scoped' }, text);

function rowOf(one: AuditRow, view: View): Markup[] {
  const { words } = view;
  const { about, codes } = aboutEvent(one, view);
  return [
    [eventTitle(one.event, words), scoped(words.log.row(one.seq))],
    h(
      'span',
      {},
      about.join(' · '),
      codes.length > 0 &&
        h('details', { class: 'meta' }, h('summary', {}, words.review.case.details), h('code', {}, codes.join(' · '))),
    ),
    one.reference === null ? '' : referenceLink(one.reference, view),
    actor(one.actor, words),
    time(one.at, words.format.shortMoment),
  ];
}

const field = (label: string, name: string, value: string | null, type: 'text' | 'date'): Markup =>
  h('label', {}, label, ' ', h('input', { type, name, value: value ?? '', autocomplete: 'off' }));

const askedOf = ({ event, actor: by, reference, from, to }: LogFilter): Asked => ({ event, by, reference, from, to });

/** The audit log, a page at a time, the newest row first. */
export const logPage = ({ filter, who, ...list }: LogList): Page =>
  withWords((view) => {
    const { words, to } = view;
    const said = words.log;
    const { columns } = said;
    const path = to('deskLog');
    const asked = askedOf(filter);
    const { documents = null, ...typed } = filter;
    const isFiltered = Object.values(typed).some((one) => one !== null);
    /** The log is verified, and kept elsewhere, as a whole. */
    const isWhole = documents === null;
    const events = Object.entries(words.history.events);
    return deskLayout(
      { title: words.desk.page.deskLog, page: 'deskLog', ...who, lede: said.lede },
      [],
      view,
      isWhole && h('p', {}, h('a', { class: 'button button--quiet', href: to('logCheck') }, said.verify)),
      filterForm(
        path,
        said.search,
        said.filter,
        selectField(said.event, 'event', [
          ['', said.anyEvent, filter.event === null],
          ...events.map(([event, label]) => [event, label, event === filter.event] as const),
        ]),
        field(said.actor, 'by', filter.actor, 'text'),
        field(said.reference, 'reference', filter.reference, 'text'),
        field(said.from, 'from', filter.from, 'date'),
        field(said.to, 'to', filter.to, 'date'),
      ),
      list.rows.length === 0
        ? h('p', {}, isFiltered ? said.noneFound : said.none)
        : gridTable(
            said.table,
            [columns.what, columns.about, columns.request, columns.who, columns.when],
            list.rows.map((one) => rowOf(one, view)),
          ),
      pager(list, path, asked, { pages: said.pages, prev: said.newer, next: said.older }),
      h(
        'ul',
        {},
        h('li', {}, h('a', { href: withQuery(to('logCsv'), asked) }, said.export.csv)),
        isWhole && h('li', {}, h('a', { href: to('logArchive') }, said.export.archive)),
      ),
      isWhole && h('p', { class: 'meta' }, said.archiveNote),
    );
  });
