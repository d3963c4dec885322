import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { render } from './render.ts';
import { samples } from './samples.ts';
import { seal } from './seal.ts';

/** `node scripts/samples/make.ts`: writes every PDF of the demo, the same bytes each time. */
const root = fileURLToPath(new URL('../../', import.meta.url));

for (const sample of samples) {
  const doc = await render(sample);
  const bytes = sample.encrypted ? await seal(doc) : await doc.save();
  const path = join(root, sample.folder, sample.file);
  mkdirSync(join(root, sample.folder), { recursive: true });
  writeFileSync(path, bytes);
  console.log(`${sample.folder}/${sample.file}  ${sample.pages} pages  ${Math.round(bytes.length / 1000)} kB`);
}
