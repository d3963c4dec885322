import { isMarkedAsUntransferable, type Worker } from 'node:worker_threads';

export interface ThreadOptions {
  /** Starts the thread, which answers each message with one. */
  start(): Worker;
  /** What it is called in a fault. */
  called: string;
  /** How long one job may take. */
  timeoutSeconds: number;
  /** An idle thread is kept this long. */
  idleSeconds: number;
  tooSlow(): Error;
  /** The heap that it may have was not enough. */
  tooLarge(): Error;
}

/** One worker thread, started when it is needed, replaced after a fault, ended when idle. It takes one job at a time. */
export class WorkThread<Job extends { bytes: Uint8Array } | { sheet: object }, Answer> {
  readonly #options: ThreadOptions;
  #worker: Worker | undefined;
  #idle: NodeJS.Timeout | undefined;

  constructor(options: ThreadOptions) {
    this.#options = options;
  }

  /** The bytes of a job that has any change hands: whoever gave them finds them empty. Rejects when the thread ends instead of answering. */
  async run(job: Job): Promise<Answer> {
    clearTimeout(this.#idle);
    this.#worker ??= this.#start();
    const worker = this.#worker;
    worker.ref();
    try {
      return await this.#ask(worker, job);
    } finally {
      // A thread that failed was let go in #ask; a good one may stay, without keeping the process alive.
      if (this.#worker) {
        worker.unref();
        this.#idle = setTimeout(() => void this.end(), this.#options.idleSeconds * 1000).unref();
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
    const worker = this.#options.start();
    // A thread may also die while idle: it is forgotten then, and the process lives on.
    worker.on('error', () => undefined);
    worker.on('exit', () => {
      if (this.#worker === worker) this.#worker = undefined;
    });
    return worker;
  }

  #ask(worker: Worker, job: Job): Promise<Answer> {
    const { called, timeoutSeconds, tooSlow, tooLarge } = this.#options;
    return new Promise((resolve, reject) => {
      const settle = (): void => {
        clearTimeout(timer);
        worker.off('message', answered).off('error', failed).off('exit', exited);
      };
      const answered = (answer: Answer): void => {
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
        if (memory) giveUp(tooLarge());
        else giveUp(fault instanceof Error ? fault : new Error(String(fault)));
      };
      const exited = (code: number): void => giveUp(new Error(`The ${called} ended early, with code ${code}.`));
      const timer = setTimeout(() => giveUp(tooSlow()), timeoutSeconds * 1000);
      worker.on('message', answered).on('error', failed).on('exit', exited);
      if (!('bytes' in job)) return worker.postMessage(job);
      const bytes = movable(job.bytes);
      worker.postMessage({ ...job, bytes }, [bytes.buffer]);
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
