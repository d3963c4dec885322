import type { Manifest } from '../../src/schemas/manifest.ts';
import { EMAIL_MAX_CHARS } from '../../src/schemas/patterns.ts';
import { isAddress } from '../domain/offer.ts';
import type { OfferContent } from '../domain/offer-content.ts';
import type { OfferRow } from '../domain/offer-rows.ts';
import { whyNotAskable } from '../domain/policy.ts';
import { roleOf } from '../domain/staff.ts';
import { h, type Markup, trusted } from '../markup.ts';
import type { Fault } from './faults.ts';
import { field, time, typed } from './fields.ts';
import { formLayout } from './form-layout.ts';
import { contact } from './notice.ts';
import type { Page, View } from './view.ts';
import { fullNotice, withWords } from './with-words.ts';

export interface OfferView {
  token: string;
  offer: OfferRow;
  content: OfferContent;
  today: string;
  /** What the form does: opens the request at once, mails a link, or leads to the usual form in nobody's name. */
  way: 'at-once' | 'mail' | 'plain';
  /** An agreement has to be signed first. */
  signing: boolean;
  typed: string;
}

/** Whom to ask: whoever made it, as long as they are here; otherwise the company's own contact. */
const askOf = (manifest: Manifest, { madeBy }: OfferRow): string => {
  const role = roleOf(manifest, madeBy);
  return role === null || role === 'operator' ? manifest.company.contacts.security : madeBy;
};

