import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FINGERPRINT_FILE, fingerprint } from '../src/build/fingerprint.ts';
import { BY_START, buildRoot, CODE_ENDING, contentRoot, SITE_ROOT } from '../src/build/roots.ts';
import { today } from '../src/today.ts';
import { buildWords } from '../src/words/build.ts';

const words = buildWords.en;

/** Builds the site when anything it is made from has changed since, or the day has. @returns false when the build was refused */
export async function buildIfChanged(say: (line: string) => void): Promise<boolean> {
  const built = await readFile(join(buildRoot(), FINGERPRINT_FILE), 'utf8').catch(() => null);
  if (built === (await fingerprint(SITE_ROOT, contentRoot(), today()))) return true;
  say(built ? words.changed : words.first);
  const program = join(import.meta.dirname, `vouchsafe${CODE_ENDING}`);
  const env = { ...process.env, [BY_START]: '1' };
  return spawnSync(process.execPath, [program, 'build'], { stdio: 'inherit', env }).status === 0;
}
