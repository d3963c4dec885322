import type { Manifest } from '../../src/schemas/manifest.ts';
import type { OnceRow } from './access-rows.ts';
import { type Comparison, insert, remove, type Write } from './change.ts';
import { CLOSED_KEPT_DAYS } from './limits.ts';
import { bucketOf } from './mail-domain.ts';
import { countedMailbox } from './mailbox.ts';
import { beginningWith } from './once.ts';
import { scopeOf } from './scope.ts';
import { addDays, type Instant } from './time.ts';

const KIND = 'left';
/** Under this name stands when a mailbox was reported to have left, by whichever of its addresses; it doesn't say whose it is. */
export const leftId = (email: string): string => bucketOf(KIND, countedMailbox(email));

/** Until an approver lets them in again, no rule and no link does: whoever has left their company may still have a mailbox that works. */
export const putDownLeft = (email: string, at: Instant): Write[] => [
  ...forgetLeft(email),
  insert('once', { id: leftId(email), reference: null, at }),
];
export const forgetLeft = (email: string): Write[] => [remove('once', { id: leftId(email) })];
/**
 * Whom an approver approves, invites or makes a link for, rules and links let in again. The mark is for all documents: an approver with a
 * scope leaves it, so what they invite to still waits for a decision.
 */
export const letInAgain = (manifest: Manifest, by: string, email: string): Write[] =>
  scopeOf(manifest, by) === null ? forgetLeft(email) : [];

/** What of it has been kept for as long as the requests themselves. */
export const leftLongAgo = (now: Instant): { compare: Comparison<OnceRow>[] } => ({
  compare: [...beginningWith(`${KIND}:`), ['at', '<', addDays(now, -CLOSED_KEPT_DAYS)]],
});
