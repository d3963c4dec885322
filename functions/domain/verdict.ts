import type { AccessRule, HeldAccess } from '../../src/schemas/access.ts';
import { standingOf } from '../../src/schemas/mail-providers.ts';
import { matchFor } from './policy.ts';

export type Verdict = AccessRule['decide'];
/** What the rules say about one document. An address that anyone can open is never approved without a person. */
export function verdictFor(policy: HeldAccess, domain: string, document: string): Verdict {
  const verdict = matchFor(policy, domain, document)?.decide ?? 'review';
  return verdict === 'approve' && standingOf(domain) !== 'company' ? 'review' : verdict;
}
