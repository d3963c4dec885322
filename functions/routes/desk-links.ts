import type { Context, Handler } from 'hono';
import { listProgress } from '../acts/link-lists.ts';
import { listOffers, progressOf, viewsOf } from '../acts/list-offers.ts';
import { createOffer, editOffer, endOffer, loadOffer } from '../acts/offers.ts';
import { DESK_SEARCH_MAX_CHARS, OFFER_DAYS_USUAL, OFFER_NOTE_MAX_CHARS } from '../domain/limits.ts';
import type { OfferListing } from '../domain/listed-offer.ts';
import type { OfferFault } from '../domain/make-offer.ts';
import { idsOf, OFFER_STATES, offerChangeForm, offerForm } from '../domain/offer.ts';
import type { OfferRow } from '../domain/offer-rows.ts';
import { hoursBetween } from '../domain/time.ts';
import { linkMadePage, linkPage, newLinkPage } from '../pages/desk-link.ts';
import { linksPage } from '../pages/desk-links.ts';
import type { Fault } from '../pages/faults.ts';
import type { LinkValues } from '../pages/link-form.ts';
import { progressLine } from '../pages/link-list.ts';
import { fullNotice } from '../pages/with-words.ts';
import type { Deps } from '../ports.ts';
import { refuse, sendPage } from './answer.ts';
import { documentFault } from './body.ts';
import { checkForm, KEPT_MAX_CHARS, typedText } from './check-form.ts';
import { readForm, typedList } from './read-form.ts';
import type { Staff, StaffEnv } from './require-session.ts';

const signedIn = ({ session, role }: Staff) => ({ email: session.email, role });

/** What is wrong with a link, beside the field that it is about. */
const linkFault = (fault: OfferFault): Fault =>
  'not' in fault
    ? documentFault(fault.not)
    : { field: fault.field, message: ({ links }) => links.faults[fault.why]?.(...fault.of) ?? fault.why };

/** `?state=`, `?q=`, `?batch=` and `?page=`; an inviter sees their own links. */
function listingOf(c: Context, { role, session }: Staff): OfferListing {
  const page = Number(c.req.query('page') ?? '1');
  return {
    state: OFFER_STATES.find((one) => one === c.req.query('state')) ?? null,
    query: typedText(c.req.query('q'), DESK_SEARCH_MAX_CHARS).trim(),
    batch: c.req.query('batch') ? typedText(c.req.query('batch'), DESK_SEARCH_MAX_CHARS) : null,
    madeBy: role === 'inviter' ? session.email : null,
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
  };
}

/** `GET /admin/links/` */
export const getLinks =
  (deps: Deps): Handler<StaffEnv> =>
  async (c) => {
    const listing = listingOf(c, c.var.staff);
    const list = await listOffers(deps, listing);
    const now = deps.clock.now().toISOString();
    const progress = listing.batch === null ? null : await listProgress(deps, listing.batch);
    const view = { ...list, listing, now, who: signedIn(c.var.staff) };
    return sendPage(c, deps, progress === null ? linksPage(view) : linksPage(view, progressLine(progress)));
  };

const EMPTY: LinkValues = {
  ...{ for: '', company: '', documents: [], days: String(OFFER_DAYS_USUAL), note: '', title: '' },
  ...{ frameworks: [], answers: [], send: 'copy' },
};
const ONE = ['for', 'company', 'days', 'note', 'title', 'send'];
const MANY = ['documents', 'frameworks', 'answers'];
const NOTE_KEPT_CHARS = 2 * OFFER_NOTE_MAX_CHARS;

const typedValues = (values: Record<string, unknown>): LinkValues => ({
  for: typedText(values.for, KEPT_MAX_CHARS),
  company: typedText(values.company, KEPT_MAX_CHARS),
  documents: typedList(values.documents),
  days: typedText(values.days, KEPT_MAX_CHARS),
  note: typedText(values.note, NOTE_KEPT_CHARS),
  title: typedText(values.title, KEPT_MAX_CHARS),
  frameworks: typedList(values.frameworks),
  answers: typedList(values.answers),
  send: typedText(values.send, KEPT_MAX_CHARS),
});

const statedOf = (deps: Deps) => deps.stated().catch(() => null);

async function newLink(c: Context, deps: Deps, who: Staff, values: LinkValues, faults: Fault[]): Promise<Response> {
  const form = { action: deps.to('linkNew'), kind: 'new', values, stated: await statedOf(deps) } as const;
  return sendPage(c, deps, newLinkPage(form, signedIn(who), faults), faults.length > 0 ? 422 : 200);
}

