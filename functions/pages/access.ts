import { REQUEST_LIMITS } from '../../src/schemas/request-form.ts';
import { isolated } from '../../src/schemas/typed-text.ts';
import type { ListedBearer } from '../domain/bearer.ts';
import { LINK_LIFETIME_HOURS } from '../domain/limits.ts';
import { agreementNeeds, documentIds } from '../domain/policy.ts';
import type { GrantRow, RequestRow, State } from '../domain/records.ts';
import type { Instant } from '../domain/time.ts';
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
export const continuePage = (token: string, request: RequestRow, step: 2 | 4): Page =>
  withWords((view) => {
    const { title, lede, button } = view.words.access.continue;
    return layout(
      { title, lede: lede(view.manifest.company.name), above: steps(step, request, view) },
      postButton(view.to('accessLink', { token }), button),
    );
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
const questions = (request: RequestRow, { words, manifest }: View, reason: string | null = null): Markup =>
  facts([
    reason !== null && [words.access.reason, reason],
    [words.access.reference, request.reference],
    [words.access.contact, contact(manifest.company.contacts.security)],
  ]);

/** When the page was made, and after how many seconds it asks for itself again; null when it does not. */
export interface Renewal {
  at: Instant;
  seconds: number | null;
}

/** What the page does by itself, and the way to have it otherwise (WCAG 2.2, 2.2.1 and 2.2.2). */
function renewal({ at, seconds }: Renewal, { words, to }: View): Markup {
  const said = words.access.waiting;
  const here = (label: string, query = '') => h('a', { href: `${to('access')}${query}` }, label);
  return h(
    'p',
    { class: 'renewal' },
    ...(seconds === null
      ? [said.still(at), ' ', here(said.look, RENEWS_NOT), ' · ', here(said.renew)]
      : [said.renews(seconds, at), ' ', here(said.stop, RENEWS_NOT)]),
  );
}
/** The query of the waiting page that stays as it is. */
const RENEWS_NOT = '?renew=off';

export const waitingPage = (request: RequestRow, renewed: Renewal): Page =>
  withWords((view) => {
    const { title, lede } = view.words.access.waiting;
    return layout(
      { title, lede: lede(request.email, view.manifest.access.target ?? null), above: steps(3, request, view) },
      renewal(renewed, view),
      questions(request, view),
      receiptLinks(request, view),
    );
  });

/** Granted, seen with the session that signed: the documents have their own link. */
export const onItsWayPage = (request: RequestRow): Page =>
  withWords((view) => {
    const { title, lede, missing, newLink } = view.words.access.approved;
    return layout(
      { title, lede: lede(request.email), above: steps(4, request, view) },
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
          'button',
          { class: 'button', name: 'document', value: grant.document, 'aria-label': said.downloadNamed(title) },
          said.download,
        )
      : h('p', { class: 'status' }, left > 0 ? said.unavailable : said.usedUp),
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
  const agreed = [...(signed.length > 0 ? [said.asSigned(signed)] : []), ...onFile];
  return agreed.length > 0 ? agreed : [said.unsigned(view.manifest.company.contacts.security)];
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
      { title: said.title, lede, above: steps(4, request, view) },
      asked.faults,
      view,
      h(
        'form',
        { method: 'post', action: to('download'), class: 'stack shelf', novalidate: true },
        request.stampName === null && nameField(request, asked, view),
        h(
          'ul',
          { class: 'rows' },
          rows.map((row) => documentRow(row, view)),
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
        h('section', {}, programSection(request, bearers, view)),
      ),
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
      questions(request, view, state === 'denied' ? reason : null),
      h('p', {}, h('a', { href: view.to('request') }, access.newRequest)),
    ])(view);
  });
};
