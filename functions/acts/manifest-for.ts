import type { Manifest } from '../../src/schemas/manifest.ts';
import type { Whose } from '../domain/policy.ts';
import type { Deps } from '../ports.ts';

/** Whether what is decided depends on rows of the database as well. */
const asksDatabase = ({ access, agreements }: Manifest): boolean =>
  access.rules.some(({ accounts }) => accounts) || agreements.some(({ coversCompany }) => coversCompany);

/**
 * The manifest as it is for the people of one domain: with the account that a CRM sent, and with the signatures that cover their company.
 * Every decision about a request rests on it. Loaded apart, because most trust centers have neither.
 */
export async function manifestFor(
  deps: Pick<Deps, 'manifest' | 'store' | 'settings' | 'clock'>,
  of: Whose,
): Promise<Manifest> {
  if (!asksDatabase(deps.manifest)) return deps.manifest;
  return (await import('./known-of-domain.ts')).knownOfDomain(deps, of);
}
