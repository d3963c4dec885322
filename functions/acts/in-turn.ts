import { messageOf } from '../domain/message-of.ts';
import { StoreFault } from '../domain/store-fault.ts';
import type { Deps } from '../ports.ts';
import { askStore } from './load.ts';

/**
 * Does all of it, one after the other, whatever becomes of one: what cannot be done must not keep mail from leaving, or what is old from being
 * erased. What went wrong is thrown at the end, and at once where the database does not answer any more.
 */
export async function inTurn(deps: Pick<Deps, 'store'>, works: readonly (() => Promise<unknown>)[]): Promise<void> {
  const faults: unknown[] = [];
  for (const work of works) {
    try {
      await work();
    } catch (fault) {
      faults.push(fault);
      if (fault instanceof StoreFault) await askStore(deps);
    }
  }
  if (faults.length > 1) throw new AggregateError(faults, faults.map(messageOf).join('; '));
  if (faults.length === 1) throw faults[0];
}
