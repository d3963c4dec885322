import type { Change } from '../domain/change.ts';
import { keepHead } from '../domain/seal.ts';
import type { Settings, Store } from '../ports.ts';

/** Whether a change makes the log longer, or asks for its head to be marked anew. */
export const touchesHead = ({ audit, writes, rekey }: Change): boolean =>
  rekey === true || audit.length > 0 || writes.some((one) => one.do === 'restore' && one.table === 'audit');

/** A store whose audit log has a head that only a gate with `SECRETS` can write. */
export const keyedStore = (store: Store, settings: Pick<Settings, 'secrets'>): Store => ({
  ...store,
  commit: (change) => store.commit({ keep: keepHead(settings.secrets), ...change }),
});
