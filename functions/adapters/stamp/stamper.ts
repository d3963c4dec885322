import { StampRefused } from '../../domain/stamp-refused.ts';
import { StamperBusy } from '../../domain/stamper-busy.ts';
import type { Stamper as StamperPort } from '../../ports/documents.ts';
import {
  STAMP_CONCURRENCY,
  STAMP_MAX_BYTES,
  STAMP_MEMORY_MB,
  STAMP_TIMEOUT_SECONDS,
  STAMP_WAITING_MAX,
} from './limits.ts';
import { Places } from './places.ts';
import type { StampedPdf } from './stamp-pdf.ts';
import { StampThread } from './stamp-thread.ts';
import type { PrintJob, StampJob } from './worker.ts';

export interface StamperOptions {
  /** How many files are stamped at once. */
  concurrency?: number;
  /** How many more may wait. */
  waitingMax?: number;
  /** How long one may wait for a thread, and again how long it may take. */
  timeoutSeconds?: number;
  /** The heap of one thread. */
  memoryMb?: number;
}

/** `stamp` throws `StampRefused`, `StamperBusy` after a wait, or an `Error` after `close`. */
export interface Stamper extends Required<StamperPort> {
  /** Ends all threads; what was still waiting or under way is refused. */
  close(): Promise<void>;
}

/** A few threads and the queue before them, so that a large or hostile file can neither hold up the gate nor exhaust it. */
export function createStamper(options: StamperOptions = {}): Stamper {
  const {
    concurrency = STAMP_CONCURRENCY,
    timeoutSeconds = STAMP_TIMEOUT_SECONDS,
    memoryMb = STAMP_MEMORY_MB,
    waitingMax = STAMP_WAITING_MAX,
  } = options;
  const threads = Array.from({ length: concurrency }, () => new StampThread(timeoutSeconds, memoryMb));
  const free = new Places(threads, { timeoutSeconds, waitingMax });
  // Who works in a place reads a file, stamps it in a thread and hands it out: as many as there are threads.
  const rooms = new Places(
    threads.map((_thread, index) => index),
    { timeoutSeconds, waitingMax },
  );
  const inside = new Set<string>();
  let closed = false;
  const mustBeOpen = (): void => {
    if (closed) throw new Error('The stamper is closed.');
  };
  const inThread = async (job: StampJob | PrintJob): Promise<StampedPdf> => {
    const thread = await free.take();
    try {
      mustBeOpen();
      return await thread.run(job);
    } finally {
      free.give(thread);
    }
  };

  return {
    async alone(work, whose) {
      mustBeOpen();
      if (whose !== undefined && inside.has(whose)) throw new StamperBusy();
      if (whose !== undefined) inside.add(whose);
      try {
        const place = await rooms.take();
        try {
          mustBeOpen();
          return await work();
        } finally {
          rooms.give(place);
        }
      } finally {
        if (whose !== undefined) inside.delete(whose);
      }
    },
    async stamp(bytes, stamp) {
      mustBeOpen();
      if (bytes.byteLength === 0) throw new StampRefused('empty');
      if (bytes.byteLength > STAMP_MAX_BYTES) throw new StampRefused('too-large', 'limit', STAMP_MAX_BYTES);
      return inThread({ bytes, stamp });
    },
    async print(sheet) {
      mustBeOpen();
      return inThread({ sheet });
    },
    async close() {
      closed = true;
      const fault = new Error('The stamper is closed.');
      free.stop(fault);
      rooms.stop(fault);
      await Promise.all(threads.map((thread) => thread.end()));
    },
  };
}
