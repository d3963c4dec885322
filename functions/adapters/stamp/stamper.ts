import { StamperBusy } from '../../domain/stamper-busy.ts';
import type { Stamper as StamperPort } from '../../ports.ts';
import { STAMP_CONCURRENCY, STAMP_MAX_BYTES, STAMP_MEMORY_MB, STAMP_TIMEOUT_SECONDS } from './limits.ts';
import { StampRefused, tooLarge } from './stamp-refused.ts';
import { StampThread } from './stamp-thread.ts';

export interface StamperOptions {
  /** How many files are stamped at once. */
  concurrency?: number;
  /** How long one may wait for a thread, and again how long it may take. */
  timeoutSeconds?: number;
  /** The heap of one thread. */
  memoryMb?: number;
}

/** `stamp` throws `StampRefused`, `StamperBusy` after a wait, or an `Error` after `close`. */
export interface Stamper extends StamperPort {
  /** Ends all threads; what was still waiting or under way is refused. */
  close(): Promise<void>;
}

interface Waiting {
  go(thread: StampThread): void;
  stop(fault: Error): void;
}

/** A few threads and the queue before them, so that a large or hostile file can neither hold up the gate nor exhaust it. */
export function createStamper(options: StamperOptions = {}): Stamper {
  const {
    concurrency = STAMP_CONCURRENCY,
    timeoutSeconds = STAMP_TIMEOUT_SECONDS,
    memoryMb = STAMP_MEMORY_MB,
  } = options;
  const threads = Array.from({ length: concurrency }, () => new StampThread(timeoutSeconds, memoryMb));
  const free = [...threads];
  const queue: Waiting[] = [];
  let closed = false;

  const takeThread = (): Promise<StampThread> => {
    const thread = free.pop();
    if (thread) return Promise.resolve(thread);
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        clearTimeout(timer);
        queue.splice(queue.indexOf(waiting), 1);
      };
      const waiting: Waiting = {
        go: (next) => {
          leave();
          resolve(next);
        },
        stop: (fault) => {
          leave();
          reject(fault);
        },
      };
      const timer = setTimeout(() => waiting.stop(new StamperBusy()), timeoutSeconds * 1000);
      queue.push(waiting);
    });
  };

  return {
    async stamp(bytes, stamp) {
      if (closed) throw new Error('The stamper is closed.');
      if (bytes.byteLength === 0) throw new StampRefused('empty', stamp.title);
      if (bytes.byteLength > STAMP_MAX_BYTES) throw tooLarge(stamp.title, STAMP_MAX_BYTES);
      const thread = await takeThread();
      try {
        if (closed) throw new Error('The stamper is closed.');
        return await thread.run({ bytes, stamp });
      } finally {
        const next = queue[0];
        if (next && !closed) next.go(thread);
        else free.push(thread);
      }
    },
    async close() {
      closed = true;
      for (const waiting of [...queue]) waiting.stop(new Error('The stamper is closed.'));
      await Promise.all(threads.map((thread) => thread.end()));
    },
  };
}
