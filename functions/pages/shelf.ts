import { REQUEST_LIMITS } from '../../src/schemas/request-form.ts';
import { isolated } from '../../src/schemas/typed-text.ts';
import type { ListedBearer } from '../domain/bearer.ts';
import type { GrantRow } from '../domain/grant-rows.ts';
import { VIEW_HOURS } from '../domain/limits.ts';
import { agreementNeeds, documentIds, type Need } from '../domain/policy.ts';
import type { RequestRow } from '../domain/records.ts';
import type { Instant } from '../domain/time.ts';
import { h, type Markup } from '../markup.ts';
import type { Fault } from './faults.ts';
import { field } from './fields.ts';
import { formLayout, postButton } from './form-layout.ts';
import { programSection } from './program.ts';
import { receiptLinks, signedNeeds } from './receipt-links.ts';
import { steps } from './steps.ts';
import type { Page, View } from './view.ts';
import { withWords } from './with-words.ts';

export interface ShelfRow {
  grant: GrantRow;
  title: string;
  /** No longer among the documents of this trust center. */
  isGone?: boolean;
  /** Null when the vault does not have it at the moment. */
  bytes: number | null;
  pages: number | null;
  /** Where it is viewed and not downloaded: until when it is open, if it is, and whether this host can show it. */
  viewing?: { openUntil: Instant | null; canShow: boolean } | null;
}

/** What was typed as the name to be stamped, and what is wrong with it. */
export interface NameAsked {
  typed?: string | undefined;
  faults: readonly Fault[];
}

/** Nothing was signed: the name on the copies is asked for before the first of them. */
const nameField = (request: RequestRow, { typed, faults }: NameAsked, view: View): Markup =>
  field({
    name: 'name',
    label: view.words.access.documents.name,
    hint: view.words.access.documents.nameHint,
    value: typed ?? request.name,
    autocomplete: 'name',
    max: REQUEST_LIMITS.name,
    faults,
    view,
  });

/** One that is viewed: the same form, sent elsewhere. */
function viewedRow(
  { grant, title, bytes, pages }: ShelfRow,
  { openUntil, canShow }: NonNullable<ShelfRow['viewing']>,
  { words, to }: View,
): Markup {
  const said = words.viewing;
  const left = grant.allowed - grant.used;
  const isOpen = openUntil !== null;
  return h(
    'li',
    {},
    h(
      'div',
      {},
      h('strong', {}, title),
      h(
        'p',
        { class: 'meta' },
        `${said.facts(pages)} · ${isOpen ? said.openUntil(openUntil) : said.left(left, grant.allowed)}`,
      ),
    ),
    canShow && bytes !== null && (isOpen || left > 0)
      ? h(
          'button',
          {
            class: 'button',
            name: 'document',
            value: grant.document,
            formaction: to('view'),
            'aria-label': isOpen ? said.goOnNamed(title) : said.viewNamed(title),
          },
          isOpen ? said.goOn : said.view,
        )
      : h('p', { class: 'status' }, left > 0 || isOpen ? said.unavailable : said.usedUp),
  );
}

function documentRow(row: ShelfRow, unsigned: readonly Need[], view: View): Markup {
  const { words, to } = view;
  const waits = unsigned.some(({ documents }) => documents.includes(row.grant.document));
  if (row.viewing && !waits) return viewedRow(row, row.viewing, view);
  const { grant, title, isGone, bytes, pages } = row;
  const said = words.access.documents;
  const left = grant.allowed - grant.used;
  return h(
    'li',
    {},
    h(
      'div',
      {},
      h('strong', {}, title),
      h('p', { class: 'meta' }, `${said.file(pages, bytes)} · ${said.left(left, grant.allowed)}`),
    ),
    waits
      ? h('a', { class: 'button button--quiet', href: to('renew') }, said.signFirst)
      : left > 0 && bytes !== null
        ? h(
            'button',
            { class: 'button', name: 'document', value: grant.document, 'aria-label': said.downloadNamed(title) },
            said.download,
          )
        : h('p', { class: 'status' }, isGone ? said.gone : left > 0 ? said.unavailable : said.usedUp),
  );
}

/** Who else may see the copies: what was agreed says so, and where nothing was, a person. */
function sharing(request: RequestRow, view: View): string[] {
  const said = view.words.access.documents;
  const needs = agreementNeeds(view.manifest, request.domain, documentIds(request));
  const signed = signedNeeds(request, view).map(({ agreement }) => agreement.title);
  const onFile = needs.flatMap(({ agreement, settled }) =>
    settled?.kind === 'on-file' ? [said.asOnFile(agreement.title, settled.reference, settled.date)] : [],
  );
  const covered = needs.flatMap(({ agreement, settled }) =>
    settled?.kind === 'covered' ? [said.asCovered(agreement.title, request.domain)] : [],
  );
  const agreed = [...(signed.length > 0 ? [said.asSigned(signed)] : []), ...onFile, ...covered];
  return agreed.length > 0 ? agreed : [said.unsigned(view.manifest.company.contacts.security)];
}

/** A longer access is the approvers' to give; whoever asked once is told so. */
function moreTime(hasAsked: boolean, { words, to }: View): Markup {
  const said = words.access.moreTime;
  return [
    h('h2', {}, said.heading),
    h('p', {}, hasAsked ? said.asked : said.lede),
    !hasAsked && postButton(to('moreTime'), said.button, 'button button--quiet'),
  ];
}

/** Step 4 of 4: what the reader has access to, until when, one row a document. */
export const shelfPage = (
  request: RequestRow,
  rows: readonly ShelfRow[],
  bearers: readonly ListedBearer[],
  asked: NameAsked = { faults: [] },
  hasAskedMore = false,
  unsigned: readonly Need[] = [],
): Page =>
  withWords((view) => {
    const { words, to } = view;
    const said = words.access.documents;
    const about = [isolated(request.company), request.email, request.reference] as const;
    const until = request.expiresAt ?? request.createdAt;
    const lede = rows.length > 0 ? said.lede(rows.length, until) : said.empty(view.manifest.company.contacts.security);
    return formLayout(
      { title: said.title, lede, above: steps(4, request, view) },
      asked.faults,
      view,
      unsigned.map(({ agreement }) =>
        h(
          'p',
          { class: 'panel status' },
          said.changed(agreement.title, agreement.version),
          ' ',
          h('a', { href: to('renew') }, said.signFirst),
        ),
      ),
      rows.length > 0 &&
        h(
          'form',
          { method: 'post', action: to('download'), class: 'stack shelf', novalidate: true },
          request.stampName === null && nameField(request, asked, view),
          rows.some((row) => row.viewing) && h('p', { class: 'meta' }, words.viewing.counted(VIEW_HOURS)),
          h(
            'ul',
            { class: 'rows' },
            rows.map((row) => documentRow(row, unsigned, view)),
          ),
        ),
      h(
        'div',
        { class: 'about' },
        h(
          'section',
          {},
          h('h2', {}, said.marking),
          h(
            'p',
            {},
            request.stampName === null
              ? said.markedUnnamed(...about)
              : said.marked(isolated(request.stampName), ...about),
          ),
        ),
        h(
          'section',
          {},
          h('h2', {}, said.sharing),
          sharing(request, view).map((sentence) => h('p', {}, sentence)),
        ),
        signedNeeds(request, view).length > 0 && h('section', {}, receiptLinks(request, view)),
        rows.length > 0 && h('section', {}, moreTime(hasAskedMore, view)),
        rows.length > 0 && h('section', {}, programSection(request, bearers, view)),
      ),
    );
  });
