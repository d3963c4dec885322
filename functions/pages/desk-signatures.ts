import { isolated } from '../../src/schemas/typed-text.ts';
import { GONE } from '../domain/gone.ts';
import type { SignatureRow } from '../domain/grant-rows.ts';
import type { PageOf } from '../domain/paging.ts';
import { agreementTitle } from '../domain/policy.ts';
import { armored } from '../domain/receipt.ts';
import { SIGNATURE_KINDS, type SignatureChecks, type SignatureFilter } from '../domain/signature-checks.ts';
import { h, type Markup } from '../markup.ts';
import { deskLayout } from './desk-layout.ts';
import { filterForm, type Looking, pager, searchField, selectField, withQuery } from './desk-list.ts';
import { facts, time, typed } from './fields.ts';
import { gridTable } from './grid-table.ts';
import type { Page, View } from './view.ts';
import { withWords } from './with-words.ts';

export const kindOf = (given: string | undefined): SignatureRow['kind'] | null =>
  SIGNATURE_KINDS.find((one) => one === given) ?? null;

export interface Signatures extends PageOf<SignatureRow> {
  filter: SignatureFilter;
  who: Looking;
}

const scoped = (text: Markup): Markup => h('span', { class: 'scoped' }, text);

/** A person's words, or that they are erased or were never given. */
function person(text: string, { words }: View): Markup {
  if (text === GONE) return words.signatures.erased;
  return text === '' ? words.signatures.unnamed : typed(text);
}

function rowOf(one: SignatureRow, view: View): Markup[] {
  const { words, to, manifest } = view;
  const said = words.signatures;
  return [
    [
      h('a', { href: to('deskSignature', { id: one.id }) }, person(one.signer, view)),
      one.company !== '' && one.company !== GONE && scoped(typed(one.company)),
    ],
    h('span', {}, agreementTitle(manifest, one.agreement), scoped(said.version(one.version))),
    said.kinds[one.kind],
    time(one.at, words.format.shortMoment),
    h('a', { href: to('case', { reference: one.reference }) }, one.reference),
  ];
}

/** Every signature, a page at a time, with its filter. */
export const signaturesPage = ({ filter, who, ...list }: Signatures): Page =>
  withWords((view) => {
    const { words, to } = view;
    const said = words.signatures;
    const { columns } = said;
    const { kind, query } = filter;
    const path = to('deskSignatures');
    const asked = { q: query, kind };
    const none = query !== '' ? said.noneFound(isolated(query)) : kind === null ? said.none : said.noneOfKind;
    return deskLayout(
      { title: words.desk.page.deskSignatures, page: 'deskSignatures', ...who },
      [],
      view,
      filterForm(
        path,
        said.search,
        words.desk.filter,
        searchField(said.search, query),
        selectField(said.kind, 'kind', [
          ['', said.anyKind, kind === null],
          ...SIGNATURE_KINDS.map((one) => [one, said.kinds[one], one === kind] as const),
        ]),
      ),
      list.rows.length === 0
        ? h('p', {}, none)
        : gridTable(
            said.table,
            [columns.signer, columns.agreement, columns.kind, columns.at, columns.request],
            list.rows.map((one) => rowOf(one, view)),
          ),
      pager(list, path, asked, { pages: said.pages, prev: said.newer, next: said.older }),
      list.rows.length > 0 && h('p', {}, h('a', { href: withQuery(to('signaturesCsv'), asked) }, said.export)),
    );
  });

function checkList({ text, published, receipt, logged }: SignatureChecks, { words }: View): Markup {
  const said = words.signatures.checks;
  const lines = [
    said.text[text ? 'good' : 'bad'],
    typeof receipt === 'string' ? said.receipt[receipt] : said.receipt.genuine(receipt.kid),
    logged === null ? said.log.bad : said.log.good(logged.seq, logged.at),
    ...(published === null ? [] : [said.published[published ? 'good' : 'other']]),
  ];
  return h(
    'ul',
    {},
    lines.map((line) => h('li', {}, line)),
  );
}

/** One signature: the record, what can be proven of it, the exact text and the receipt. */
export const signaturePage = (one: SignatureRow, checks: SignatureChecks, who: Looking): Page =>
  withWords((view) => {
    const { words, to, manifest } = view;
    const said = words.signatures;
    const named = said.one;
    const given = (text: string): Markup => (text === '' ? named.notKept : person(text, view));
    return deskLayout(
      {
        title: named.title(agreementTitle(manifest, one.agreement), one.version),
        page: null,
        ...who,
        above: h('p', {}, h('a', { href: to('deskSignatures') }, said.all)),
      },
      [],
      view,
      facts([
        [named.by, person(one.signer, view)],
        [named.role, given(one.title)],
        [named.company, given(one.company)],
        [named.email, given(one.email)],
        [named.kind, said.kinds[one.kind]],
        [named.at, time(one.at, words.format.moment)],
        [named.request, h('a', { href: to('case', { reference: one.reference }) }, one.reference)],
        [named.ground, given(one.ground)],
        [named.address, given(one.address)],
        [named.browser, given(one.agent)],
        [named.hash, h('code', {}, one.sha256)],
      ]),
      h('h2', {}, named.checks),
      checkList(checks, view),
      one.receipt !== '' && [
        h('h2', {}, named.receipt),
        h('p', {}, named.receiptNote, ' ', h('a', { href: to('receiptKeys') }, named.keys)),
        h('pre', {}, armored(one.receipt)),
        h(
          'p',
          {},
          h(
            'a',
            { href: to('caseReceipt', { reference: one.reference, file: `${one.agreement}.txt` }) },
            named.download,
          ),
        ),
      ],
      h('h2', {}, named.text),
      h('pre', { class: 'as-signed' }, one.text),
    );
  });
