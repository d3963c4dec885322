import { Worker } from 'node:worker_threads';
import { StampRefused } from '../../domain/stamp-refused.ts';
import { WorkThread } from '../work-thread.ts';
import { STAMP_IDLE_SECONDS } from './limits.ts';
import type { StampedPdf } from './stamp-pdf.ts';
import type { PrintJob, StampAnswer, StampJob } from './worker.ts';

/** A thread that stamps, one file at a time. */
export class StampThread {
  readonly #thread: WorkThread<StampJob | PrintJob, StampAnswer>;

  constructor(timeoutSeconds: number, memoryMb: number) {
    this.#thread = new WorkThread({
      called: 'stamping thread',
      start: () =>
        new Worker(new URL('./worker.ts', import.meta.url), {
          env: {},
          execArgv: [],
          resourceLimits: { maxOldGenerationSizeMb: memoryMb },
        }),
      timeoutSeconds,
      idleSeconds: STAMP_IDLE_SECONDS,
      tooSlow: () => new StampRefused('timeout'),
      tooLarge: () => new StampRefused('too-large', 'memory'),
    });
  }

  /** Throws `StampRefused` when the file cannot be stamped, takes too long or needs too much memory. */
  async run(job: StampJob | PrintJob): Promise<StampedPdf> {
    const answer = await this.#thread.run(job);
    if ('done' in answer) return answer.done;
    if ('refused' in answer) throw new StampRefused(answer.refused, ...answer.detail);
    throw new Error(`The stamping thread failed: ${answer.failed}`);
  }

  end(): Promise<void> {
    return this.#thread.end();
  }
}
