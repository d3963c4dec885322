import type { Change } from '../../../functions/domain/change.ts';
import type { Store } from '../../../functions/ports/store.ts';

const isNews = ({ writes }: Change): boolean =>
  writes.some((one) => one.do === 'insert' && one.table === 'outbox' && (one.row as { kind: string }).kind === 'news');

/** The store of a process that ends where it writes letters to followers: before the commit, or once it is stored. `end` never answers. */
export const stoppingAtNews = (store: Store, when: 'before' | 'after', end: () => Promise<never>): Store => ({
  ...store,
  rows: store.rows.bind(store),
  count: store.count.bind(store),
  close: store.close.bind(store),
  async commit(change) {
    if (!isNews(change)) return store.commit(change);
    if (when === 'after') await store.commit(change);
    return end();
  },
});
