import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contentTexts } from '../source/content-texts.ts';
import type { Change } from '../upgrade/change.ts';
import { CHANGES } from '../upgrade/changes/all.ts';
import { type Planned, planUpgrade } from '../upgrade/plan.ts';
import { VERSION_FILE } from '../upgrade/version.ts';

/**
 * How the content under a root stands to the version that is installed: what an upgrade would do, null when it is up to date. Content that
 * is up to date costs one small file.
 */
export async function contentStanding(root: string, changes: readonly Change[] = CHANGES): Promise<Planned | null> {
  const stated = await readFile(join(root, VERSION_FILE), 'utf8').catch(() => undefined);
  const alone = planUpgrade(new Map(stated === undefined ? [] : [[VERSION_FILE, stated]]), changes);
  if ('is' in alone) return alone;
  if (alone.from === alone.to) return null;
  const files = await contentTexts(root).catch(() => null);
  return files && planUpgrade(files, changes);
}
