import { setImmediate, setTimeout } from 'node:timers/promises';
import type { Change } from '../domain/change.ts';
import { messageOf } from '../domain/message-of.ts';
import { StoreFault } from '../domain/store-fault.ts';

/** One commit carries at most this many changes, so that the first of them does not wait long for the last. */
const COMMIT_BATCH_MAX_CHANGES = 128;

/** How long a change waits for another process that writes, and how often it looks. */
const BUSY_WAIT_MS = 1000;
const BUSY_RETRY_MS = 10;
/** A change that has waited this long behind a batch that failed is told so at once: its visitor has no time for another try. */
const FAILED_WAIT_MS = 600;

/** Thrown by an `ApplyBatch` that could not begin because another process writes: the same batch may be tried again. */
export class Busy extends StoreFault {}

export type Outcome = 'applied' | 'stale' | StoreFault;
/** Applies each change alone, and all that hold with one durable commit; throws when that commit failed, and then nothing is kept. */
export type ApplyBatch = (changes: readonly Change[]) => Outcome[] | Promise<Outcome[]>;

interface Waiting {
  change: Change;
  /** By `performance.now()`. */
  since: number;
  resolve(outcome: 'applied' | 'stale'): void;
  reject(fault: StoreFault): void;
}

/** What a database throws, as the fault that callers know. */
export const storeFault = (fault: unknown): StoreFault =>
  fault instanceof StoreFault ? fault : new StoreFault(messageOf(fault), { cause: fault });

/**
 * A queue of changes that share commits: a sync of the disk costs the same for one as for a hundred. Nothing waits for company. The
 * batch is what arrived in one turn of the event loop, and while the disk syncs the next one gathers. Each caller hears of its own
 * change, after the commit. While another process writes, the queue waits and the event loop goes on. One batch at a time.
 */
export function groupCommit(apply: ApplyBatch, maxChanges: number = COMMIT_BATCH_MAX_CHANGES) {
  const queue: Waiting[] = [];
  let closed = false;
  let running: Promise<void> | null = null;

  const within = (ms: number) => (one: Waiting) => performance.now() - one.since < ms;
  /** Rejects those that the fault leaves no time; answers the others. */
  const tell = (fault: unknown, all: readonly Waiting[], stays: (one: Waiting) => boolean): Waiting[] => {
    return all.filter((one) => {
      const stay = stays(one);
      if (!stay) one.reject(storeFault(fault));
      return stay;
    });
  };
  const flush = async (): Promise<'busy' | 'done'> => {
    const batch = queue.splice(0, maxChanges);
    let outcomes: Outcome[];
    try {
      outcomes = await apply(batch.map(({ change }) => change));
    } catch (fault) {
      if (fault instanceof Busy) {
        queue.unshift(...tell(fault, batch, within(BUSY_WAIT_MS)));
        return 'busy';
      }
      tell(fault, batch, () => false);
      queue.unshift(...tell(fault, queue.splice(0), within(FAILED_WAIT_MS)));
      return 'done';
    }
    batch.forEach(({ resolve, reject }, at) => {
      const outcome = outcomes[at] ?? new StoreFault('the batch has no answer for this change');
      if (outcome instanceof StoreFault) reject(outcome);
      else resolve(outcome);
    });
    return 'done';
  };
  const run = async (): Promise<void> => {
    await setImmediate();
    while (queue.length > 0) {
      if ((await flush()) === 'busy') await setTimeout(BUSY_RETRY_MS);
      else await setImmediate();
    }
    running = null;
  };

  return {
    commit(change: Change): Promise<'applied' | 'stale'> {
      if (closed) return Promise.reject(new StoreFault('the database is closed'));
      return new Promise((resolve, reject) => {
        queue.push({ change, since: performance.now(), resolve, reject });
        running ??= run();
      });
    },
    /** Commits what is queued and takes no more. */
    async close(): Promise<void> {
      closed = true;
      await running;
    },
  };
}
