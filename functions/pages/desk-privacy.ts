import type { AuditRow } from '../domain/audit-rows.ts';
import { PRIVACY_TEXT_MAX_CHARS } from '../domain/limits.ts';
import { extendedDue } from '../domain/privacy-request.ts';
import { PRIVACY_OUTCOMES, type PrivacyRow } from '../domain/reader-rows.ts';
import { hoursBetween, type Instant } from '../domain/time.ts';
import { h, type Markup } from '../markup.ts';
import { type Since, sinceNotice } from './case-since.ts';
import { deskLayout, type StaffRole } from './desk-layout.ts';
import type { Fault } from './faults.ts';
import { choices, countFacts, facts, field, time, typed } from './fields.ts';
import { gridTable } from './grid-table.ts';
import { actor, history } from './history.ts';
import type { Page, View } from './view.ts';
import { fullNotice, withWords } from './with-words.ts';

interface Who {
  email: string;
  role: StaffRole;
}
const HOURS_PER_DAY = 24;

/** The day it must be answered by, and how long that is. */
function clock({ dueAt, state }: PrivacyRow, now: Instant, { words }: View): Markup {
  const said = words.privacy.desk;
  if (state === 'closed') return said.day(dueAt);
  const hours = hoursBetween(now, dueAt);
  const days = Math.floor(Math.abs(hours) / HOURS_PER_DAY);
  // In one piece, for it stands beside its name on a phone.
  return h(
    'span',
    {},
    said.day(dueAt),
    ' · ',
    h('span', { class: 'meta' }, hours < 0 ? said.overdue(Math.max(1, days)) : said.left(days)),
  );
}

/** `/admin/privacy/` */
export const privacyQueuePage = (who: Who, rows: readonly PrivacyRow[], unconfirmed: number, now: Instant): Page =>
  withWords((view) => {
    const { words, to, manifest } = view;
    const said = words.privacy.desk;
    const { columns } = said;
    const isOn = manifest.company.privacyRequests !== undefined;
    return deskLayout(
      { title: said.title, lede: isOn ? said.lede : said.off, page: 'privacyQueue', ...who },
      [],
      view,
      rows.length === 0
        ? h('p', {}, said.none)
        : gridTable(
            said.table,
            [columns.reference, columns.kind, columns.received, columns.due, columns.state],
            rows.map((row) => [
              h('a', { href: to('privacyCase', { reference: row.reference }) }, row.reference),
              words.privacy.short[row.kind],
              time(row.createdAt, words.format.shortMoment),
              clock(row, now, view),
              row.outcome === null ? words.privacy.states[row.state] : words.privacy.outcomes[row.outcome],
            ]),
          ),
      unconfirmed > 0 && h('p', { class: 'meta' }, said.unconfirmed(unconfirmed)),
    );
  });

const lines = (text: string): Markup => h('p', { class: 'typed' }, typed(text));

const HELD = [
  ...(['requests', 'signatures', 'messages', 'links', 'emails', 'follows', 'objections', 'privacy'] as const),
] as const;
export interface PrivacyCase {
  who: Who;
  row: PrivacyRow;
  audit: readonly AuditRow[];
  /** What the gate holds about the address; null where it is erased. */
  held: Record<(typeof HELD)[number], number> | null;
  now: Instant;
  values: { why?: string; outcome?: string; reply?: string };
  /** Others were faster with it, or its time was over: what they did, and what was typed and not saved. */
  since?: Since | null;
}

function heldPart({ row, held, who }: PrivacyCase, { words, to }: View): Markup {
  if (held === null) return null;
  const said = words.privacy.desk.held;
  return [
    h('h2', {}, said.heading),
    h('p', {}, said.lede),
    countFacts(HELD.map((name) => [said[name], said.number(held[name])] as const)),
    who.role === 'approver' && [
      h('p', {}, h('a', { href: to('privacyHeld', { reference: row.reference }) }, said.export)),
      h('p', { class: 'meta' }, said.erase(row.email)),
    ],
  ];
}

function forms({ row, now, values }: PrivacyCase, faults: readonly Fault[], view: View): Markup {
  const { words, to } = view;
  const { extend, close, day } = words.privacy.desk;
  const { reference } = row;
  return [
    h('h2', { id: 'close' }, close.heading),
    h(
      'form',
      { method: 'post', action: to('privacyAct', { reference, act: 'close' }), class: 'stack', novalidate: true },
      choices({
        kind: 'radio',
        name: 'outcome',
        legend: close.outcome,
        options: PRIVACY_OUTCOMES.map((outcome) => ({
          id: `outcome-${outcome}`,
          value: outcome,
          label: words.privacy.outcomes[outcome],
          checked: values.outcome === outcome,
        })),
        faults,
        view,
      }),
      field({
        name: 'reply',
        label: close.reply,
        hint: close.hint,
        value: values.reply ?? '',
        max: PRIVACY_TEXT_MAX_CHARS,
        long: true,
        faults,
        view,
      }),
      h('button', { class: 'button' }, close.button),
    ),
    row.state === 'open' &&
      now <= row.dueAt && [
        h('h2', { id: 'extend' }, extend.heading),
        h(
          'form',
          { method: 'post', action: to('privacyAct', { reference, act: 'extend' }), class: 'stack', novalidate: true },
          h('p', {}, extend.lede(day(extendedDue(row)))),
          field({
            name: 'why',
            label: extend.why,
            value: values.why ?? '',
            max: PRIVACY_TEXT_MAX_CHARS,
            long: true,
            faults,
            view,
          }),
          h('button', { class: 'button button--quiet' }, extend.button),
        ),
      ],
  ];
}

/** `/admin/privacy/:reference/` */
export const privacyCasePage = (of: PrivacyCase, faults: readonly Fault[]): Page =>
  withWords((view) => {
    const { who, row, audit, now } = of;
    const { words, to } = view;
    const { desk, states, kinds, outcomes } = words.privacy;
    const isOpen = row.state === 'open' || row.state === 'extended';
    return deskLayout(
      {
        title: desk.one(row.reference),
        page: null,
        ...who,
        above: h('p', {}, h('a', { href: to('privacyQueue') }, desk.all)),
      },
      faults,
      view,
      of.since && sinceNotice(of.since, view),
      h('p', { class: 'status' }, states[row.state]),
      facts([
        [desk.facts.kind, kinds[row.kind]],
        [desk.facts.name, row.name],
        [desk.facts.email, row.email],
        [desk.facts.received, time(row.createdAt, words.format.moment)],
        row.confirmedAt !== null && [desk.facts.confirmed, time(row.confirmedAt, words.format.moment)],
        [desk.facts.due, clock(row, now, view)],
        row.why !== null && [desk.facts.why, row.why],
        row.outcome !== null && [desk.facts.outcome, outcomes[row.outcome]],
        row.closedAt !== null && [desk.facts.closed, time(row.closedAt, words.format.moment)],
        row.closedBy !== null && [desk.facts.by, actor(row.closedBy, words)],
      ]),
      h('h2', {}, desk.text),
      lines(row.text),
      row.reply !== null && row.reply !== '' && [h('h2', {}, desk.reply), lines(row.reply)],
      heldPart(of, view),
      isOpen && who.role === 'approver' && forms(of, faults, view),
      h('h2', {}, words.review.case.history),
      history(audit, view),
    );
  });

export const noPrivacyPage = (): Page => fullNotice(({ privacy }) => privacy.desk.unknown);
