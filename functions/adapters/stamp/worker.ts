import { parentPort } from 'node:worker_threads';
import type { StampDetail, StampRefusal } from '../../../src/schemas/stamp-refusal.ts';
import { StampRefused } from '../../domain/stamp-refused.ts';
import type { Stamp } from '../../ports.ts';
import type { StampedPdf } from './stamp-pdf.ts';
import { stampPdf } from './stamp-pdf.ts';

export interface StampJob {
  bytes: Uint8Array;
  stamp: Stamp;
}
export type StampAnswer =
  | { done: StampedPdf }
  | { refused: StampRefusal; detail: StampDetail | [] }
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
    if (fault instanceof StampRefused) return { refused: fault.reason, detail: fault.detail ?? [] };
    return { failed: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault) };
  }
}
