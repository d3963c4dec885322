import { parentPort } from 'node:worker_threads';
import { messageOf } from '../../domain/message-of.ts';
import { drawPage } from './draw-page.ts';

export interface DrawJob {
  bytes: Uint8Array;
  page: number;
  maxBytes: number;
}
export type DrawAnswer = { png: Uint8Array } | { failed: string };

/** The drawing thread: one job in, one answer out. Like the stamping thread it holds no secrets. */
parentPort?.on('message', async ({ bytes, page, maxBytes }: DrawJob) => {
  const answer: DrawAnswer = await drawPage(bytes, page, maxBytes).then(
    (png) => ({ png: new Uint8Array(png) }),
    (fault: unknown) => {
      // Its memory may be in disorder: the thread ends with it, and another one is started for the next page.
      if (fault instanceof WebAssembly.RuntimeError) throw fault;
      return { failed: messageOf(fault) };
    },
  );
  parentPort?.postMessage(answer, 'png' in answer ? [answer.png.buffer as ArrayBuffer] : []);
});
