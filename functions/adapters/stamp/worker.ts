import { parentPort } from 'node:worker_threads';
import type { Stamp } from '../../ports.ts';
import type { StampedPdf } from './stamp-pdf.ts';
import { stampPdf } from './stamp-pdf.ts';
import { type StampRefusal, StampRefused } from './stamp-refused.ts';

export interface StampJob {
  bytes: Uint8Array;
  stamp: Stamp;
}
export type StampAnswer =
  | { done: StampedPdf }
  | { refused: { reason: StampRefusal; message: string } }
  | { failed: string };

/** The stamping thread: one job in, one answer out. It holds no secrets: its environment is empty. */
parentPort?.on('message', async ({ bytes, stamp }: StampJob) => {
  const answer = await attempt(bytes, stamp);
  parentPort?.postMessage(answer, 'done' in answer ? [answer.done.bytes.buffer as ArrayBuffer] : []);
});

async function attempt(bytes: Uint8Array, stamp: Stamp): Promise<StampAnswer> {
  try {
    return { done: await stampPdf(bytes, stamp) };
  } catch (fault) {
    if (fault instanceof StampRefused) return { refused: { reason: fault.reason, message: fault.message } };
    return { failed: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault) };
  }
}
