import type { Manifest, ManifestDocument } from '../../src/schemas/manifest.ts';
import { bindGrant } from './bound.ts';
import { type Change, insert, join, logged } from './change.ts';
import type { GrantRow } from './grant-rows.ts';
import { deniedTo } from './invitation.ts';
import { DOWNLOAD_LINK_LIFETIME_HOURS } from './limits.ts';
import type { Moment } from './moment.ts';
import { once } from './once.ts';
import { documentTitle, matchFor, whyNotAskable } from './policy.ts';
import { queueEmail } from './queue-email.ts';
import type { RequestRow } from './records.ts';
import { stateNow } from './state.ts';
import { dayOf, type Instant } from './time.ts';

/** The documents of these that a rule gives with what replaces them. */
export const withSuccessors = (manifest: Manifest, domain: string, documents: readonly string[]): string[] =>
  documents.filter((id) => matchFor(manifest.access, domain, id)?.rule.successors === true);

/** What takes the place of another document and can be given today. */
export const successorsToday = (manifest: Manifest, now: Instant): (ManifestDocument & { replaces: string })[] =>
  manifest.documents.flatMap((one) =>
    one.replaces !== undefined && whyNotAskable(manifest, one.id, dayOf(now)) === null
      ? [{ ...one, replaces: one.replaces }]
      : [],
  );

/**
 * A reader of the replaced document gets the new one, with the downloads of a new grant and not a moment beyond the end that was set. Once,
 * whoever else looks; null where the grant doesn't say so, is over, or a rule denies the new one. `grants` are those that are proven.
 */
export function succeed(
  manifest: Manifest,
  request: RequestRow,
  grants: readonly GrantRow[],
  { id: document, title, replaces }: ManifestDocument & { replaces: string },
  moment: Moment,
): Change | null {
  const { reference } = request;
  const old = grants.find((one) => one.document === replaces);
  if (stateNow(request, moment.now) !== 'granted' || old?.successors !== 1 || old.expiresAt <= moment.now) return null;
  if (grants.some((one) => one.document === document)) return null;
  if (deniedTo(manifest, request.domain, [document]).length > 0) return null;
  const { expiresAt } = old;
  const { downloads } = manifest.access.grant;
  const hoursLeft = Math.ceil((Date.parse(expiresAt) - Date.parse(moment.now)) / 3_600_000);
  const grant = { id: `${reference}:${document}`, reference, document, allowed: downloads, used: 0, expiresAt };
  return join(once(`successor:${reference}:${document}`, reference, moment.now), {
    expect: [
      { table: 'requests', where: { reference, state: 'granted' }, exists: true },
      { table: 'grants', where: { id: old.id, mac: old.mac }, exists: true },
    ],
    writes: [
      // What replaces the new one goes on.
      insert('grants', bindGrant(moment.secret, { ...grant, successors: 1 }, request)),
      ...queueEmail(moment, {
        to: request.email,
        reference,
        letter: {
          kind: 'successor',
          reference,
          document: title,
          replaced: documentTitle(manifest, replaces),
          expiresAt,
          downloads,
        },
        link: { purpose: 'download', hours: Math.min(DOWNLOAD_LINK_LIFETIME_HOURS, hoursLeft) },
      }),
    ],
    audit: [logged(moment.now, 'gate', 'document.succeeded', reference, { document, replaces, until: expiresAt })],
  });
}
