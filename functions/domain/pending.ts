import type { Manifest } from '../../src/schemas/manifest.ts';
import { agreementNeeds, documentIds, type Need, ruleFor } from './policy.ts';
import type { RequestRow, SignatureRow } from './records.ts';

/** A request that every rule denies is not made to sign first. */
export const deniedOutright = (manifest: Manifest, request: RequestRow): boolean =>
  request.invitedBy === null &&
  documentIds(request).every((id) => ruleFor(manifest.access, request.domain, id)?.decide === 'deny');

/** The agreements still to be signed, in order. */
export function pendingNeeds(manifest: Manifest, request: RequestRow, signatures: readonly SignatureRow[]): Need[] {
  if (deniedOutright(manifest, request)) return [];
  return agreementNeeds(manifest, request.domain, documentIds(request)).filter(
    (need) => need.waivedBy === null && !signatures.some((one) => one.agreement === need.agreement.id),
  );
}
