import type { Store } from '../ports/store.ts';
import { loadOnce } from './load-once.ts';

/**
 * A store that is opened by whoever first needs it, and again by the next one when that failed. On a host that starts with a visitor
 * waiting, a database that cannot be reached is then a fault of that one request, and answered like any other.
 */
export function lazyStore(open: () => Promise<Store>): Store {
  const store = loadOnce(open);
  return {
    commit: async (change) => (await store()).commit(change),
    rows: async (table, query) => (await store()).rows(table, query),
    count: async (table, query) => (await store()).count(table, query),
    totals: async (table, query) => (await store()).totals(table, query),
    forget: async () => (await store()).forget?.(),
    async close() {
      await (await store.begun()?.catch(() => undefined))?.close();
    },
  };
}
