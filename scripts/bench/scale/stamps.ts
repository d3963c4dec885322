import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createStamper } from '../../../functions/adapters/stamp/stamper.ts';
import { contentRoot } from '../../../src/build/roots.ts';

/** The demo's report, the largest of its gated files. */
const REPORT = 'demo-soc-2-type-2-2026.pdf';

export interface StampFigures {
  pages: number;
  bytesIn: number;
  bytesOut: number;
  /** Processor time, in the thread too, once it is warm. */
  cpuMs: number;
}

/** What handing out one stamped report costs, a mean of `count`. */
export async function measureStamp(count: number): Promise<StampFigures> {
  const bytes = readFileSync(path.join(contentRoot(), 'private', REPORT));
  const stamp = {
    name: 'Ada Example',
    company: 'Buyer & Sons',
    email: 'ada@buyer.example',
    at: '21 Nov 2026, 14:03 UTC',
    reference: 'VS-00000000',
    title: 'SOC 2 Type 2 report',
  };
  const stamper = createStamper();
  // What is stamped is given away, as a download gives away what it has read.
  const once = () => stamper.stamp(new Uint8Array(bytes), stamp);
  try {
    let made = await once();
    const start = process.cpuUsage();
    for (let at = 0; at < count; at++) made = await once();
    const cpu = process.cpuUsage(start);
    return {
      pages: made.pages,
      bytesIn: bytes.byteLength,
      bytesOut: made.bytes.byteLength,
      cpuMs: (cpu.user + cpu.system) / 1000 / count,
    };
  } finally {
    await stamper.close();
  }
}
