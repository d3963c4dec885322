import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ContentTree } from '../schemas/content-tree.ts';
import { MANIFEST_FILE, type Manifest } from '../schemas/manifest.ts';
import type { Day } from '../schemas/primitives.ts';
import { addIntegrity } from './add-integrity.ts';
import { BuildRefused } from './build-refused.ts';
import { collectTemplates } from './collect-templates.ts';
import { countPages } from './count-pages.ts';
import { FINGERPRINT_FILE, fingerprint } from './fingerprint.ts';
import { indexSearch } from './index-search.ts';
import { makeManifest } from './make-manifest.ts';
import { SITE_ROOT } from './roots.ts';
import { scanLeaks } from './scan-leaks.ts';
import { writeHeaders } from './write-headers.ts';

export interface AfterBuild {
  /** Holds `content/`, `public/` and `private/`. */
  root: string;
  /** Holds `dist/`, and `.build/` beside it. */
  out: string;
  tree: ContentTree;
  today: Day;
  say: (line: string) => void;
}

/** Everything that follows the rendering of the pages, in order. @throws when a public file gives away anything gated */
export async function afterBuild({ root, out, tree, today, say }: AfterBuild): Promise<Manifest> {
  const dist = join(out, 'dist');
  // First of all: the gate's templates carry the digests too.
  await addIntegrity(dist);
  const manifest = makeManifest(tree, await collectTemplates(dist), {
    builtAt: new Date(),
    asOf: today,
    pages: await countPages(root, tree),
  });
  const [leaks, indexed] = await Promise.all([scanLeaks(root, dist, tree), indexSearch(dist)]);
  if (leaks.length > 0)
    throw new BuildRefused(
      [
        `The public folder gives away ${leaks.length === 1 ? 'something' : `${leaks.length} things`} that only the gate may:`,
        ...leaks.map(({ file, what }) => `  dist/${file}  holds ${what}`),
        'Remove it from the page or file that carries it; nothing of this build may be published.',
      ].join('\n'),
    );
  say(`search: ${indexed} pages indexed`);
  await writeHeaders(dist, out);
  await writeFile(join(out, MANIFEST_FILE), JSON.stringify(manifest));
  await writeFile(join(out, FINGERPRINT_FILE), await fingerprint(SITE_ROOT, root, today));
  return manifest;
}
