import type { Stated } from '../../src/schemas/stated.ts';
import type { OfferProgress } from '../domain/listed-offer.ts';
import { idsOf, offerState } from '../domain/offer.ts';
import { publishedAnswers } from '../domain/offer-content.ts';
import type { OfferRow } from '../domain/offer-rows.ts';
import { documentTitle } from '../domain/policy.ts';
import type { Instant } from '../domain/time.ts';
import { h, type Markup } from '../markup.ts';
import { deskLayout } from './desk-layout.ts';
import { type SignedIn, statusOf, stepsOf, whoFor } from './desk-links.ts';
import type { Fault } from './faults.ts';
import { facts, time, typed } from './fields.ts';
import { postButton } from './form-layout.ts';
import { actor } from './history.ts';
import { type LinkForm, linkForm } from './link-form.ts';
import type { Page, View } from './view.ts';
import { withWords } from './with-words.ts';
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
