import type { PageOf } from '../domain/paging.ts';
import type { SessionRow } from '../domain/records.ts';
import { type SessionsOf, sessionId } from '../domain/session-id.ts';
import { h, type Markup } from '../markup.ts';
import { deskLayout } from './desk-layout.ts';
import { hiddenPost, type Looking, pager } from './desk-list.ts';
import type { Fault } from './faults.ts';
import { field, time, typed } from './fields.ts';
import { gridTable } from './grid-table.ts';
import type { Page, View } from './view.ts';
import { withWords } from './with-words.ts';

export interface Sessions extends PageOf<SessionRow> {
  of: SessionsOf;
  /** The key of the session that looks at the page. */
  mine: string;
  who: Looking;
  /** What was typed as a reference. */
  typedReference: string;
}

const whichOf = (of: SessionsOf): 'readers' | 'all' | 'own' =>
  of.kind === 'readers' ? 'readers' : of.email === null ? 'all' : 'own';

function place({ purpose, reference }: SessionRow, { words }: View): string {
  const said = words.sessions;
  if (purpose === 'sign' || purpose === 'download') return said.reader[purpose];
  return purpose === 'review' && reference !== null ? said.decision(reference) : said.desk;
}

function rowOf(one: SessionRow, { of, mine }: Sessions, view: View): Markup[] {
  const { words, to } = view;
  const said = words.sessions;
  const id = sessionId(one.hash);
  const values = { session: id, ...(of.kind === 'readers' ? { reference: of.reference } : {}) };
  const end = hiddenPost(to('sessionEnd'), values, said.end, { name: said.endOne(id, one.email) });
  return [
    [typed(one.email), h('span', { class: 'scoped' }, place(one, view))],
    time(one.createdAt, words.format.shortMoment),
    time(one.expiresAt, words.format.shortMoment),
    h('span', {}, id, one.hash === mine ? h('span', { class: 'scoped' }, said.this) : end),
  ];
}

function readersForm({ typedReference }: Sessions, faults: readonly Fault[], view: View): Markup {
  const said = view.words.sessions;
  return [
    h('h2', {}, said.readers),
    h(
      'form',
      { method: 'get', action: view.to('deskSessions'), class: 'stack' },
      field({ name: 'reference', label: said.reference, value: typedReference, faults, view }),
      h('button', { class: 'button button--quiet' }, said.show),
    ),
  ];
}

/** Who is signed in, and how to end it. */
export const sessionsPage = (sessions: Sessions, faults: readonly Fault[]): Page =>
  withWords((view) => {
    const { of, who, rows, mine } = sessions;
    const { words, to } = view;
    const said = words.sessions;
    const which = whichOf(of);
    const { columns } = said;
    const reference = of.kind === 'readers' ? of.reference : null;
    const others = rows.some(({ hash }) => hash !== mine) || sessions.next !== null || sessions.prev !== null;
    return deskLayout(
      {
        title: reference === null ? words.desk.page.deskSessions : said.readers,
        page: reference === null ? 'deskSessions' : null,
        ...who,
        lede: reference === null ? said.lede[which === 'own' ? 'own' : 'all'] : said.lede.readers(reference),
        ...(reference === null ? {} : { above: h('p', {}, h('a', { href: to('deskSessions') }, said.back)) }),
      },
      faults,
      view,
      rows.length === 0
        ? h('p', {}, said.none)
        : gridTable(
            said.table,
            [columns.who, columns.since, columns.until, columns.session],
            rows.map((one) => rowOf(one, sessions, view)),
          ),
      pager(sessions, to('deskSessions'), { reference }, { pages: said.pages, prev: said.newer, next: said.older }),
      others
        ? [
            h('p', { class: 'meta' }, said.endMeans[which]),
            hiddenPost(to('sessionEnd'), reference === null ? {} : { reference }, said.endOthers[which]),
          ]
        : rows.length > 0 && h('p', { class: 'meta' }, said.onlyThis),
      who.role === 'approver' && reference === null && readersForm(sessions, faults, view),
    );
  });
