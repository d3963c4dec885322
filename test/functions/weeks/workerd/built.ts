import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { FONT_FILES, FONT_FOLDER } from '../../../../functions/adapters/stamp/font-files.ts';
import { bundle, copyFile } from '../../../../program/hosts/bundle.ts';
import { workerConfiguration } from '../../../../program/hosts/worker.ts';
import type { Build } from '../trust-center.ts';
import { BUILD, PROGRAM } from './names.ts';

/** A folder as `npm run build -- --host worker` makes it, with the entry of the story and no pages. */
export async function builtFolder() {
  mkdirSync('.build', { recursive: true });
  const folder = mkdtempSync(path.resolve('.build/weeks-'));
  for (const font of FONT_FILES) await copyFile(font, path.join(folder, 'assets', FONT_FOLDER, path.basename(font)));
  writeFileSync(path.join(folder, 'wrangler.jsonc'), JSON.stringify(workerConfiguration({}, '')));
  const manifestFile = path.join(folder, 'manifest.json');
  for (const file of [manifestFile, path.join(folder, 'stated.json')]) writeFileSync(file, '{"documents":[]}');
  await bundle({
    entries: { worker: 'test/functions/weeks/workerd/entry' },
    manifestFile,
    into: path.join(folder, 'worker'),
    maps: path.join(folder, 'maps'),
    workerd: true,
  });
  return {
    folder,
    /** Puts a build of the site there. */
    publish({ manifest, stated }: Build): void {
      writeFileSync(path.join(folder, 'assets', BUILD), JSON.stringify({ manifest: manifest(PROGRAM), stated }));
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
