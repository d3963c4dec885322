import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { stampPdf } from '../functions/adapters/stamp/stamp-pdf.ts';

for (const f of process.argv.slice(2)) {
  const t = performance.now();
  try {
    const { bytes, pages } = await stampPdf(new Uint8Array(readFileSync(f)), {
      name: 'Łucja Kowalska',
      company: 'Example Buyer',
      email: 'lucja@buyer.example',
      at: '21 Nov 2026, 14:03 UTC',
      reference: 'VS-7F3K-92QM',
      title: basename(f),
    });
    writeFileSync(`/work/lab/pdf/out/${basename(f)}`, bytes);
    console.log(basename(f), pages, 'pages', Math.round(performance.now() - t), 'ms', bytes.length);
  } catch (e) {
    console.log(
      basename(f),
      Math.round(performance.now() - t),
      'ms',
      (e as Error).name === 'StampRefused' ? (e as Error).message : e,
    );
  }
}
