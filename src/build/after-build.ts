import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ASSETS, baseOf, PAGES, TWINS } from '../schemas/addresses.ts';
import type { ContentTree } from '../schemas/content-tree.ts';
import { MANIFEST_FILE, type Manifest } from '../schemas/manifest.ts';
import type { Day } from '../schemas/primitives.ts';
import { ADDRESSES_FILE } from '../schemas/published.ts';
import { REDIRECTS_FILE, redirectsOf, writeRedirects } from '../schemas/redirects.ts';
import { STATED_FILE } from '../schemas/stated.ts';
import { openSite } from '../site/site.ts';
import { documentFiles } from '../source/document-files.ts';
import type { FoundGap } from '../source/read-content.ts';
import { buildWords } from '../words/build.ts';
import { previewWords } from '../words/preview.ts';
import { addIntegrity } from './add-integrity.ts';
import { BuildRefused } from './build-refused.ts';
import { collectTemplates } from './collect-templates.ts';
import { environmentsOf, secretWords } from './environment-secrets.ts';
import { FINGERPRINT_FILE, fingerprint } from './fingerprint.ts';
import { indexSearch } from './index-search.ts';
import { makeManifest } from './make-manifest.ts';
import { makeStated } from './make-stated.ts';
import { packFiles, zipped } from './pack/make-pack.ts';
import { placeUnderBase } from './place-under-base.ts';
import { drawPreviews, drawTouchIcon } from './previews/draw-previews.ts';
import { droppedAddresses, keepAddresses } from './published-addresses.ts';
import { DIST_FOLDER, previewCache, SITE_ROOT, STAGE_FOLDER } from './roots.ts';
import { leakScan, scanLeaks } from './scan-leaks.ts';
import { showGaps } from './show-gaps.ts';
import { writeHeaders } from './write-headers.ts';

export interface AfterBuild {
  /** Holds `content/`, `public/` and `private/`. */
  root: string;
  /** Holds `dist/`, and `.build/` beside it. */
  out: string;
  tree: ContentTree;
  /** What a preview shows as still to be said; a build to be published has none. */
  gaps?: readonly FoundGap[];
  today: Day;
  say: (line: string) => void;
}

/**
 * Everything that follows the rendering of the pages into the stage; `dist/` is replaced at the end, in one move.
 * @throws BuildRefused when a public file gives away anything gated: what was published before then stays as it was
 */
export async function afterBuild({ root, out, tree, gaps = [], today, say }: AfterBuild): Promise<Manifest> {
  const stage = join(out, STAGE_FOLDER);
  const { trustUrl, language } = tree.company.data;
  const words = buildWords[language];
  const base = baseOf(trustUrl);
  const isPublished = gaps.length === 0;
  const dropped = isPublished ? await droppedAddresses(root, tree) : [];
  if (dropped.length > 0) throw new BuildRefused(words.dropped(dropped, ADDRESSES_FILE));
  // First of all: the gate's templates carry the digests too.
  await addIntegrity(stage, base);
  if (gaps.length > 0) await showGaps(stage, gaps, previewWords[language]);
  const files = await documentFiles(root, tree);
  const manifest = makeManifest(tree, await collectTemplates(stage), { builtAt: new Date(), asOf: today, files });
  const kept = isPublished ? await keepAddresses(root, tree) : 0;
  if (kept > 0) say(words.kept(kept, ADDRESSES_FILE));
  // The index is made of the pages that are scanned, so it need not wait for them; it joins them afterwards.
  const index = join(out, '.build/pagefind');
  const site = openSite({ tree, today, language, base, files });
  await drawTouchIcon(stage);
  const drawing = drawPreviews(site, stage, previewCache(out));
  const pack = await packFiles(site, stage);
  // As heavy as all pages together: it is in the pack, and no page of the site.
  await rm(join(stage, PAGES.print), { recursive: true, force: true });
  const [leaks, indexed, made] = await Promise.all([
    environmentsOf(process.env, [root, SITE_ROOT]).then(async (all) => {
      const secrets = secretWords(all);
      const scan = await leakScan(root, tree, secrets);
      return [
        ...(await scanLeaks(root, stage, tree, secrets)),
        // A zip hides what is in it from those who look through the folder: each file before it goes in.
        ...[...pack].flatMap(([name, content]) => scan(`${TWINS.pack.slice(1)}/${name}`, Buffer.from(content))),
      ];
    }),
    indexSearch(stage, index),
    fingerprint(SITE_ROOT, root, today),
  ]);
  if (leaks.length > 0)
    throw new BuildRefused(
      words.leaks(leaks.map(({ file, what, of }) => ({ file: `dist/${file}`, what: words.leaked[what](of) }))),
    );
  say(words.indexed(indexed));
  const { all, drawn } = await drawing;
  if (all > 0) say(words.drawn(all, drawn));
  await writeFile(join(stage, TWINS.pack), zipped(pack, today));
  await rename(index, join(stage, ASSETS.searchIndex));
  const redirects = redirectsOf(tree, base);
  if (redirects.length > 0) await writeFile(join(stage, REDIRECTS_FILE), writeRedirects(redirects));
  await writeHeaders(stage, out, base, redirects);
  const placed = await placeUnderBase(stage, base);
  const dist = join(out, DIST_FOLDER);
  await rm(dist, { recursive: true, force: true });
  await rename(placed, dist);
  await writeFile(join(out, STATED_FILE), JSON.stringify(await makeStated(tree, today)));
  await writeFile(join(out, MANIFEST_FILE), JSON.stringify(manifest));
  await writeFile(join(out, FINGERPRINT_FILE), made);
  return manifest;
}
