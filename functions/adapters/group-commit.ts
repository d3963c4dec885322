import type { Change } from '../domain/change.ts';
import { StoreFault } from '../domain/store-fault.ts';

/** One commit carries at most this many changes, so that the first of them does not wait long for the last. */
export const COMMIT_BATCH_MAX_CHANGES = 128;

/** How long a change waits for another process that writes, and how often it looks. */
const BUSY_WAIT_MS = 1000;
const BUSY_RETRY_MS = 10;

/** Thrown by an `ApplyBatch` that could not begin because another process writes: the same batch may be tried again. */
export class Busy extends StoreFault {}

export type Outcome = 'applied' | 'stale' | StoreFault;
/** Applies each change alone, and all that hold with one durable commit; throws when that commit failed, and then nothing is kept. */
export type ApplyBatch = (changes: readonly Change[]) => Outcome[];

interface Waiting {
  change: Change;
  /** By `performance.now()`. */
  since: number;
  resolve(outcome: 'applied' | 'stale'): void;
  reject(fault: StoreFault): void;
}

/** What a database throws, as the fault that callers know. */
export const storeFault = (fault: unknown): StoreFault =>
  fault instanceof StoreFault
    ? fault
    : new StoreFault(fault instanceof Error ? fault.message : String(fault), { cause: fault });

/**
 * A queue of changes that share commits: a sync of the disk costs the same for one as for a hundred. Nothing waits for company. The
 * batch is what arrived in one turn of the event loop, and while the disk syncs the next one gathers. Each caller hears of its own
 * change, after the commit. While another process writes, the queue waits and the event loop goes on.
 */
export function groupCommit(apply: ApplyBatch, maxChanges: number = COMMIT_BATCH_MAX_CHANGES) {
  const queue: Waiting[] = [];
  let closed = false;
  let scheduled = false;

  const schedule = (): void => {
    if (scheduled) return;
    scheduled = true;
    setImmediate(turn);
  };
  const turn = (): void => {
    scheduled = false;
    const busy = flush() === 'busy';
    if (queue.length === 0) return;
    scheduled = true;
    if (busy) setTimeout(turn, BUSY_RETRY_MS);
    else setImmediate(turn);
  };
  const flush = (): 'busy' | 'done' => {
    const batch = queue.splice(0, maxChanges);
    if (batch.length === 0) return 'done';
    let outcomes: Outcome[];
    try {
      outcomes = apply(batch.map(({ change }) => change));
    } catch (fault) {
      const patient = (one: Waiting) => fault instanceof Busy && performance.now() - one.since < BUSY_WAIT_MS;
      for (const one of batch) if (!patient(one)) one.reject(storeFault(fault));
      queue.unshift(...batch.filter(patient));
      return fault instanceof Busy ? 'busy' : 'done';
    }
    batch.forEach(({ resolve, reject }, at) => {
      const outcome = outcomes[at] ?? new StoreFault('the batch has no answer for this change');
      if (outcome instanceof StoreFault) reject(outcome);
      else resolve(outcome);
    });
    return 'done';
  };

  return {
    commit(change: Change): Promise<'applied' | 'stale'> {
      if (closed) return Promise.reject(new StoreFault('the database is closed'));
      return new Promise((resolve, reject) => {
        queue.push({ change, since: performance.now(), resolve, reject });
        schedule();
      });
    },
    /** Commits what is queued and takes no more. */
    close(): void {
      closed = true;
      while (queue.length > 0) flush();
    },
  };
}
