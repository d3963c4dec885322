import type { Manifest } from '../../src/schemas/manifest.ts';
import { HEAD, hashOfHead } from '../domain/accounts.ts';
import type { Deps, Store } from '../ports.ts';

type Customers = NonNullable<Manifest['access']['customers']>;
/** The newest list that was read, by its hash: it may be long, and stays the same for days. */
const read = new WeakMap<Store, { hash: string; customers: Customers }>();

async function loadCustomers(deps: Pick<Deps, 'store' | 'settings'>): Promise<Customers> {
  const [head] = await deps.store.rows('accounts', { where: { shard: HEAD }, limit: 1 });
  const hash = hashOfHead(head);
  const known = read.get(deps.store);
  if (known?.hash === hash) return known.customers;
  const { accounts } = await (await import('./accounts.ts')).loadAccounts(deps);
  const customers = accounts.map(({ domain }) => ({ domain }));
  read.set(deps.store, { hash, customers });
  return customers;
}

/** The manifest with all accounts that a CRM sent, for whoever is warned of a domain that looks like one of theirs. */
export async function withCustomers(deps: Pick<Deps, 'store' | 'settings'>, manifest: Manifest): Promise<Manifest> {
  const hasAccounts =
    (deps.settings.accountsTokens ?? []).length > 0 || manifest.access.rules.some(({ accounts }) => accounts);
  if (!hasAccounts) return manifest;
  return { ...manifest, access: { ...manifest.access, customers: await loadCustomers(deps) } };
}
