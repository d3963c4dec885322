import type { Sealing } from '../acts/seal-log.ts';
import { BINDING_MIGRATION } from '../adapters/migrations/names.ts';
import type { Store } from '../ports.ts';

/**
 * For whoever opens a store: what a gate of an earlier version left in it is bound to a secret right after the migration that asks for
 * it, and never again.
 */
export const adoptAfterMigration =
  (deps: Omit<Sealing, 'store'>) =>
  async (store: Store): Promise<Store> => {
    if (store.migrated?.includes(BINDING_MIGRATION))
      await (await import('../acts/adopt-rows.ts')).adoptRows({ ...deps, store });
    return store;
  };
