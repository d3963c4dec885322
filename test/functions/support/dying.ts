import type { Store } from '../../../functions/ports/store.ts';

/** A store that dies at its n-th commit: before it or, where `after`, once it has been written. */
export function dying(store: Store, at: number, after: boolean): Store {
  let commits = 0;
  return {
    ...store,
    rows: store.rows.bind(store),
    count: store.count.bind(store),
    close: store.close.bind(store),
    async commit(change) {
      commits += 1;
      if (commits < at) return store.commit(change);
      if (after && commits === at) await store.commit(change);
      throw new Error('killed');
    },
  };
}
