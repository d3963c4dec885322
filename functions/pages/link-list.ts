import type { CheckedRow, RowFault, SealedList } from '../domain/checked-list.ts';
import { BODY_MAX_BYTES, LINK_LIST_ROWS_MAX, OFFER_NOTE_MAX_CHARS } from '../domain/limits.ts';
import type { ListDefaults, ListFault } from '../domain/link-list.ts';
import { h, type Markup } from '../markup.ts';
import { deskLayout } from './desk-layout.ts';
import type { SignedIn } from './desk-links.ts';
import { documentBoxes } from './document-boxes.ts';
import { type Fault, faultOf } from './faults.ts';
import { field, typed } from './fields.ts';
import { gridTable } from './grid-table.ts';
import { offeredInLinks } from './link-form.ts';
import type { Page, View } from './view.ts';
import { withWords } from './with-words.ts';

export interface ListValues extends ListDefaults {
  paste: string;
}
const BYTES_PER_KB = 1024;

const back = (view: View): Markup => h('p', {}, h('a', { href: view.to('links') }, view.words.links.all));

/** A fault of the whole list. */
export const listFault = (fault: ListFault | 'nothing' | 'both', most: number): Fault => ({
  field: 'file',
  message: ({ linkList: { faults } }) => (fault === 'too-many' ? faults['too-many'](most) : faults[fault]),
});

function fileField(faults: readonly Fault[], { words }: View): Markup {
  const said = words.linkList;
  const fault = faultOf(faults, 'file', words);
  return h(
    'div',
    { class: fault === null ? 'field' : 'field field--error' },
    h('label', { for: 'file' }, said.file),
    h('p', { class: 'hint', id: 'file-hint' }, said.fileHint(BODY_MAX_BYTES / BYTES_PER_KB, LINK_LIST_ROWS_MAX)),
    fault !== null && h('p', { class: 'error', id: 'file-error' }, fault),
    h('input', {
      id: 'file',
      name: 'file',
      type: 'file',
      accept: '.csv,text/csv,text/plain',
      'aria-describedby': fault === null ? 'file-hint' : 'file-hint file-error',
      'aria-invalid': fault === null ? undefined : 'true',
    }),
  );
}

/** Where a list is handed in. */
export const listPage = (values: ListValues, who: SignedIn, faults: readonly Fault[]): Page =>
  withWords((view) => {
    const { words, to } = view;
    const said = words.linkList;
    return deskLayout(
      { title: said.title, page: null, ...who, lede: said.lede, above: back(view) },
      faults,
      view,
      h(
        'form',
        { method: 'post', action: to('linkList'), enctype: 'multipart/form-data', class: 'stack', novalidate: true },
        h('p', {}, said.columns),
        fileField(faults, view),
        field({ name: 'paste', label: said.paste, value: values.paste, long: true, faults, view }),
        documentBoxes({
          legend: said.documents,
          documents: offeredInLinks(view),
          chosen: values.documents,
          faults,
          view,
        }),
        field({ name: 'days', label: said.days, value: values.days, type: 'number', faults, view }),
        field({
          name: 'note',
          label: said.note,
          value: values.note,
          max: OFFER_NOTE_MAX_CHARS,
          long: true,
          faults,
          view,
        }),
        h('button', { class: 'button' }, said.button),
      ),
    );
  });

/** What is wrong with a row, in the words of the forms. */
export function rowFault(one: RowFault, { words }: View): string {
  if (one.kind === 'form') return words.form.fault(one.fault);
  if (one.kind !== 'offer') return words.linkList.check[one.kind];
  const { fault } = one;
  if ('not' in fault) return words.forms.document[fault.not.why](...fault.not.of);
  return words.links.faults[fault.why]?.(...fault.of) ?? fault.why;
}

function resultOf({ form, faults }: CheckedRow, view: View): Markup {
  const said = view.words.linkList.check;
  if (form === null) return h('span', { class: 'error' }, faults.map((one) => rowFault(one, view)).join('. '));
  return form.send === 'mail' ? said.mailed : said.copied;
}

/** Every row with what becomes of it, and the button that makes exactly these. */
export const listCheckPage = (rows: readonly CheckedRow[], sealed: SealedList, who: SignedIn): Page =>
  withWords((view) => {
    const { words, to } = view;
    const said = words.linkList.check;
    const good = rows.flatMap(({ form }) => form ?? []);
    const mails = good.filter(({ send }) => send === 'mail').length;
    return deskLayout(
      {
        title: said.title,
        page: null,
        ...who,
        lede: good.length === 0 ? said.none : said.lede(good.length, rows.length),
        above: h('p', {}, h('a', { href: to('linkList') }, said.back)),
      },
      [],
      view,
      mails > 0 && h('p', {}, said.mails(mails)),
      good.length > mails && h('p', {}, said.copies(good.length - mails)),
      good.length > 0 &&
        h(
          'form',
          { method: 'post', action: to('linkListSend') },
          h('input', { type: 'hidden', name: 'list', value: sealed.text }),
          h('input', { type: 'hidden', name: 'mac', value: sealed.mac }),
          h('button', { class: 'button' }, said.send(good.length)),
        ),
      gridTable(
        said.table,
        [said.columns.for, said.columns.what, said.columns.result],
        rows.map((one) => [
          [
            typed(one.for || '–'),
            h('span', { class: 'scoped' }, said.row(one.row), one.company === '' ? '' : [' · ', typed(one.company)]),
          ],
          one.form === null
            ? h('code', {}, one.documents.join(', '))
            : h(
                'span',
                {},
                words.links.what(one.form.documents.length, 0, 0),
                h('span', { class: 'scoped' }, said.days(one.form.days)),
              ),
          resultOf(one, view),
        ]),
      ),
    );
  });

export interface SentView {
  batch: string;
  made: number;
  before: number;
  refused: readonly string[];
  copies: readonly { for: string; company: string; address: string }[];
}

/** What was made, with the links that nobody mails: shown on this page alone. */
export const listSentPage = ({ batch, made, before, refused, copies }: SentView, who: SignedIn): Page =>
  withWords((view) => {
    const { words, to } = view;
    const said = words.linkList.sent;
    return deskLayout(
      { title: said.title, page: null, ...who, lede: said.lede(made), above: back(view) },
      [],
      view,
      before > 0 && h('p', {}, said.before(before)),
      refused.length > 0 && [
        h('p', {}, said.refused(refused.length)),
        h(
          'ul',
          {},
          refused.map((one) => h('li', {}, typed(one))),
        ),
      ],
      copies.length > 0 && [
        h('p', {}, said.copy),
        h(
          'div',
          { class: 'field' },
          h('label', { for: 'links' }, said.label),
          h(
            'textarea',
            { id: 'links', readonly: true, rows: Math.min(copies.length + 1, 20), dir: 'ltr' },
            // The first line break in a text area is dropped by browsers.
            `\n${copies.map((one) => `${one.for}\t${one.address}`).join('\n')}`,
          ),
        ),
      ],
      h('p', {}, h('a', { href: `${to('links')}?batch=${encodeURIComponent(batch)}` }, said.next)),
    );
  });

/** How much of a list has left, above its links. */
export const progressLine =
  ({ all, waiting, dead }: { all: number; waiting: number; dead: number }) =>
  ({ words }: View): Markup =>
    all > 0 &&
    h(
      'p',
      {},
      words.linkList.progress(all - waiting - dead, all),
      waiting > 0 && [' ', words.linkList.waiting(waiting)],
      dead > 0 && [' ', words.linkList.dead(dead)],
    );
