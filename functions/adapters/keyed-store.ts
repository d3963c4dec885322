import type { Change } from '../domain/change.ts';
import { type KeepHead, keepHead } from '../domain/seal.ts';
import type { Store } from '../ports/store.ts';
import type { Settings } from '../ports.ts';
import type { Outcome } from './group-commit.ts';

/** Whether a change makes the log longer, or asks for its head to be marked anew. */
const touchesHead = ({ audit, writes, rekey }: Change): boolean =>
  rekey === true || audit.length > 0 || writes.some((one) => one.do === 'restore' && one.table === 'audit');

/** How the head is marked after a batch: as the last of the applied changes that touch it asks for. */
export const keeperOf = (changes: readonly Change[], outcomes: readonly Outcome[]): KeepHead | undefined =>
  changes.filter((one, at) => outcomes[at] === 'applied' && touchesHead(one)).at(-1)?.keep;

/** A store whose audit log has a head that only a gate with `SECRETS` can write. */
export const keyedStore = (store: Store, settings: Pick<Settings, 'secrets'>): Store => ({
  ...store,
  commit: (change) => store.commit({ keep: keepHead(settings.secrets), ...change }),
});
