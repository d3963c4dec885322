import { readFile } from 'node:fs/promises';
import { MANIFEST_FILE, MANIFEST_VERSION, type Manifest, manifest } from '../../src/schemas/manifest.ts';
import { settingWords } from '../../src/words/settings.ts';

const words = settingWords.en.manifest;

/** The manifest that the build wrote. Throws with the fix in the message. */
export async function readManifest(file: string = MANIFEST_FILE): Promise<Manifest> {
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) throw new Error(words.missing(file));
  const stated = readJson(text);
  const parsed = manifest.safeParse(stated);
  if (parsed.success) return parsed.data;
  const version = versionOf(stated);
  if (version > MANIFEST_VERSION) throw new Error(words.newer(file, version, MANIFEST_VERSION));
  if (version < MANIFEST_VERSION) throw new Error(words.older(file, version, MANIFEST_VERSION));
  const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new Error(words.other(file, faults));
}

/** Undefined for what was cut short. */
function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Not a number for what states none. */
const versionOf = (stated: unknown): number =>
  typeof stated === 'object' && stated !== null && 'version' in stated && typeof stated.version === 'number'
    ? stated.version
    : Number.NaN;
