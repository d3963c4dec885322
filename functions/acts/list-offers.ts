import type { Comparison } from '../domain/change.ts';
import { OFFERS_PAGE_ROWS } from '../domain/limits.ts';
import type { ListedOffer, OfferListing, OfferProgress } from '../domain/listed-offer.ts';
import type { OfferState } from '../domain/offer.ts';
import type { OfferRow } from '../domain/offer-rows.ts';
import { stateNow } from '../domain/state.ts';
import type { Instant } from '../domain/time.ts';
import type { Deps } from '../ports.ts';
import { requestsOf } from './offers.ts';

const first = (moments: readonly (Instant | null | undefined)[]): Instant | null =>
  moments.filter((one) => one !== null && one !== undefined).sort()[0] ?? null;

/** What came of a link, as the log and its requests say. */
export async function progressOf(deps: Pick<Deps, 'store' | 'clock'>, offer: OfferRow): Promise<OfferProgress> {
  const now = deps.clock.now().toISOString();
  const eventOf = (reference: string, event: string) =>
    deps.store.rows('audit', { where: { reference, event }, order: ['seq', 'asc'], limit: 1 });
  const [requests, sent, dead] = await Promise.all([
    requestsOf(deps, offer.id),
    offer.mailed === 1 ? eventOf(offer.id, 'mail.sent') : [],
    offer.mailed === 1 ? deps.store.count('outbox', { where: { reference: offer.id, status: 'dead' } }) : 0,
  ]);
  const signed = requests.filter(({ signedAt }) => signedAt !== null);
  const decided = signed.filter(({ decidedAt }) => decidedAt !== null);
  const firstOf = async (event: string): Promise<Instant | null> =>
    first(await Promise.all(decided.map(async ({ reference }) => (await eventOf(reference, event))[0]?.at)));
  const [downloadedAt, viewedAt] = await Promise.all([firstOf('document.downloaded'), firstOf('document.viewed')]);
  return {
    sentAt: sent[0]?.at ?? null,
    undelivered: dead > 0,
    requests: requests.map((one) => ({
      reference: one.reference,
      email: one.email,
      state: stateNow(one, now),
    })),
    requestedAt: first(requests.map(({ createdAt }) => createdAt)),
    signedAt: first(signed.map(({ signedAt }) => signedAt)),
    downloadedAt,
    viewedAt,
  };
}

/** One page of links, the newest first, with how far each has led; and how many there are. */
export async function listOffers(
  deps: Pick<Deps, 'store' | 'clock'>,
  { state, query, batch, madeBy, page }: OfferListing,
): Promise<{ rows: ListedOffer[]; all: number }> {
  const now = deps.clock.now().toISOString();
  const when: Record<OfferState, Comparison<OfferRow>[]> = {
    open: [['expiresAt', '>', now]],
    expired: [['expiresAt', '<=', now]],
    withdrawn: [['withdrawnAt', '>', '']],
  };
  const of = {
    where: {
      ...(madeBy === null ? {} : { madeBy }),
      ...(batch === null ? {} : { batch }),
      ...(state === null || state === 'withdrawn' ? {} : { withdrawnAt: null }),
    },
    compare: state === null ? [] : when[state],
    ...(query === ''
      ? {}
      : { search: { columns: ['id', 'subject', 'company', 'title', 'madeBy'] as const, text: query } }),
  };
  const [rows, all] = await Promise.all([
    deps.store.rows('offers', {
      ...of,
      order: ['createdAt', 'desc'],
      limit: OFFERS_PAGE_ROWS,
      offset: (page - 1) * OFFERS_PAGE_ROWS,
    }),
    deps.store.count('offers', of),
  ]);
  return {
    rows: await Promise.all(rows.map(async (offer) => ({ offer, progress: await progressOf(deps, offer) }))),
    all,
  };
}

/** How often a link was looked at, day by day, the newest first. */
export async function viewsOf({ store }: Pick<Deps, 'store'>, offer: string) {
  const rows = await store.rows('offerViews', { where: { offer }, order: ['id', 'desc'] });
  return rows.map(({ day, count }) => ({ day, count }));
}
