import { isAnyones } from '../../src/schemas/mail-providers.ts';
import type { Manifest } from '../../src/schemas/manifest.ts';
import { leftId } from '../domain/left.ts';
import type { Whose } from '../domain/policy.ts';
import type { Deps } from '../ports.ts';
import { loadAccount } from './accounts.ts';
import { loadCovers } from './covers.ts';

/** One company's agreement on file says nothing of the others at a domain where anyone can have an address. */
function withoutAnyones(manifest: Manifest, domain: string): Manifest {
  if (!isAnyones(domain)) return manifest;
  const rules = manifest.access.rules.map((rule) => ({
    ...rule,
    onFile: false,
    agreement: typeof rule.agreement === 'object' ? ('required' as const) : rule.agreement,
  }));
  return { ...manifest, access: { ...manifest.access, rules } };
}

/** What the database knows of a domain and an address, beside the rules. */
export async function knownOfDomain(
  deps: Pick<Deps, 'manifest' | 'store' | 'settings' | 'clock'>,
  of: Whose,
): Promise<Manifest> {
  const manifest = withoutAnyones(deps.manifest, of.domain);
  const [account, covers, [left]] = await Promise.all([
    manifest.access.rules.some(({ accounts }) => accounts) ? loadAccount(deps, of.domain) : undefined,
    loadCovers(deps, of),
    of.email === undefined ? [] : deps.store.rows('once', { where: { id: leftId(of.email) }, limit: 1 }),
  ]);
  const known = { accounts: account ? [account] : [], covers, ...(left ? { left: left.at } : {}) };
  return { ...manifest, access: { ...manifest.access, ...known } };
}
