import type { Manifest } from '../../src/schemas/manifest.ts';
import { invitationIsBound } from './bound.ts';
import { documentIds, matchFor } from './policy.ts';
import type { RequestRow } from './records.ts';
import { covers } from './scope.ts';
import { type Role, roleOf } from './staff.ts';
import { defanged, type Warning } from './warning.ts';

/** What an invitation is worth today; it counts when the reader has signed. */
export type InvitationStanding =
  | { stands: true }
  /**
   * `unbound`: not made by the gate; `left`: who invited is no longer in `access.yaml`, or not for these documents; `reader-left`: who was
   * invited has left their company since; `denied`: a rule denies it, and who invited may not override rules.
   */
  | { stands: false; why: 'unbound' | 'left' | 'reader-left' | 'denied' };

/** The documents that a rule denies to this domain. */
export const deniedTo = (manifest: Manifest, domain: string, documents: readonly string[]): string[] =>
  documents.filter((id) => matchFor(manifest.access, domain, id)?.decide === 'deny');

/** An approver may invite against a rule that denies, which is recorded; an inviter may not. */
export const mayOverride = (role: Role | null): boolean => role === 'operator' || role === 'approver';

export function invitationStanding(
  manifest: Manifest,
  request: RequestRow,
  secrets: readonly string[],
): InvitationStanding {
  if (!invitationIsBound(secrets, request)) return { stands: false, why: 'unbound' };
  const role = roleOf(manifest, request.invitedBy ?? '');
  const documents = documentIds(request);
  const mayOffer = role !== null && role !== 'auditor' && covers(manifest, request.invitedBy ?? '', documents);
  if (!mayOffer) return { stands: false, why: 'left' };
  if (manifest.access.left !== undefined) return { stands: false, why: 'reader-left' };
  const denied = deniedTo(manifest, request.domain, documents);
  return denied.length > 0 && !mayOverride(role) ? { stands: false, why: 'denied' } : { stands: true };
}

/** For the approver who decides in its place. No word of whoever wrote an unproven row; no domain that a mail program makes a link of. */
export function invitationWarning(
  { invitedBy, domain }: Pick<RequestRow, 'invitedBy' | 'domain'>,
  why: Extract<InvitationStanding, { stands: false }>['why'],
): Warning {
  const of = {
    unbound: [],
    left: [invitedBy ?? ''],
    'reader-left': [invitedBy ?? ''],
    denied: [invitedBy ?? '', defanged(domain)],
  };
  return { kind: `invitation-${why}`, of: of[why] };
}
