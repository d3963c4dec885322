import type { Manifest } from '../../src/schemas/manifest.ts';
import { sameMailbox } from './mail-domain.ts';

/** Approvers and inviters, lower-case. */
export const staffOf = (manifest: Manifest): { approvers: string[]; inviters: string[] } => ({
  approvers: manifest.access.approvers.map(sameMailbox),
  inviters: manifest.access.inviters.map(sameMailbox),
});

/** Who acts on the server itself, with the secrets at hand. */
export const OPERATOR = 'operator';
export type Role = 'operator' | 'approver' | 'inviter';

/** What `access.yaml` lets this address do today; null for whoever is not, or no longer, in it. */
export function roleOf(manifest: Manifest, email: string): Role | null {
  if (email === OPERATOR) return 'operator';
  const { approvers, inviters } = staffOf(manifest);
  const who = sameMailbox(email);
  return approvers.includes(who) ? 'approver' : inviters.includes(who) ? 'inviter' : null;
}
