import { offerIsBound } from '../domain/bound.ts';
import { join } from '../domain/change.ts';
import { changeOffer, makeOffer, type OfferFault, type Shown, withdrawOffer } from '../domain/make-offer.ts';
import { type OfferChange, type OfferForm, offerState } from '../domain/offer.ts';
import { publishedAnswers } from '../domain/offer-content.ts';
import type { OfferRow } from '../domain/offer-rows.ts';
import type { RequestRow } from '../domain/records.ts';
import { endTaken } from '../domain/take-offer.ts';
import { hashToken, isToken } from '../domain/token.ts';
import type { Deps } from '../ports.ts';
import { commitFresh } from './commit.ts';
import { loadRequest } from './load.ts';
import { momentOf } from './moment-of.ts';

type Has<K extends keyof Deps> = Pick<Deps, K>;

/** What a page may show: the answers that have a page of their own, and the frameworks. Nothing where the build left nothing to read. */
export async function shownBy(deps: Has<'stated'>): Promise<Shown> {
  const stated = await deps.stated().catch(() => null);
  return {
    answers: new Set(publishedAnswers(stated).keys()),
    frameworks: new Set(stated?.frameworks.map(({ id }) => id) ?? []),
  };
}

/** A row as it counts: made by the gate, and withdrawn once the log says so. */
async function proven(deps: Has<'store' | 'settings'>, row: OfferRow | undefined): Promise<OfferRow | undefined> {
  if (!row || !offerIsBound(deps.settings.secrets, row)) return undefined;
  if (row.withdrawnAt !== null) return row;
  const [ended] = await deps.store.rows('audit', { where: { reference: row.id, event: 'offer.withdrawn' }, limit: 1 });
  return ended ? { ...row, withdrawnAt: ended.at } : row;
}

/** What a token opens. A malformed one costs the same read as an unknown one. */
export async function offerBehind(deps: Has<'store' | 'settings'>, text: string): Promise<OfferRow | undefined> {
  const [row] = await deps.store.rows('offers', { where: { hash: hashToken(text) }, limit: 1 });
  return isToken(text) ? proven(deps, row) : undefined;
}

export async function loadOffer(deps: Has<'store' | 'settings'>, id: string): Promise<OfferRow | undefined> {
  const [row] = await deps.store.rows('offers', { where: { id }, limit: 1 });
  return proven(deps, row);
}

export const createOffer = (deps: Deps, form: OfferForm, by: string) =>
  commitFresh(deps, async () => makeOffer(deps.manifest, await shownBy(deps), form, by, momentOf(deps)));

type Gone = { refused: 'unknown' | 'ended' };

export const editOffer = (deps: Deps, id: string, form: OfferChange, by: string) =>
  commitFresh<Gone | { faults: OfferFault[] } | { change: object }>(deps, async () => {
    const offer = await loadOffer(deps, id);
    if (!offer) return { refused: 'unknown' };
    if (offer.withdrawnAt !== null) return { refused: 'ended' };
    return changeOffer(deps.manifest, await shownBy(deps), offer, form, by, momentOf(deps));
  });

/** The requests that came of a link, the oldest first. */
export async function requestsOf(deps: Has<'store'>, offer: string): Promise<RequestRow[]> {
  const rows = await deps.store.rows('offerRequests', { where: { offer }, order: ['at', 'asc'] });
  const requests = await Promise.all(rows.map(({ reference }) => loadRequest(deps, reference)));
  return requests.filter((one) => one !== undefined);
}

/** Ends a link and what it has not led to yet; what was granted stays, and is ended by itself. */
export const endOffer = (deps: Deps, id: string, by: string) =>
  commitFresh<Gone | { change: object; ended: number }>(deps, async () => {
    const offer = await loadOffer(deps, id);
    if (!offer) return { refused: 'unknown' };
    const moment = momentOf(deps);
    if (offerState(offer, moment.now) === 'withdrawn') return { refused: 'ended' };
    const ends = (await requestsOf(deps, id)).flatMap((request) => endTaken(request, by, moment) ?? []);
    return { change: join(withdrawOffer(offer, by, moment.now), ...ends), ended: ends.length };
  });