/** Enough of an address for its owner to know it, and no more for whoever else has the link. */
const masked = (address: string): string => `${address.slice(0, 1)}…${address.slice(address.lastIndexOf('@'))}`;
const bare = (url: string): string => url.replace(/^https?:\/\//, '');

const frameworks = ({ content }: OfferView, { words }: View): Markup =>
  content.frameworks.length > 0 && [
    h('h2', {}, words.offer.frameworks),
    h(
      'ul',
      { class: 'rows' },
      content.frameworks.map(({ name, claims, url }) =>
        h(
          'li',
          {},
          h(
            'div',
            {},
            h('a', { href: url }, name),
            claims.map((claim) => h('p', {}, claim)),
          ),
        ),
      ),
    ),
  ];

const answers = ({ content }: OfferView, { words }: View): Markup =>
  content.answers.length > 0 && [
    h('h2', {}, words.offer.answers),
    content.answers.map(({ question, html, text, url, updated, reviewBy }) =>
      h(
        'section',
        { class: 'offer-answer' },
        h('h3', {}, question),
        html === null ? h('p', {}, text) : h('div', { class: 'stack prose' }, trusted(html)),
        h(
          'p',
          { class: 'meta' },
          h('a', { href: url }, bare(url)),
          updated !== null && [' · ', time(updated, words.offer.reviewed)],
          reviewBy !== null && [' · ', time(reviewBy, words.offer.reviewBy)],
        ),
      ),
    ),
  ];

function documents({ content, today }: OfferView, { words, manifest, to }: View): Markup {
  const said = words.offer;
  const row = (one: OfferContent['documents'][number]): Markup => {
    const agreement = manifest.agreements.find(({ id }) => id === one.agreement)?.title;
    const how =
      one.access === 'public' ? said.anyone : agreement === undefined ? said.onRequest : said.underNda(agreement);
    return h(
      'li',
      {},
      h('div', {}, h('strong', {}, one.title), h('p', { class: 'meta' }, how)),
      one.access === 'public' &&
        h(
          'a',
          {
            class: 'button button--quiet',
            href: to('document', { id: one.id }),
            'aria-label': said.openNamed(one.title),
          },
          said.open,
        ),
    );
  };
  const listed = content.documents.filter(({ id }) => {
    const why = whyNotAskable(manifest, id, today);
    return why === null || why.why === 'public';
  });
  return listed.length > 0 && [h('h2', {}, said.documents), h('ul', { class: 'rows' }, listed.map(row))];
}

function requestForm(
  { token, offer, way, signing, typed: again }: OfferView,
  faults: readonly Fault[],
  view: View,
): Markup {
  const { words, to } = view;
  const said = words.offer.request;
  const form = (lede: string, label: string, ...fields: Markup[]): Markup => [
    h('h2', { id: 'request' }, said.heading),
    h('p', {}, lede),
    h(
      'form',
      { method: 'post', action: to('offer', { token }), class: 'stack', novalidate: true },
      fields,
      h('button', { class: 'button' }, label),
    ),
  ];
  if (way === 'plain')
    return [
      h('h2', { id: 'request' }, said.heading),
      h('p', {}, said.plainLede),
      h('p', {}, h('a', { class: 'button', href: to('request') }, said.plain)),
    ];
  if (way === 'at-once') return form(signing ? said.nowSign : said.now, said.nowButton);
  if (isAddress(offer.subject)) return form(said.mail(masked(offer.subject)), said.mailButton);
  return form(
    said.domain(offer.subject),
    said.button,
    field({
      name: 'email',
      label: said.email,
      type: 'email',
      autocomplete: 'email',
      value: again,
      max: EMAIL_MAX_CHARS,
      faults,
      view,
    }),
  );
}

/** What one buyer was given to read, in the text of today, and the way to the documents. */
export const offerPage = (of: OfferView, faults: readonly Fault[]): Page =>
  withWords((view) => {
    const { words, manifest } = view;
    const said = words.offer;
    const { offer, content, today } = of;
    const { name } = manifest.company;
    const hasContent = content.answers.length + content.frameworks.length > 0;
    const usual = hasContent ? said.title(name, offer.company) : said.titleLink(name);
    const title = offer.title === '' ? usual : offer.title;
    const who = askOf(manifest, offer);
    const isStaff = who === offer.madeBy;
    const canRequest = content.documents.some(({ id }) => whyNotAskable(manifest, id, today) === null);
    const meta = h(
      'p',
      { class: 'meta' },
      isStaff ? said.madeBy(offer.madeBy) : said.madeByUs(name),
      content.asOf !== null && hasContent && [' · ', time(content.asOf, said.asOf)],
      ' · ',
      time(offer.expiresAt, said.until),
    );
    return formLayout(
      { title },
      faults,
      view,
      meta,
      offer.note !== '' &&
        h(
          'figure',
          { class: 'offer-note' },
          h('figcaption', {}, said.note(isStaff ? offer.madeBy : name)),
          offer.note.split(/\n{2,}/).map((part) => h('p', {}, typed(part))),
        ),
      hasContent && canRequest && h('p', { class: 'jump' }, h('a', { href: '#request' }, said.request.heading)),
      h(
        'div',
        { class: hasContent ? 'offer offer--wide' : 'offer' },
        hasContent && h('div', {}, answers(of, view), frameworks(of, view)),
        h(
          'div',
          { class: 'offer-side' },
          documents(of, view),
          content.isLess && h('p', { class: 'meta' }, said.gone),
          canRequest && requestForm(of, faults, view),
          !canRequest && !hasContent && h('p', {}, said.noDocuments),
        ),
      ),
    );
  });

/** The same for every address, whether or not there was anything to send. */
export const offerSentPage = (): Page => fullNotice(({ offer }) => offer.sent);

/** It is over: since when, and whom to ask for a new one. */
export const offerEndedPage = (offer: OfferRow, why: 'expired' | 'withdrawn'): Page =>
  withWords((view) => {
    const { words, manifest, to } = view;
    const said = words.offer.ended;
    const of = why === 'expired' ? said.expired(offer.expiresAt) : said.withdrawn(offer.withdrawnAt ?? offer.expiresAt);
    const ask = askOf(manifest, offer);
    return formLayout(
      of,
      [],
      view,
      h('p', {}, said.ask, ' ', contact(ask)),
      h('p', {}, said.public),
      h('p', {}, h('a', { class: 'button button--quiet', href: to('overview') }, said.overview)),
    );
  });
