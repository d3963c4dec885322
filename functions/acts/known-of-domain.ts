import type { Manifest } from '../../src/schemas/manifest.ts';
import type { Whose } from '../domain/policy.ts';
import type { Deps } from '../ports.ts';
import { loadAccount } from './accounts.ts';
import { loadCovers } from './covers.ts';

/** What the database knows of a domain, beside the rules. */
export async function knownOfDomain(
  deps: Pick<Deps, 'manifest' | 'store' | 'settings' | 'clock'>,
  of: Whose,
): Promise<Manifest> {
  const { manifest } = deps;
  const [account, covers] = await Promise.all([
    manifest.access.rules.some(({ accounts }) => accounts) ? loadAccount(deps, of.domain) : undefined,
    loadCovers(deps, of),
  ]);
  return { ...manifest, access: { ...manifest.access, accounts: account ? [account] : [], covers } };
}
