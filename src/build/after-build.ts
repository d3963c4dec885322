import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ContentTree } from '../schemas/content-tree.ts';
import { MANIFEST_FILE, type Manifest } from '../schemas/manifest.ts';
import type { Day } from '../schemas/primitives.ts';
import { BuildRefused } from './build-refused.ts';
import { collectTemplates } from './collect-templates.ts';
import { countPages } from './count-pages.ts';
import { indexSearch } from './index-search.ts';
import { makeManifest } from './make-manifest.ts';
import { scanLeaks } from './scan-leaks.ts';
import { writeHeaders } from './write-headers.ts';

export interface AfterBuild {
  root: string;
  dist: string;
  out: string;
  tree: ContentTree;
  today: Day;
  say: (line: string) => void;
}

/** Everything that follows the rendering of the pages, in order. @throws when a public file gives away anything gated */
export async function afterBuild({ root, dist, out, tree, today, say }: AfterBuild): Promise<Manifest> {
  const manifest = makeManifest(tree, await collectTemplates(dist), {
    builtAt: new Date(),
    asOf: today,
    pages: await countPages(root, tree),
  });
  const leaks = await scanLeaks(root, dist, tree);
  if (leaks.length > 0)
    throw new BuildRefused(
      [
        `The public folder gives away ${leaks.length === 1 ? 'something' : `${leaks.length} things`} that only the gate may:`,
        ...leaks.map(({ file, what }) => `  dist/${file}  holds ${what}`),
        'Remove it from the page or file that carries it; nothing of this build may be published.',
      ].join('\n'),
    );
  say(`search: ${await indexSearch(dist)} pages indexed`);
  await writeHeaders(dist);
  await mkdir(join(out, '.build'), { recursive: true });
  await writeFile(join(out, MANIFEST_FILE), JSON.stringify(manifest));
  return manifest;
}
