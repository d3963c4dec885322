import type { AccessPolicy, AccessRule } from '../../src/schemas/access.ts';
import { standingOf } from './mail-providers.ts';
import { ruleFor } from './policy.ts';

export type Verdict = AccessRule['decide'];
/** What the rules say about one document. An address that anyone can open is never approved without a person. */
export function verdictFor(policy: AccessPolicy, domain: string, document: string): Verdict {
  const verdict = ruleFor(policy, domain, document)?.decide ?? 'review';
  return verdict === 'approve' && standingOf(domain) !== 'company' ? 'review' : verdict;
}
