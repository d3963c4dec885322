import type { Manifest } from '../../src/schemas/manifest.ts';
import type { Whose } from '../domain/policy.ts';
import type { Deps } from '../ports.ts';

/** Whether an agreement may be on file for a domain: who can have an address there is looked up then. */
const mayBeOnFile = ({ access: { rules, lists } }: Manifest, domain: string): boolean =>
  rules.some(({ agreement, ...rule }) => typeof agreement === 'object' && rule.domain === domain) ||
  Object.values(lists).some((rows) => rows.some((row) => row.agreement !== undefined && row.domain === domain));

/** Whether what is decided depends on rows of the database as well. */
const asksDatabase = ({ access, agreements }: Manifest): boolean =>
  access.rules.some(({ accounts }) => accounts) || agreements.some(({ coversCompany }) => coversCompany);

/** Whether a rule or an invitation may let somebody in without an approver: whether they have left is looked up then. */
const mayLetIn = ({ access }: Manifest, { email, invitedBy = null }: Whose): boolean =>
  email !== undefined && (invitedBy !== null || access.rules.some(({ decide }) => decide === 'approve'));

/**
 * The manifest as it is for the people of one domain: with the account that a CRM sent, with the signatures that cover their company, and
 * without an agreement on file where anyone can have an address; for one address, with when it was reported to have left. Every decision
 * about a request rests on it. Loaded apart, because most requests need none of it.
 */
export async function manifestFor(
  deps: Pick<Deps, 'manifest' | 'store' | 'settings' | 'clock'>,
  of: Whose,
): Promise<Manifest> {
  const { manifest } = deps;
  if (!asksDatabase(manifest) && !mayBeOnFile(manifest, of.domain) && !mayLetIn(manifest, of)) return manifest;
  return (await import('./known-of-domain.ts')).knownOfDomain(deps, of);
}
