import type { AuditRow } from '../domain/audit-rows.ts';
import { OBJECTION_MAX_CHARS } from '../domain/limits.ts';
import type { ObjectionRow } from '../domain/reader-rows.ts';
import { h, type Markup } from '../markup.ts';
import { type Since, sinceNotice } from './case-since.ts';
import { deskLayout, type StaffRole } from './desk-layout.ts';
import type { Fault } from './faults.ts';
import { facts, field, time, typed } from './fields.ts';
import { gridTable } from './grid-table.ts';
import { actor, history } from './history.ts';
import type { Page } from './view.ts';
import { fullNotice, withWords } from './with-words.ts';

interface Who {
  email: string;
  role: StaffRole;
}

/** `/admin/objections/` */
export const objectionsPage = (who: Who, rows: readonly ObjectionRow[]): Page =>
  withWords((view) => {
    const { words, to } = view;
    const said = words.followersDesk.objections;
    const { columns } = said;
    return deskLayout(
      { title: said.title, lede: said.lede, page: 'objections', ...who },
      [],
      view,
      rows.length === 0
        ? h('p', {}, said.none)
        : [
            gridTable(
              said.table,
              [columns.who, columns.subprocessor, columns.received, columns.objectBy, columns.state],
              rows.map((row) => [
                h(
                  'span',
                  {},
                  h('a', { href: to('objection', { reference: row.reference }) }, typed(row.company)),
                  h('span', { class: 'beneath' }, typed(row.email)),
                ),
                row.name,
                time(row.createdAt, words.format.shortMoment),
                said.day(row.objectBy),
                said.states[row.state],
              ]),
            ),
            h('p', {}, h('a', { href: to('objectionsFile') }, said.export)),
          ],
    );
  });

const lines = (text: string): Markup => h('div', { class: 'panel' }, h('p', { class: 'typed' }, typed(text)));

/** `/admin/objections/:reference/` */
export const deskObjectionPage = (
  who: Who,
  row: ObjectionRow,
  audit: readonly AuditRow[],
  answer: string,
  faults: readonly Fault[],
  since: Since | null = null,
): Page =>
  withWords((view) => {
    const { words, to } = view;
    const said = words.followersDesk.objections;
    const { reference } = row;
    const isOpen = row.state === 'open' && row.purgedAt === null;
    return deskLayout(
      {
        title: said.one(reference),
        page: null,
        ...who,
        above: h('p', {}, h('a', { href: to('objections') }, said.all)),
      },
      faults,
      view,
      since && sinceNotice(since, view),
      h('p', { class: 'status' }, said.states[row.state]),
      facts([
        [said.facts.company, row.company],
        [said.facts.email, row.email],
        [said.facts.subprocessor, row.name],
        [said.facts.received, time(row.createdAt, words.format.moment)],
        [said.facts.objectBy, said.day(row.objectBy)],
        row.answeredBy !== null && [said.facts.answeredBy, actor(row.answeredBy, words)],
        row.answeredAt !== null && [said.facts.answeredAt, time(row.answeredAt, words.format.moment)],
      ]),
      h('h2', {}, said.text),
      lines(row.text),
      row.answer !== null && [h('h2', {}, said.answered), lines(row.answer)],
      isOpen &&
        who.role === 'approver' && [
          h('h2', {}, said.answer),
          h(
            'form',
            { method: 'post', action: to('objectionAnswer', { reference }), class: 'stack', novalidate: true },
            field({
              name: 'answer',
              label: said.answer,
              hint: said.answerHint,
              value: answer,
              max: OBJECTION_MAX_CHARS,
              long: true,
              faults,
              view,
            }),
            h('button', { class: 'button' }, said.button),
          ),
        ],
      h('h2', {}, words.review.case.history),
      history(audit, view),
    );
  });

export const noObjectionPage = (): Page => fullNotice(({ followersDesk }) => followersDesk.objections.unknown);
