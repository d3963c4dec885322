import type { Manifest } from '../../src/schemas/manifest.ts';
import { invitationMac } from './bound.ts';
import { type Change, insert, join, logged, remove, update } from './change.ts';
import { complete } from './complete.ts';
import { deny } from './grant.ts';
import { LINK_LIFETIME_HOURS, OFFER_DIRECT_HOURS, OFFER_PEOPLE_MAX } from './limits.ts';
import { domainOf } from './mail-domain.ts';
import { FIRST_MAIL_WAIT_HOURS } from './mail-limits.ts';
import type { Moment } from './moment.ts';
import { idsOf, isAddress } from './offer.ts';
import type { OfferRow } from './offer-rows.ts';
import { startSession } from './open-link.ts';
import { pendingNeeds } from './pending.ts';
import { heldDocuments, whyNotAskable } from './policy.ts';
import { queueEmail } from './queue-email.ts';
import { NOTHING_YET, type RequestRow } from './records.ts';
import { REFERENCE_BYTES, reference as referenceOf } from './reference.ts';
import { addHours, dayOf, type Instant } from './time.ts';
import { removeUnsent } from './unsent.ts';

/** What of it can be requested today. */
export const requestable = (manifest: Manifest, { documents }: Pick<OfferRow, 'documents'>, now: Instant): string[] =>
  idsOf(documents).filter((id) => whyNotAskable(manifest, id, dayOf(now)) === null);

/**
 * Whether whoever has the link has the mailbox for certain: it was mailed there, lately, and nobody has used it. A link that was copied
 * can be in anyone's hands, and one for a domain is in many.
 */
export const opensAtOnce = ({ mailed, directAt, createdAt, subject }: OfferRow, now: Instant): boolean =>
  mailed === 1 && isAddress(subject) && directAt === null && now < addHours(createdAt, OFFER_DIRECT_HOURS);

/** Whose address may be given: the one it was made for, or any at its domain. */
export const isForThem = ({ subject }: OfferRow, email: string): boolean =>
  isAddress(subject) ? email === subject : domainOf(email) === subject;

interface Taker {
  email: string;
  network: string | null;
  address: string;
  agent: string;
}

/**
 * A request through a link: what an invitation is, made by the reader. They confirm their address and sign, and nobody has to approve as
 * long as whoever made the link is on the lists. `confirmed`: someone with this mailbox has opened a link before.
 */
export function takeOffer(
  manifest: Manifest,
  offer: OfferRow,
  { email, network, address, agent }: Taker,
  confirmed: boolean,
  moment: Moment,
): { refused: 'nothing' } | { change: Change; reference: string; secret: string | null } {
  const documents = requestable(manifest, offer, moment.now);
  if (documents.length === 0) return { refused: 'nothing' };
  const reference = referenceOf(moment.bytes(REFERENCE_BYTES));
  const domain = domainOf(email);
  const atOnce = opensAtOnce(offer, moment.now) && isForThem(offer, email);
  const unbound: Omit<RequestRow, 'mac'> = {
    ...NOTHING_YET,
    reference,
    name: '',
    email,
    domain,
    company: offer.company === '' ? domain : offer.company,
    title: '',
    purpose: '',
    documents: JSON.stringify(documents),
    network,
    invitedBy: offer.madeBy,
    createdAt: moment.now,
    lapsesAt: addHours(moment.now, atOnce ? LINK_LIFETIME_HOURS : FIRST_MAIL_WAIT_HOURS),
    confirmedAt: atOnce ? moment.now : null,
  };
  const row: RequestRow = { ...unbound, mac: invitationMac(moment.secret, unbound) };
  const needs = pendingNeeds(manifest, row, []);
  const filed: Change = {
    expect: [
      { table: 'offers', where: { id: offer.id, mac: offer.mac, withdrawnAt: null }, exists: true },
      { table: 'offerRequests', where: { offer: offer.id }, fewer: OFFER_PEOPLE_MAX },
      { table: 'requests', where: { reference }, exists: false },
    ],
    writes: [
      insert('requests', row),
      insert('offerRequests', { reference, offer: offer.id, at: moment.now }),
      ...(atOnce
        ? [update('offers', { id: offer.id }, { directAt: moment.now })]
        : queueEmail(moment, {
            to: email,
            reference,
            letter: {
              kind: 'confirm',
              reference,
              documents: heldDocuments(manifest, documents).map(({ title }) => title),
              signing: needs.length,
            },
            link: { purpose: 'sign', hours: LINK_LIFETIME_HOURS },
            lane: confirmed ? 'confirmed' : 'known',
          })),
    ],
    audit: [logged(moment.now, 'requester', 'offer.taken', reference, { documents, link: offer.id, by: offer.madeBy })],
  };
  if (!atOnce) return { change: filed, reference, secret: null };
  filed.expect.push({ table: 'offers', where: { id: offer.id, directAt: null }, exists: true });
  filed.audit.push(logged(moment.now, 'requester', 'address.confirmed', reference, {}));
  const session = startSession({ purpose: 'sign', reference, email }, moment);
  const rest = needs.length === 0 ? [complete(manifest, row, moment, { address, agent })] : [];
  return { change: join(filed, session.change, ...rest), reference, secret: session.secret };
}

/** What becomes of a request whose link was withdrawn before anything was granted; null where it is too late, or over already. */
export function endTaken(request: RequestRow, by: string, moment: Moment): Change | null {
  const { reference, state } = request;
  const still: Change = {
    expect: [{ table: 'requests', where: { reference, state }, exists: true }],
    writes: [remove('tokens', { reference }), remove('sessions', { reference })],
    audit: [],
  };
  if (state === 'signed') return join(still, deny(request, by, null, moment));
  if (state !== 'submitted') return null;
  return join(still, {
    expect: [],
    writes: [
      update('requests', { reference }, { state: 'lapsed', closedAt: moment.now }),
      ...removeUnsent({ reference }),
    ],
    audit: [logged(moment.now, by, 'request.lapsed', reference, { why: 'link withdrawn' })],
  });
}
