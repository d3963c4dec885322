// Run by `../stamp.ts`: `names.ts <runs>`. Stamps one page and many pages of many sizes with names of every script and length, by turns,
// and prints for each name the median time in parts of a short Latin name's.
import { PDFDocument } from '@cantoo/pdf-lib';
import { stampPdf } from '../../../functions/adapters/stamp/stamp-pdf.ts';
import { median } from '../measure.ts';

const NAMES: Record<string, [name: string, company: string]> = {
  Latin: ['Jane Doe', 'Acme Inc.'],
  'Latin, as long as may be': ['Wolfgang Amadeus '.repeat(7), 'Salzburg & Wien '.repeat(10)],
  Korean: ['김민준', '삼성전자'],
  Chinese: ['张伟', '北京科技有限公司'],
  Japanese: ['田中 太郎', '株式会社アダ・ラブレス'],
  'Japanese, as long as may be': ['山'.repeat(120), '田'.repeat(160)],
  Arabic: ['محمد بن سلمان', 'شركة الأمان'],
  'Arabic, as long as may be': ['محمد بن سلمان '.repeat(8), 'شركة الأمان '.repeat(13)],
  Hebrew: ['דוד בֶּן־גּוּרִיוֹן', 'חברה בע״מ'],
  Thai: ['สมชาย น้ำทิพย์', 'บริษัท จำกัด'],
  'Thai, one long word': ['ก'.repeat(120), 'ข'.repeat(160)],
  Hindi: ['क्षत्रिय हिन्दी', 'श्री राम लिमिटेड'],
  'no font has it': ['👩‍💻'.repeat(24), 'বাংলা '.repeat(26)],
};
const runs = Number(process.argv[2] ?? 5);
const rest = {
  email: 'jane.doe@acme.example',
  at: '21 Nov 2026, 14:03 UTC',
  reference: 'VS-0123ABCD',
  title: 'report',
};

async function file(pages: number): Promise<Uint8Array> {
  const doc = await PDFDocument.create();
  // Every tenth page has a size of its own: those of one size share a stamp.
  for (let at = 0; at < pages; at++) doc.addPage(at % 10 === 0 ? [500 + at, 700 + at] : [595, 842]);
  return doc.save();
}

for (const pages of [1, 300]) {
  const source = await file(pages);
  const took = new Map<string, number[]>();
  // The first two rounds load the fonts and warm the compiler up.
  for (let run = -2; run < runs; run++)
    for (const [what, [name, company]] of Object.entries(NAMES)) {
      const start = performance.now();
      await stampPdf(source.slice(), { ...rest, name: name.slice(0, 120), company: company.slice(0, 160) });
      if (run >= 0) took.set(what, [...(took.get(what) ?? []), performance.now() - start]);
    }
  const base = median(took.get('Latin') ?? []);
  console.log(`${pages} ${pages === 1 ? 'page' : 'pages'}, times of a Latin name (${base.toFixed(1)} ms):`);
  for (const [what, times] of took) console.log(`  ${what.padEnd(30)}${(median(times) / base).toFixed(2).padStart(7)}`);
}
