import type { Change } from '../domain/change.ts';
import { STALE_RETRIES } from '../domain/limits.ts';
import { StoreFault } from '../domain/store-fault.ts';
import type { Deps } from '../ports.ts';

/**
 * Reads, decides and commits; when the facts have changed meanwhile, reads and decides again. `decide` answers with a
 * change, or with anything else, which is handed back as it is and writes nothing. Delivery follows a change that holds mail or is logged for
 * channels to be told of, or always where nobody may tell which it was.
 */
export async function commitFresh<T extends object>(
  deps: Deps,
  decide: () => Promise<T>,
  delivery: 'with mail' | 'always' = 'with mail',
): Promise<T> {
  for (let attempt = 0; attempt < STALE_RETRIES; attempt++) {
    const outcome = await decide();
    const change = (outcome as { change?: Change }).change;
    if (!change) return outcome;
    if ((await deps.store.commit(change)) === 'applied') {
      const isTold = deps.channels !== undefined && change.audit.length > 0;
      if (delivery === 'always' || isTold || change.writes.some((write) => write.table === 'outbox'))
        deps.defer(async () => (await import('./deliver.ts')).deliver(deps));
      return outcome;
    }
  }
  throw new StoreFault('the same rows were changed by others again and again');
}
