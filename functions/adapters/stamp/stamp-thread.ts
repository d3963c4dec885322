import { isMarkedAsUntransferable, Worker } from 'node:worker_threads';
import { StampRefused } from '../../domain/stamp-refused.ts';
import { STAMP_IDLE_SECONDS } from './limits.ts';
import type { StampedPdf } from './stamp-pdf.ts';
import type { PrintJob, StampAnswer, StampJob } from './worker.ts';

/** One worker thread, started when it is needed, replaced after a fault, ended when idle. It takes one job at a time. */
export class StampThread {
  readonly #timeoutSeconds: number;
  readonly #memoryMb: number;
  #worker: Worker | undefined;
  #idle: NodeJS.Timeout | undefined;

  constructor(timeoutSeconds: number, memoryMb: number) {
    this.#timeoutSeconds = timeoutSeconds;
    this.#memoryMb = memoryMb;
  }

  /** Throws `StampRefused` when the file cannot be stamped, takes too long or needs too much memory. */
  async run(job: StampJob | PrintJob): Promise<StampedPdf> {
    clearTimeout(this.#idle);
    this.#worker ??= this.#start();
    const worker = this.#worker;
    worker.ref();
    try {
      const answer = await this.#ask(worker, job);
      if ('done' in answer) return answer.done;
      if ('refused' in answer) throw new StampRefused(answer.refused, ...answer.detail);
      throw new Error(`The stamping thread failed: ${answer.failed}`);
    } finally {
      // A thread that failed was let go in #ask; a good one may stay, without keeping the process alive.
      if (this.#worker) {
        worker.unref();
        this.#idle = setTimeout(() => void this.end(), STAMP_IDLE_SECONDS * 1000).unref();
      }
    }
  }

  async end(): Promise<void> {
    clearTimeout(this.#idle);
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }

  #start(): Worker {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      env: {},
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: this.#memoryMb },
    });
    // A thread may also die while idle: it is forgotten then, and the process lives on.
    worker.on('error', () => undefined);
    worker.on('exit', () => {
      if (this.#worker === worker) this.#worker = undefined;
    });
    return worker;
  }

  #ask(worker: Worker, job: StampJob | PrintJob): Promise<StampAnswer> {
    return new Promise((resolve, reject) => {
      const settle = (): void => {
        clearTimeout(timer);
        worker.off('message', answered).off('error', failed).off('exit', exited);
      };
      const answered = (answer: StampAnswer): void => {
        settle();
        resolve(answer);
      };
      const giveUp = (fault: Error): void => {
        settle();
        reject(fault);
        void this.end();
      };
      const failed = (fault: unknown): void => {
        const memory = fault instanceof Error && 'code' in fault && fault.code === 'ERR_WORKER_OUT_OF_MEMORY';
        if (memory) giveUp(new StampRefused('too-large', 'memory'));
        else giveUp(fault instanceof Error ? fault : new Error(String(fault)));
      };
      const exited = (code: number): void => giveUp(new Error(`The stamping thread ended early, with code ${code}.`));
      const timer = setTimeout(() => giveUp(new StampRefused('timeout')), this.#timeoutSeconds * 1000);
      worker.on('message', answered).on('error', failed).on('exit', exited);
      if ('sheet' in job) return worker.postMessage(job satisfies PrintJob);
      const bytes = movable(job.bytes);
      worker.postMessage({ ...job, bytes } satisfies StampJob, [bytes.buffer]);
    });
  }
}

/** The bytes alone in a buffer that can change hands: a copy of 50 MB costs a fifth of what stamping them does. */
function movable(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const { buffer } = bytes;
  const alone =
    buffer instanceof ArrayBuffer && buffer.byteLength === bytes.byteLength && !isMarkedAsUntransferable(buffer);
  // Not `slice`, which in a `Buffer` copies nothing.
  return alone ? (bytes as Uint8Array<ArrayBuffer>) : new Uint8Array(bytes);
}