/** `GET /admin/links/new/` */
export const getLinkNew =
  (deps: Deps): Handler<StaffEnv> =>
  (c) =>
    newLink(c, deps, c.var.staff, EMPTY, []);

/** `POST /admin/links/new/`: the answer is the one page that shows the link. */
export const postLinkNew =
  (deps: Deps): Handler<StaffEnv> =>
  async (c) => {
    const who = c.var.staff;
    const body = await readForm(c, deps, { one: ONE, many: MANY }, 'invited');
    if (body instanceof Response) return body;
    const { form, faults } = checkForm(offerForm, body);
    if (!form) return newLink(c, deps, who, typedValues(body.values), faults);
    const made = await createOffer(deps, form, who.session.email);
    if ('faults' in made) return newLink(c, deps, who, typedValues(body.values), made.faults.map(linkFault));
    const address = made.token === null ? null : originOf(deps) + deps.to('offer', { token: made.token });
    return sendPage(c, deps, linkMadePage(made.offer, address, signedIn(who)));
  };

const originOf = ({ settings }: Pick<Deps, 'settings'>): string => new URL(settings.siteUrl).origin;

const unknown = (c: Context, deps: Deps) =>
  refuse(
    c,
    deps,
    fullNotice(({ links }) => links.unknown),
    404,
  );

/** A link that this person may see: an inviter their own. */
async function named(c: Context, deps: Deps, { role, session }: Staff): Promise<OfferRow | undefined> {
  const offer = await loadOffer(deps, c.req.param('id') ?? '');
  return offer && (role !== 'inviter' || offer.madeBy === session.email) ? offer : undefined;
}

const DAY_HOURS = 24;
async function theLink(
  c: Context,
  deps: Deps,
  who: Staff,
  offer: OfferRow,
  values: LinkValues | null,
  faults: Fault[],
): Promise<Response> {
  const now = deps.clock.now().toISOString();
  const [progress, views, stated] = await Promise.all([
    progressOf(deps, offer),
    viewsOf(deps, offer.id),
    statedOf(deps),
  ]);
  const left = Math.max(1, Math.ceil(hoursBetween(now, offer.expiresAt) / DAY_HOURS));
  const standing: LinkValues = {
    ...EMPTY,
    company: offer.company,
    note: offer.note,
    title: offer.title,
    documents: idsOf(offer.documents),
    frameworks: idsOf(offer.frameworks),
    answers: idsOf(offer.answers),
    days: String(offer.expiresAt <= now ? OFFER_DAYS_USUAL : left),
  };
  const action = deps.to('link', { id: offer.id });
  const form = { action, kind: 'change', values: values ?? standing, stated } as const;
  const view = { offer, progress, views, form, stated, now, who: signedIn(who) };
  return sendPage(c, deps, linkPage(view, faults), faults.length > 0 ? 422 : 200);
}

/** `GET /admin/links/:id/` */
export const getLink =
  (deps: Deps): Handler<StaffEnv> =>
  async (c) => {
    const offer = await named(c, deps, c.var.staff);
    return offer ? theLink(c, deps, c.var.staff, offer, null, []) : unknown(c, deps);
  };

/** `POST /admin/links/:id/`: other content, another end. */
export const postLink =
  (deps: Deps): Handler<StaffEnv> =>
  async (c) => {
    const who = c.var.staff;
    const offer = await named(c, deps, who);
    if (!offer) return unknown(c, deps);
    const one = ONE.filter((name) => name !== 'for' && name !== 'send');
    const body = await readForm(c, deps, { one, many: MANY }, 'invited');
    if (body instanceof Response) return body;
    const { form, faults } = checkForm(offerChangeForm, body);
    if (!form) return theLink(c, deps, who, offer, typedValues(body.values), faults);
    const changed = await editOffer(deps, offer.id, form, who.session.email);
    if ('faults' in changed)
      return theLink(c, deps, who, offer, typedValues(body.values), changed.faults.map(linkFault));
    return c.redirect(deps.to('link', { id: offer.id }), 303);
  };

/** `POST /admin/links/:id/withdraw` */
export const postLinkWithdraw =
  (deps: Deps): Handler<StaffEnv> =>
  async (c) => {
    const offer = await named(c, deps, c.var.staff);
    if (!offer) return unknown(c, deps);
    await endOffer(deps, offer.id, c.var.staff.session.email);
    return c.redirect(deps.to('link', { id: offer.id }), 303);
  };
