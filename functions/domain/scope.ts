import type { Manifest } from '../../src/schemas/manifest.ts';
import { sameMailbox } from './mail-domain.ts';
import { unbundled } from './policy.ts';

/** The documents that someone of `access.yaml` may decide on; null for all of them, which is also what the operator and the rules may. */
export function scopeOf({ access }: Manifest, email: string): readonly string[] | null {
  const who = sameMailbox(email);
  const found = Object.entries(access.scopes).find(([address]) => sameMailbox(address) === who);
  return found ? unbundled(access, found[1]) : null;
}

/** Whether all of these documents are theirs: what they give, they give alone. */
export function covers(manifest: Manifest, email: string, documents: readonly string[]): boolean {
  const scope = scopeOf(manifest, email);
  return scope === null || documents.every((id) => scope.includes(id));
}
/** Whether any of them is: then the request is theirs to see, to ask about, to decline and to revoke. */
export function reaches(manifest: Manifest, email: string, documents: readonly string[]): boolean {
  const scope = scopeOf(manifest, email);
  return scope === null || documents.some((id) => scope.includes(id));
}

/** The approvers that a request for these documents is for. */
export const approversFor = (manifest: Manifest, documents: readonly string[]): string[] =>
  manifest.access.approvers.filter((one) => reaches(manifest, one, documents));
