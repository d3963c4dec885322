import type { Sealing } from '../acts/seal-log.ts';
import { keyedStore } from '../adapters/keyed-store.ts';
import { BINDING_MIGRATION } from '../adapters/migrations/names.ts';
import type { Store } from '../ports/store.ts';

/**
 * For whoever opens a store: the head of its log is marked with a secret from now on. What a gate of an earlier version left in it is
 * bound to a secret right after the migration that asks for it, and never again.
 */
export const adoptAfterMigration =
  (deps: Omit<Sealing, 'store'>) =>
  async (opened: Store): Promise<Store> => {
    const store = keyedStore(opened, deps.settings);
    if (store.migrated?.includes(BINDING_MIGRATION))
      await (await import('../acts/adopt-rows.ts')).adoptRows({ ...deps, store });
    return store;
  };
