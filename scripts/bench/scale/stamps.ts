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
  try {
    let made = await stamper.stamp(bytes, stamp);
    const start = process.cpuUsage();
    for (let at = 0; at < count; at++) made = await stamper.stamp(bytes, stamp);
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
