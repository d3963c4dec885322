import { parentPort } from 'node:worker_threads';
import type { StampDetail, StampRefusal } from '../../../src/schemas/stamp-refusal.ts';
import { StampRefused } from '../../domain/stamp-refused.ts';
import type { Sheet, Stamp } from '../../ports/documents.ts';
import { printSheet } from '../sheet/print-sheet.ts';
import type { StampedPdf } from './stamp-pdf.ts';
import { stampPdf } from './stamp-pdf.ts';

export interface StampJob {
  bytes: Uint8Array;
  stamp: Stamp;
}
export interface PrintJob {
  sheet: Sheet;
}
export type StampAnswer =
  | { done: StampedPdf }
  | { refused: StampRefusal; detail: StampDetail | [] }
  | { failed: string };

/** The stamping thread: one job in, one answer out. It holds no secrets: its environment is empty. */
parentPort?.on('message', async (job: StampJob | PrintJob) => {
  const answer = await attempt(job);
  parentPort?.postMessage(answer, 'done' in answer ? [answer.done.bytes.buffer as ArrayBuffer] : []);
});

async function attempt(job: StampJob | PrintJob): Promise<StampAnswer> {
  try {
    return { done: await ('sheet' in job ? printSheet(job.sheet) : stampPdf(job.bytes, job.stamp)) };
  } catch (fault) {
    if (fault instanceof StampRefused) return { refused: fault.reason, detail: fault.detail ?? [] };
    return { failed: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault) };
  }
}
