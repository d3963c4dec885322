import type { Manifest } from '../../src/schemas/manifest.ts';
import { type Change, join, logged } from './change.ts';
import { type GatedDocument, gatedDocuments } from './gated-documents.ts';
import { EXPIRY_WARNING_DAYS } from './limits.ts';
import type { Moment } from './moment.ts';
import { once } from './once.ts';
import { queueEmail } from './queue-email.ts';
import { addDays, dayOf, type Instant } from './time.ts';

export type Ending = GatedDocument & { expires: string };

/** A document whose last day is near, that day included; one that has passed it isn't offered any more. */
export function endsSoon(held: GatedDocument, now: Instant): held is Ending {
  const today = dayOf(now);
  return held.expires !== null && held.expires >= today && held.expires <= dayOf(addDays(now, EXPIRY_WARNING_DAYS));
}
export const endingSoon = (manifest: Manifest, now: Instant): Ending[] =>
  gatedDocuments(manifest).filter((one): one is Ending => endsSoon(one, now));

/** By document and day: another day is told again. */
export const noticeOf = ({ id, expires }: Ending): string => `expires:${id}:${expires}`;

/** Tells the approvers once of what ends soon, all of it in one email. It answers to no limit, so that no digest leaves it out. */
export function warnOfEnd(manifest: Manifest, ending: readonly Ending[], moment: Moment): Change {
  const documents = ending.map(({ id, title, expires }) => ({ id, title, expires }));
  const told: Change = {
    expect: [],
    writes: manifest.access.approvers.flatMap((to) =>
      queueEmail(moment, { to, reference: null, letter: { kind: 'expiring', documents } }),
    ),
    audit: [
      logged(moment.now, 'gate', 'document.expiring', null, {
        documents: ending.map(({ id }) => id),
        expires: [...new Set(ending.map(({ expires }) => expires))],
      }),
    ],
  };
  return join(...ending.map((one) => once(noticeOf(one), null, moment.now)), told);
}
