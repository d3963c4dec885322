import type { DocumentFile, Stored } from '../domain/document-file.ts';
import { differs } from '../domain/document-file.ts';
import { endingSoon, endsSoon } from '../domain/expiry-warning.ts';
import type { GatedDocument } from '../domain/gated-documents.ts';
import type { PageOf } from '../domain/paging.ts';
import { agreementTitle } from '../domain/policy.ts';
import { dayOf, daysBetween, type Instant } from '../domain/time.ts';
import { h, type Markup } from '../markup.ts';
import { deskLayout } from './desk-layout.ts';
import { type Looking, pager } from './desk-list.ts';
import { gridTable } from './grid-table.ts';
import { trialForm } from './trial-form.ts';
import type { Page, View } from './view.ts';
import { withWords } from './with-words.ts';

export interface Documents extends PageOf<DocumentFile> {
  /** The documents that whoever looks decides on; null for all of them. */
  scope: readonly string[] | null;
  now: Instant;
  who: Looking;
}

const scoped = (text: Markup): Markup => h('span', { class: 'scoped' }, text);

/** What must be signed for a document, or that it is given on request. */
export const accessOf = ({ access, agreement }: GatedDocument, { words, manifest }: View): string =>
  access === 'nda' && agreement !== null
    ? words.deskDocuments.access.nda(agreementTitle(manifest, agreement))
    : words.deskDocuments.access.request;

/** How long a document is offered, and how long that still is when it is soon. */
export function untilOf(held: GatedDocument, now: Instant, { words }: View): Markup {
  const said = words.deskDocuments.until;
  const { expires } = held;
  if (expires === null) return said.none;
  if (expires < dayOf(now)) return h('span', { class: 'status' }, said.ended(expires));
  return h(
    'span',
    {},
    said.day(expires),
    endsSoon(held, now) && scoped(h('strong', {}, said.soon(daysBetween(dayOf(now), expires)))),
  );
}

export function fileOf(held: GatedDocument, stored: Stored, { words }: View): Markup {
  const said = words.deskDocuments.file;
  if (typeof stored === 'string') return h('strong', {}, said[stored]);
  return h(
    'span',
    {},
    said.there(stored.bytes),
    differs(held, stored) === true && scoped(h('strong', {}, said.differs)),
  );
}

/** A sentence for each document that ends soon. */
export const endWarnings = (
  ending: readonly { title: string; expires: string }[],
  now: Instant,
  { words }: View,
): Markup =>
  ending.map(({ title, expires }) =>
    h('p', { class: 'panel status' }, words.deskDocuments.warning(title, expires, daysBetween(dayOf(now), expires))),
  );

/** The gated documents, a page at a time, what ends soon first of all, and the form for a trial copy. */
export const documentsPage = ({ scope, now, who, ...list }: Documents): Page =>
  withWords((view) => {
    const { words, to, manifest } = view;
    const said = words.deskDocuments;
    const { columns } = said;
    return deskLayout(
      { title: words.desk.page.deskDocuments, page: 'deskDocuments', ...who, lede: said.lede },
      [],
      view,
      endWarnings(
        endingSoon(manifest, now).filter(({ id }) => scope?.includes(id) ?? true),
        now,
        view,
      ),
      list.rows.length === 0
        ? h('p', {}, said.none)
        : gridTable(
            said.table,
            [columns.title, columns.access, columns.until, columns.file],
            list.rows.map(({ gated, stored }) => [
              [h('a', { href: to('deskDocument', { id: gated.id }) }, gated.title), scoped(gated.id)],
              accessOf(gated, view),
              untilOf(gated, now, view),
              fileOf(gated, stored, view),
            ]),
          ),
      pager(list, to('deskDocuments'), {}, { pages: said.pages, prev: said.earlier, next: said.later }),
      who.role === 'approver' && trialForm(who.email, view),
    );
  });
