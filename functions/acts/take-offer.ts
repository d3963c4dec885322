import { type Change, emptyChange, insert, join, update } from '../domain/change.ts';
import { OFFER_VIEWS_PER_DAY } from '../domain/limits.ts';
import { domainOf } from '../domain/mail-domain.ts';
import { offerState } from '../domain/offer.ts';
import type { OfferRow } from '../domain/offer-rows.ts';
import { useRate } from '../domain/rate.ts';
import { stateNow } from '../domain/state.ts';
import { networkLimits } from '../domain/submit.ts';
import { isForThem, opensAtOnce, takeOffer } from '../domain/take-offer.ts';
import { dayOf, type Instant } from '../domain/time.ts';
import type { Deps } from '../ports.ts';
import { commitFresh } from './commit.ts';
import { hasRoom } from './has-room.ts';
import { manifestFor } from './manifest-for.ts';
import { momentOf } from './moment-of.ts';
import { offerBehind, requestsOf } from './offers.ts';
import { renewLinks } from './send-links.ts';

interface From {
  address: string;
  agent: string;
  network: string;
}
type Taken = { secret: string } | { refused: 'link' | 'limit' | 'nothing' | 'not-theirs' | 'again' } | { mailed: true };

/** Whether the POST of a link opens its request at once, without another email. */
export const opensNow = (deps: Pick<Deps, 'clock'>, offer: OfferRow): boolean =>
  opensAtOnce(offer, deps.clock.now().toISOString());

/**
 * Files the request of a link, once for a person: whoever comes again is mailed a new link to what is open. What is answered is the same
 * either way; only a link that was mailed opens at once, with `secret` for the cookie.
 */
export async function requestThrough(deps: Deps, text: string, email: string, from: From): Promise<Taken> {
  const outcome = await commitFresh<Taken & { change?: Change }>(deps, async () => {
    const offer = await offerBehind(deps, text);
    const moment = momentOf(deps);
    if (!offer || offerState(offer, moment.now) !== 'open') return { refused: 'link' };
    if (!isForThem(offer, email)) return { refused: 'not-theirs' };
    const open = (await requestsOf(deps, offer.id)).some(
      (one) => one.email === email && ['submitted', 'signed', 'granted'].includes(stateNow(one, moment.now)),
    );
    if (open) return { refused: 'again' };
    const limits = networkLimits(from.network, false);
    const [room, before] = await Promise.all([
      hasRoom(deps, limits, moment.now),
      deps.store.count('requests', { where: { email }, compare: [['confirmedAt', '>', '']] }),
    ]);
    if (!room) return { refused: 'limit' };
    const manifest = await manifestFor(deps, { domain: domainOf(email), email, invitedBy: offer.madeBy });
    const taken = takeOffer(manifest, offer, { email, ...from }, before > 0, moment);
    if ('refused' in taken) return taken;
    const change = join(taken.change, useRate(limits, moment), firstOpened(offer, moment.now));
    return taken.secret === null ? { mailed: true, change } : { secret: taken.secret, change };
  });
  if ('refused' in outcome && outcome.refused === 'again') await renewLinks(deps, email, from.network);
  return outcome;
}

/** When somebody first looked at it, or went on from it, where nothing told of a look. */
const firstOpened = ({ id, openedAt }: OfferRow, now: Instant): Change => ({
  ...emptyChange(),
  writes: openedAt === null ? [update('offers', { id, openedAt: null }, { openedAt: now })] : [],
});

/** One look at a link: a number a day, and when it was first looked at. Nothing of who looked. */
export const countView = (deps: Deps, offer: OfferRow) =>
  commitFresh<{ change?: Change }>(deps, async () => {
    const now = deps.clock.now().toISOString();
    const day = dayOf(now);
    const { id } = offer;
    const key = `${id} ${day}`;
    const [row] = await deps.store.rows('offerViews', { where: { id: key }, limit: 1 });
    if (row && row.count >= OFFER_VIEWS_PER_DAY) return {};
    const change = firstOpened(offer, now);
    if (row) {
      change.expect.push({ table: 'offerViews', where: { id: key, count: row.count }, exists: true });
      change.writes.push(update('offerViews', { id: key }, { count: row.count + 1 }));
    } else {
      change.expect.push({ table: 'offerViews', where: { id: key }, exists: false });
      change.writes.push(insert('offerViews', { id: key, offer: id, day, count: 1 }));
    }
    return { change };
  });
