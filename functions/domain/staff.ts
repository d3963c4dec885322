import type { Manifest } from '../../src/schemas/manifest.ts';
import { channelIn, channelOf } from './channel.ts';
import type { LetterKind } from './letter.ts';
import { sameMailbox } from './mail-domain.ts';
import type { OutboxRow } from './records.ts';

/** Everyone on the lists, lower-case. */
export const staffOf = (manifest: Manifest): Record<'approvers' | 'inviters' | 'auditors', string[]> => ({
  approvers: manifest.access.approvers.map(sameMailbox),
  inviters: manifest.access.inviters.map(sameMailbox),
  auditors: manifest.access.auditors.map(sameMailbox),
});

/** Who acts on the server itself, with the secrets at hand. */
export const OPERATOR = 'operator';
/** An auditor reads everything and changes nothing. */
export type Role = 'operator' | 'approver' | 'inviter' | 'auditor';

/** What `access.yaml` lets this address do today; null for whoever is not, or no longer, in it. */
export function roleOf(manifest: Manifest, email: string): Role | null {
  if (email === OPERATOR) return 'operator';
  const { approvers, inviters, auditors } = staffOf(manifest);
  const who = sameMailbox(email);
  if (approvers.includes(who)) return 'approver';
  if (inviters.includes(who)) return 'inviter';
  return auditors.includes(who) ? 'auditor' : null;
}

const isIn = (list: readonly string[], email: string): boolean =>
  list.some((one) => sameMailbox(one) === sameMailbox(email));
/** Who answers requests about personal data. */
export const privacyContact = ({ company: { contacts } }: Manifest): string => contacts.privacy ?? contacts.security;

/** Whether an email of this kind may still go out to this address: one that waits for someone who has left the lists is not sent. */
export function mayBeMailed(manifest: Manifest, { kind, recipient }: Pick<OutboxRow, 'kind' | 'recipient'>): boolean {
  const channel = channelIn(recipient);
  if (channel !== null) return channelOf(manifest.access, channel) !== undefined;
  const role = roleOf(manifest, recipient);
  switch (kind as LetterKind) {
    case 'review':
    case 'unstampable':
    case 'objection':
    case 'more-time':
    case 'left':
    case 'answered':
    case 'assigned':
    case 'expiring':
      return role === 'approver';
    case 'privacy':
      return role === 'approver' || sameMailbox(recipient) === sameMailbox(privacyContact(manifest));
    case 'digest':
      // The security contact gets one about signatures, and whoever is named in `escalate` about late answers.
      return (
        role === 'approver' ||
        isIn([manifest.company.contacts.security, ...(manifest.access.escalate?.to ?? [])], recipient)
      );
    case 'roundup':
      return role === 'approver' || manifest.access.roundups.some(({ to }) => isIn(to, recipient));
    case 'escalation':
      return role === 'approver' || isIn(manifest.access.escalate?.to ?? [], recipient);
    case 'sign-in':
      return role !== null;
    default:
      return true;
  }
}
