import type { Manifest } from '../../src/schemas/manifest.ts';
import type { SignatureRow } from './grant-rows.ts';
import { deniedTo, mayOverride } from './invitation.ts';
import { agreementNeeds, documentIds, type Need } from './policy.ts';
import type { RequestRow } from './records.ts';
import { roleOf } from './staff.ts';

/** A request that every rule denies is not made to sign first, unless someone invited who may override rules today. */
function deniedOutright(manifest: Manifest, request: RequestRow): boolean {
  if (request.invitedBy !== null && mayOverride(roleOf(manifest, request.invitedBy))) return false;
  const documents = documentIds(request);
  return deniedTo(manifest, request.domain, documents).length === documents.length;
}

/** The agreements still to be signed, in order. */
export function pendingNeeds(manifest: Manifest, request: RequestRow, signatures: readonly SignatureRow[]): Need[] {
  if (deniedOutright(manifest, request)) return [];
  return agreementNeeds(manifest, request.domain, documentIds(request)).filter(
    (need) => need.settled === null && !signatures.some((one) => one.agreement === need.agreement.id),
  );
}
