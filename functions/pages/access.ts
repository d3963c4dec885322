import { REQUEST_LIMITS } from '../../src/schemas/request-form.ts';
import { isolated } from '../../src/schemas/typed-text.ts';
import type { ListedBearer } from '../domain/bearer.ts';
import { LINK_LIFETIME_HOURS } from '../domain/limits.ts';
import { agreementNeeds, documentIds } from '../domain/policy.ts';
import type { GrantRow, RequestRow, State } from '../domain/records.ts';
import { h, type Markup } from '../markup.ts';
import { addressPage } from './address-page.ts';
import type { Fault } from './faults.ts';
import { facts, field } from './fields.ts';
import { formLayout, linkList, postButton } from './form-layout.ts';
import { layout } from './layout.ts';
import { contact, notice } from './notice.ts';
import { programSection } from './program.ts';
import { steps } from './steps.ts';
import type { Page, View } from './view.ts';
import { fullNotice, withWords } from './with-words.ts';

/** Behind an emailed link: one button, so that a program that only opens links uses up nothing. */
export const continuePage = (token: string): Page =>
  withWords(({ words, to, manifest }) => {
    const { title, lede, button } = words.access.continue;
    return layout({ title, lede: lede(manifest.company.name) }, postButton(to('accessLink', { token }), button));
  });

const signedNeeds = (request: RequestRow, { manifest }: View) =>
  agreementNeeds(manifest, request.domain, documentIds(request)).filter((need) => need.settled === null);

/** What was signed, to keep. */
function receiptLinks(request: RequestRow, view: View): Markup {
  const said = view.words.access.receipts;
  const signed = signedNeeds(request, view);
  return (
    signed.length > 0 && [
      linkList(
        said.heading,
        signed.map(({ agreement: { id, title } }) => [view.to('receipt', { file: `${id}.txt` }), said.download(title)]),
      ),
      h('p', { class: 'meta' }, said.note, ' ', h('a', { href: view.to('receiptKeys') }, said.key)),
    ]
  );
}

/** What to name when writing to us, and where. */
const questions = (request: RequestRow, { words, manifest }: View): Markup =>
  facts([
    [words.access.reference, request.reference],
    [words.access.contact, contact(manifest.company.contacts.security)],
  ]);

export const waitingPage = (request: RequestRow): Page =>
  withWords((view) => {
    const { title, lede } = view.words.access.waiting;
    return layout(
      { title, lede: lede(request.email, view.manifest.access.target ?? null), above: steps(3, view) },
      questions(request, view),
      receiptLinks(request, view),
    );
  });

/** Granted, seen with the session that signed: the documents have their own link. */
export const onItsWayPage = (request: RequestRow): Page =>
  withWords((view) => {
    const { title, lede, missing, newLink } = view.words.access.approved;
    return layout(
      { title, lede: lede(request.email), above: steps(4, view) },
      questions(request, view),
      h('p', {}, missing, ' ', h('a', { href: view.to('newLink') }, newLink)),
    );
  });

export interface ShelfRow {
  grant: GrantRow;
  title: string;
  /** Null when the vault does not have it at the moment. */
  bytes: number | null;
  pages: number | null;
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

function documentRow({ grant, title, bytes, pages }: ShelfRow, { words }: View): Markup {
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
    left > 0 && bytes !== null
      ? h(
          'div',
          {},
          h(
            'button',
            { class: 'button', name: 'document', value: grant.document, 'aria-label': said.downloadNamed(title) },
            said.download,
          ),
        )
      : h('p', { class: 'status' }, left > 0 ? said.unavailable : said.usedUp),
  );
}

/** Step 4 of 4: what the reader has access to, until when, one row a document. */
export const shelfPage = (
  request: RequestRow,
  rows: readonly ShelfRow[],
  bearers: readonly ListedBearer[],
  asked: NameAsked = { faults: [] },
): Page =>
  withWords((view) => {
    const { words, to } = view;
    const said = words.access.documents;
    const about = [isolated(request.company), request.email, request.reference] as const;
    const lede = said.lede(rows.length, request.expiresAt ?? request.createdAt);
    return formLayout(
      { title: said.title, lede, above: steps(4, view) },
      asked.faults,
      view,
      h(
        'form',
        { method: 'post', action: to('download'), class: 'stack', novalidate: true },
        request.stampName === null && nameField(request, asked, view),
        h(
          'ul',
          { class: 'rows rows--act' },
          rows.map((row) => documentRow(row, view)),
        ),
      ),
      h('h2', {}, said.marking),
      h(
        'p',
        {},
        request.stampName === null ? said.markedUnnamed(...about) : said.marked(isolated(request.stampName), ...about),
        ' ',
        signedNeeds(request, view).length > 0 ? said.shareAsSigned : said.dontShare,
      ),
      receiptLinks(request, view),
      programSection(request, bearers, view),
    );
  });

export const freshPage = addressPage('newLink', ({ access }) => access.newLink);

/** The same answer whatever the truth. */
export const freshSentPage = (): Page => fullNotice(({ access }) => access.newLink.sent);

/** A request that has come to its end. */
export const endedPage = (state: Exclude<State, 'submitted' | 'signed' | 'granted'>, request: RequestRow): Page => {
  const { reason } = request;
  return withWords((view) => {
    const { access } = view.words;
    const { name } = view.manifest.company;
    const until = request.expiresAt ?? request.createdAt;
    const why = {
      lapsed: () => access.ended.lapsed(LINK_LIFETIME_HOURS),
      denied: () => access.ended.denied(name),
      expired: () => access.ended.expired(until),
      revoked: () => access.ended.revoked(name),
    }[state];
    return notice(why, () => [
      state === 'denied' && reason !== null && h('p', {}, access.reason(isolated(reason))),
      questions(request, view),
      h('p', {}, h('a', { href: view.to('request') }, access.newRequest)),
    ])(view);
  });
};
