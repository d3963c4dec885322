import type { Stated } from '../../src/schemas/stated.ts';
import { DESK_SEARCH_MAX_CHARS, OFFERS_PAGE_ROWS } from '../domain/limits.ts';
import type { ListedOffer, OfferListing, OfferProgress } from '../domain/listed-offer.ts';
import { idsOf, isAddress, OFFER_STATES, offerState } from '../domain/offer.ts';
import { publishedAnswers } from '../domain/offer-content.ts';
import type { OfferRow } from '../domain/offer-rows.ts';
import { documentTitle } from '../domain/policy.ts';
import type { Instant } from '../domain/time.ts';
import { h, type Markup } from '../markup.ts';
import { deskLayout, type StaffRole } from './desk-layout.ts';
import type { Fault } from './faults.ts';
import { facts, time, typed } from './fields.ts';
import { postButton } from './form-layout.ts';
import { gridTable } from './grid-table.ts';
import { actor } from './history.ts';
import { type LinkForm, linkForm } from './link-form.ts';
import type { Page, View } from './view.ts';
import { withWords } from './with-words.ts';

export interface SignedIn {
  email: string;
  role: StaffRole;
}

const whoFor = ({ subject, company }: OfferRow, { words }: View): string =>
  subject === '' ? company || words.links.nobody : isAddress(subject) ? subject : words.links.atDomain(subject);

type Step = keyof View['words']['links']['steps'];
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
    ...(of.downloadedAt === null ? [] : [['downloaded', of.downloadedAt] as [Step, Instant]]),
    ...(state === 'expired' ? [['expired', offer.expiresAt] as [Step, Instant]] : []),
    ...(state === 'withdrawn' ? [['withdrawn', offer.withdrawnAt] as [Step, Instant | null]] : []),
  ];
}

const statusOf = ({ offer, progress }: ListedOffer, now: Instant, { words }: View): Markup => {
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
          'p',
          { class: 'pair' },
          h('a', { class: 'button', href: to('linkNew') }, said.make),
          h('a', { href: to('linkList') }, words.linkList.make),
          h('a', { href: to('linkShare') }, words.prefilled.make),
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

export const newLinkPage = (form: LinkForm, who: SignedIn, faults: readonly Fault[]): Page =>
  withWords((view) => {
    const { words, to } = view;
    return deskLayout(
      {
        title: words.links.form.title,
        page: null,
        ...who,
        above: h('p', {}, h('a', { href: to('links') }, words.links.all)),
      },
      faults,
      view,
      linkForm(form, faults, view),
    );
  });

/** The one page that shows a link, to be copied; one that is mailed is shown nowhere. */
export const linkMadePage = (offer: OfferRow, address: string | null, who: SignedIn): Page =>
  withWords((view) => {
    const { words, to } = view;
    const said = words.links.made;
    return deskLayout(
      { title: said.title, page: null, ...who, lede: address === null ? said.mailed(offer.subject) : said.copy },
      [],
      view,
      address !== null &&
        h(
          'div',
          { class: 'field' },
          h('label', { for: 'link' }, said.label),
          h('input', { id: 'link', type: 'text', readonly: true, value: address, dir: 'ltr' }),
        ),
      h('p', {}, h('a', { href: to('link', { id: offer.id }) }, said.next)),
    );
  });

export interface LinkView {
  offer: OfferRow;
  progress: OfferProgress;
  views: readonly { day: string; count: number }[];
  form: LinkForm;
  stated: Stated | null;
  now: Instant;
  who: SignedIn;
}

function withdrawal({ offer, progress }: LinkView, { words, to }: View): Markup {
  const said = words.links.withdraw;
  const granted = progress.requests.filter(({ state }) => state === 'granted').length;
  return h(
    'details',
    { class: 'stack' },
    h('summary', {}, said.summary),
    h('p', {}, said.means),
    h('p', {}, said.stays(granted)),
    postButton(to('linkWithdraw', { id: offer.id }), said.button),
  );
}

/** One link: what it gives, what came of it, and what can be done about it. */
export const linkPage = (of: LinkView, faults: readonly Fault[]): Page =>
  withWords((view) => {
    const { words, to, manifest } = view;
    const said = words.links;
    const { offer, progress, views, form, stated, now, who } = of;
    const isOver = offerState(offer, now) === 'withdrawn';
    const published = publishedAnswers(stated);
    const list = (items: readonly string[]): Markup =>
      h(
        'ul',
        {},
        items.map((one) => h('li', {}, one)),
      );
    const documents = idsOf(offer.documents).map((id) => documentTitle(manifest, id));
    const answers = idsOf(offer.answers).map((id) => published.get(id)?.title ?? id);
    const frameworks = idsOf(offer.frameworks).map((id) => stated?.frameworks.find((one) => one.id === id)?.name ?? id);
    return deskLayout(
      {
        title: said.heading(offer.id),
        page: null,
        ...who,
        above: h('p', {}, h('a', { href: to('links') }, said.all)),
      },
      faults,
      view,
      h('p', {}, statusOf({ offer, progress }, now, view)),
      facts([
        [said.fact.for, whoFor(offer, view)],
        offer.company !== '' && [said.fact.company, offer.company],
        offer.title !== '' && [said.fact.title, offer.title],
        documents.length > 0 && [said.fact.documents, list(documents)],
        frameworks.length > 0 && [said.fact.frameworks, list(frameworks)],
        answers.length > 0 && [said.fact.answers, list(answers)],
        offer.note !== '' && [said.fact.note, offer.note],
        [said.fact.by, actor(offer.madeBy, words)],
        [said.fact.until, time(offer.expiresAt, words.format.moment)],
        [
          said.fact.views,
          said.views(
            views.reduce((sum, { count }) => sum + count, 0),
            views.length,
          ),
        ],
      ]),
      h('h2', {}, said.progress),
      h(
        'ol',
        { class: 'rows' },
        stepsOf(offer, progress, now).map(([step, at]) =>
          h(
            'li',
            {},
            h('span', {}, said.steps[step]),
            at !== null && h('p', { class: 'meta' }, time(at, words.format.moment)),
          ),
        ),
      ),
      progress.requests.length > 0 && [
        h('h2', {}, said.requests),
        h(
          'ul',
          {},
          progress.requests.map(({ reference, email }) =>
            h('li', {}, h('a', { href: to('case', { reference }) }, reference), ' · ', typed(email)),
          ),
        ),
      ],
      views.length > 0 &&
        h(
          'details',
          {},
          h('summary', {}, said.viewsByDay),
          h('p', { class: 'hint' }, said.viewsHint),
          list(views.map(({ day, count }) => said.viewsOn(day, count))),
        ),
      who.role !== 'auditor' &&
        !isOver && [
          h(
            'details',
            { open: faults.length > 0 },
            h('summary', {}, said.form.change),
            h('p', {}, said.form.changeLede),
            linkForm(form, faults, view),
          ),
          withdrawal(of, view),
        ],
    );
  });
