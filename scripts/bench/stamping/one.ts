// One way through one file in a process of its own: `node one.ts library|thread|stamp <file>`. Prints the times without the start:
// `stamp` is the stamping itself, `thread` with the way to the gate's thread and back.
import { readFileSync } from 'node:fs';
import { PDFDocument } from '@cantoo/pdf-lib';
import { stampPdf } from '../../../functions/adapters/stamp/stamp-pdf.ts';
import { createStamper } from '../../../functions/adapters/stamp/stamper.ts';

const [way = '', file = '', runs = '6'] = process.argv.slice(2);
const stamp = {
  name: 'Łucja Nowak',
  company: 'Żółw & Sons',
  email: 'lucja@buyer.example',
  at: '21 Nov 2026, 14:03 UTC',
  reference: 'VS-0123ABCD',
  title: 'SOC 2 Type 2 report',
};
const took: number[] = [];
const stamper = createStamper();
const ways: Record<string, (bytes: Uint8Array) => Promise<Uint8Array>> = {
  library: async (bytes) => (await PDFDocument.load(bytes)).save(),
  stamp: async (bytes) => (await stampPdf(bytes, stamp)).bytes,
  thread: async (bytes) => (await stamper.stamp(bytes, stamp)).bytes,
};
for (let run = 0; run < Number(runs); run++) {
  const bytes = readFileSync(file);
  const start = performance.now();
  const written = await ways[way]?.(bytes);
  took.push(performance.now() - start);
  if (!written || written.byteLength < bytes.byteLength / 2) throw new Error('the file has lost half of itself');
}
await stamper.close();
console.log(JSON.stringify(took));
