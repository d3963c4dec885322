import { readFile } from 'node:fs/promises';
import { MANIFEST_FILE, type Manifest, manifest } from '../../src/schemas/manifest.ts';
import { settingWords } from '../../src/words/settings.ts';

const words = settingWords.en.manifest;

/** The manifest that the build wrote. Throws with the fix in the message. */
export async function readManifest(file: string = MANIFEST_FILE): Promise<Manifest> {
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) throw new Error(words.missing(file));
  const parsed = manifest.safeParse(JSON.parse(text));
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new Error(words.other(file, faults));
}
