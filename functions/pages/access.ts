import type { AnswerTime } from '../domain/answer-time.ts';
import { LINK_LIFETIME_HOURS } from '../domain/limits.ts';
import type { MessageRow } from '../domain/message-row.ts';
import { documentIds, heldDocuments } from '../domain/policy.ts';
import type { RequestRow, State } from '../domain/records.ts';
import type { Instant } from '../domain/time.ts';
import { h, type Markup } from '../markup.ts';
import { addressPage } from './address-page.ts';
import { earlierTalk } from './asked.ts';
import { facts, titles } from './fields.ts';
import { postButton } from './form-layout.ts';
import { layout } from './layout.ts';
import { contact, notice } from './notice.ts';
import { receiptLinks } from './receipt-links.ts';
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

/** What to name when writing to us, and where. */
const questions = (request: RequestRow, { words, manifest }: View, reason: string | null = null): Markup => {
  const asked = heldDocuments(manifest, documentIds(request)).map(({ title }) => title);
  return facts([
    reason !== null && [words.access.reason, reason],
    asked.length > 0 && [words.access.requested, titles(asked)],
    [words.access.reference, request.reference],
    [words.access.contact, contact(manifest.company.contacts.security)],
  ]);
};

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

export const waitingPage = (
  request: RequestRow,
  messages: readonly MessageRow[],
  renewed: Renewal,
  answered: AnswerTime | null,
): Page =>
  withWords((view) => {
    const { title, lede } = view.words.access.waiting;
    return layout(
      { title, lede: lede(request.email, view.manifest.access.target ?? null), above: steps(3, request, view) },
      answered !== null && h('p', {}, view.words.numbers.answerTime(answered.days, answered.nineInTen)),
      renewal(renewed, view),
      questions(request, view),
      earlierTalk(messages, view),
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

export const freshPage = addressPage('newLink', ({ access }) => access.newLink);

/** The same answer whatever the truth. */
export const freshSentPage = (): Page =>
  fullNotice(
    ({ access }) => access.newLink.sent,
    ({ words, to }) => h('p', {}, h('a', { href: to('request') }, words.access.newRequest)),
  );

/** A request that has come to its end. */
export const endedPage = (state: Exclude<State, 'submitted' | 'signed' | 'granted'>, request: RequestRow): Page => {
  const { reason } = request;
  return withWords((view) => {
    const { access } = view.words;
    const { name } = view.manifest.company;
    const until = request.expiresAt ?? request.createdAt;
    const why = {
      lapsed: () => access.ended.lapsed(LINK_LIFETIME_HOURS),
      denied: () => access.ended.denied,
      expired: () => access.ended.expired(until),
      revoked: () => access.ended.revoked(name),
    }[state];
    return notice(why, () => [
      questions(request, view, state === 'denied' ? reason : null),
      h('p', {}, h('a', { href: view.to('request') }, access.newRequest)),
    ])(view);
  });
};
