import { readFile } from 'node:fs/promises';
import { MANIFEST_FILE, type Manifest, manifest } from '../../src/schemas/manifest.ts';

/** The manifest that the build wrote. Throws with the mend in the message. */
export async function readManifest(file: string = MANIFEST_FILE): Promise<Manifest> {
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) throw new Error(`${file} is not there: run npm run build first.`);
  const parsed = manifest.safeParse(JSON.parse(text));
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`);
  throw new Error(`${file} is not what this gate reads; run npm run build again.\n${faults.join('\n')}`);
}
