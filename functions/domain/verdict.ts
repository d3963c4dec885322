import type { AccessRule, HeldAccess } from '../../src/schemas/access.ts';
import { standingOf } from '../../src/schemas/mail-providers.ts';
import { matchFor } from './policy.ts';

export type Verdict = AccessRule['decide'];
/** What the rules say about one document. An address that anyone can open is never approved without a person, nor one whose holder has left. */
export function verdictFor(policy: HeldAccess, domain: string, document: string): Verdict {
  const verdict = matchFor(policy, domain, document)?.decide ?? 'review';
  const isDoubtful = standingOf(domain) !== 'company' || policy.left !== undefined;
  return verdict === 'approve' && isDoubtful ? 'review' : verdict;
}
