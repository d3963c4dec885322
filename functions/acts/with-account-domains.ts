import type { Manifest } from '../../src/schemas/manifest.ts';
import { HEAD, hashOfHead } from '../domain/accounts.ts';
import type { Store } from '../ports/store.ts';
import type { Deps } from '../ports.ts';

type AccountDomains = NonNullable<Manifest['access']['accountDomains']>;
/** The newest list that was read, by its hash: it may be long, and stays the same for days. */
const read = new WeakMap<Store, { hash: string; domains: AccountDomains }>();

async function loadDomains(deps: Pick<Deps, 'store' | 'settings'>): Promise<AccountDomains> {
  const [head] = await deps.store.rows('accounts', { where: { shard: HEAD }, limit: 1 });
  const hash = hashOfHead(head);
  const known = read.get(deps.store);
  if (known?.hash === hash) return known.domains;
  const { accounts } = await (await import('./accounts.ts')).loadAccounts(deps);
  const domains = accounts.map(({ domain }) => ({ domain }));
  read.set(deps.store, { hash, domains });
  return domains;
}

/** The manifest with all accounts that a CRM sent, for whoever is warned of a domain that looks like one of theirs. */
export async function withAccountDomains(
  deps: Pick<Deps, 'store' | 'settings'>,
  manifest: Manifest,
): Promise<Manifest> {
  const hasAccounts =
    (deps.settings.accountsTokens ?? []).length > 0 || manifest.access.rules.some(({ accounts }) => accounts);
  if (!hasAccounts) return manifest;
  return { ...manifest, access: { ...manifest.access, accountDomains: await loadDomains(deps) } };
}
