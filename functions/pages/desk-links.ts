import { DESK_SEARCH_MAX_CHARS, OFFERS_PAGE_ROWS } from '../domain/limits.ts';
import type { ListedOffer, OfferListing, OfferProgress } from '../domain/listed-offer.ts';
import { idsOf, isAddress, OFFER_STATES, offerState } from '../domain/offer.ts';
import type { OfferRow } from '../domain/offer-rows.ts';
import type { Instant } from '../domain/time.ts';
import { h, type Markup } from '../markup.ts';
import { deskLayout, type StaffRole } from './desk-layout.ts';
import { time, typed } from './fields.ts';
import { gridTable } from './grid-table.ts';
import type { Page, View } from './view.ts';
import { withWords } from './with-words.ts';

export interface SignedIn {
  email: string;
  role: StaffRole;
}

export const whoFor = ({ subject, company }: OfferRow, { words }: View): string =>
  subject === '' ? company || words.links.nobody : isAddress(subject) ? subject : words.links.atDomain(subject);

type Step = keyof View['words']['links']['steps'];
/** The first download and the first view of what it gave, the earlier one first. */
const usesOf = ({ downloadedAt, viewedAt }: OfferProgress): [step: Step, at: Instant][] =>
  (
    [
      ['downloaded', downloadedAt],
      ['viewed', viewedAt],
    ] as const
  )
    .flatMap(([step, at]): [Step, Instant][] => (at === null ? [] : [[step, at]]))
    .sort(([, a], [, b]) => a.localeCompare(b));

/** Everything that happened to a link, in order. */
export function stepsOf(offer: OfferRow, of: OfferProgress, now: Instant): [step: Step, at: Instant | null][] {
  const sent: [Step, Instant | null] = of.undelivered ? ['undelivered', null] : ['waiting', null];
  const state = offerState(offer, now);
  return [
    ['made', offer.createdAt],
    ...(offer.mailed === 0 ? [] : [of.sentAt === null ? sent : (['sent', of.sentAt] as [Step, Instant])]),
    ...(offer.openedAt === null ? [] : [['opened', offer.openedAt] as [Step, Instant]]),
    ...(of.requestedAt === null ? [] : [['requested', of.requestedAt] as [Step, Instant]]),
    ...(of.signedAt === null ? [] : [['signed', of.signedAt] as [Step, Instant]]),
    ...usesOf(of),
    ...(state === 'expired' ? [['expired', offer.expiresAt] as [Step, Instant]] : []),
    ...(state === 'withdrawn' ? [['withdrawn', offer.withdrawnAt] as [Step, Instant | null]] : []),
  ];
}

export const statusOf = ({ offer, progress }: ListedOffer, now: Instant, { words }: View): Markup => {
  const [step, at] = stepsOf(offer, progress, now).at(-1) ?? ['made', offer.createdAt];
  return h(
    'span',
    {},
    h('span', { class: 'status' }, words.links.steps[step]),
    at !== null && h('span', { class: 'scoped' }, time(at, words.format.shortMoment)),
  );
};

export interface LinksView {
  listing: OfferListing;
  rows: ListedOffer[];
  all: number;
  now: Instant;
  who: SignedIn;
}

function addressOf({ state, query, batch }: OfferListing, { to }: View, page = 1): string {
  const asked = {
    ...(state === null ? {} : { state }),
    ...(query === '' ? {} : { q: query }),
    ...(batch === null ? {} : { batch }),
    ...(page === 1 ? {} : { page: String(page) }),
  };
  const search = String(new URLSearchParams(asked));
  return search === '' ? to('links') : `${to('links')}?${search}`;
}

const filter = ({ state, query, batch }: OfferListing, { words, to }: View): Markup =>
  h(
    'form',
    { method: 'get', action: to('links'), role: 'search', 'aria-label': words.links.search, class: 'filters' },
    batch !== null && h('input', { type: 'hidden', name: 'batch', value: batch }),
    h(
      'label',
      {},
      words.links.search,
      ' ',
      h('input', { type: 'search', name: 'q', value: query, maxlength: DESK_SEARCH_MAX_CHARS, autocomplete: 'off' }),
    ),
    h(
      'label',
      {},
      words.links.status,
      ' ',
      h(
        'select',
        { name: 'state' },
        h('option', { value: '' }, words.links.any),
        OFFER_STATES.map((one) => h('option', { value: one, selected: one === state }, words.links.states[one])),
      ),
    ),
    h('button', { class: 'button button--quiet' }, words.links.filter),
  );

function pager({ listing, all }: LinksView, view: View): Markup {
  const { words } = view;
  const { page } = listing;
  const isLast = page * OFFERS_PAGE_ROWS >= all;
  return (
    (page > 1 || !isLast) &&
    h(
      'nav',
      { class: 'pair', 'aria-label': words.links.pages },
      page > 1 && h('a', { href: addressOf(listing, view, page - 1), rel: 'prev' }, words.links.newer),
      !isLast && h('a', { href: addressOf(listing, view, page + 1), rel: 'next' }, words.links.older),
    )
  );
}

const whatOf = ({ documents, answers, frameworks }: OfferRow, { words }: View): string =>
  words.links.what(idsOf(documents).length, idsOf(answers).length, idsOf(frameworks).length);

/** The links that there are, with how far each has led. `more`: what stands between the title and the list. */
export const linksPage = (of: LinksView, more: (view: View) => Markup = () => null): Page =>
  withWords((view) => {
    const { words, to } = view;
    const said = words.links;
    const { listing, rows, all, now, who } = of;
    const isAsked = listing.query !== '' || listing.state !== null || listing.batch !== null;
    return deskLayout(
      { title: said.title, page: 'links', ...who, lede: said.lede },
      [],
      view,
      who.role !== 'auditor' &&
        h(
          'ul',
          { class: 'chips desk-acts' },
          h('li', {}, h('a', { class: 'button', href: to('linkNew') }, said.make)),
          h('li', {}, h('a', { href: to('linkList') }, words.linkList.make)),
          h('li', {}, h('a', { href: to('linkShare') }, words.prefilled.make)),
        ),
      more(view),
      filter(listing, view),
      rows.length === 0
        ? h('p', {}, isAsked ? said.noneFound : said.none)
        : [
            h('p', { class: 'meta' }, said.count(all)),
            gridTable(
              said.table,
              [said.columns.who, said.columns.what, said.columns.status, said.columns.until],
              rows.map((one) => [
                [
                  h('a', { href: to('link', { id: one.offer.id }) }, typed(whoFor(one.offer, view))),
                  h(
                    'span',
                    { class: 'scoped' },
                    typed(one.offer.company),
                    one.offer.company === '' ? '' : ' · ',
                    one.offer.id,
                  ),
                ],
                whatOf(one.offer, view),
                statusOf(one, now, view),
                time(one.offer.expiresAt, words.format.shortMoment),
              ]),
            ),
          ],
      pager(of, view),
    );
  });
