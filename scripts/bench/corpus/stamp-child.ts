import { readFileSync, writeFileSync } from 'node:fs';
import { stampPdf } from '../../../functions/adapters/stamp/stamp-pdf.ts';
import { StampRefused } from '../../../functions/domain/stamp-refused.ts';
import { STAMP } from './stamp.ts';

export type Answer = { pages: number } | { refused: string; message: string } | { failed: string };

process.on('message', async ({ file, to }: { file: string; to: string }) => {
  let answer: Answer;
  try {
    const { bytes, pages } = await stampPdf(new Uint8Array(readFileSync(file)), STAMP);
    writeFileSync(to, bytes);
    answer = { pages };
  } catch (fault) {
    answer =
      fault instanceof StampRefused
        ? { refused: fault.reason, message: fault.message }
        : { failed: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault) };
  }
  process.send?.(answer);
});
