import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { STATED_FILE, STATED_VERSION, type Stated } from '../../src/schemas/stated.ts';
import { settingWords } from '../../src/words/settings.ts';

const words = settingWords.en.manifest;

/** What the build wrote for the gate to quote. Throws with the fix in the message. */
export async function readStated(root = '.'): Promise<Stated> {
  const file = join(root, STATED_FILE);
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) throw new Error(words.missing(file));
  const stated = JSON.parse(text) as Stated;
  if (stated.version !== STATED_VERSION) throw new Error(words.other(file, [`version ${stated.version}`]));
  return stated;
}
