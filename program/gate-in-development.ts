import type { HookParameters } from 'astro';
import { developmentGate } from '../functions/hosts/development.ts';
import type { Middleware } from '../functions/hosts/middleware.ts';
import { checkContent } from '../src/build/check-content.ts';
import { makeManifest } from '../src/build/make-manifest.ts';
import { makeStated } from '../src/build/make-stated.ts';
import { contentRoot } from '../src/build/roots.ts';
import { documentFiles } from '../src/source/document-files.ts';
import { today } from '../src/today.ts';
import { buildWords } from '../src/words/build.ts';
import { settingWords } from '../src/words/settings.ts';

let told = '';
/** The content as it stands, once its faults have been told; told again only when they change. */
async function judged() {
  const { tree, report } = await checkContent(contentRoot(), today());
  if (report !== told) console.log(report || buildWords.en.noFault);
  told = report;
  return tree;
}

/** The gate beside the pages of Astro's development server, on the same origin; `base` is the path that the site is published under. */
export async function gateInDevelopment(
  server: HookParameters<'astro:server:setup'>['server'],
  base: string,
): Promise<Middleware> {
  await judged();
  /** The manifest as it would be built this moment: content from the disk, the frames from the running server. */
  const currentManifest = async () => {
    const tree = await judged();
    if (!tree) return null;
    const address = server.httpServer?.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const render = async (name: string) => (await fetch(`http://localhost:${port}${base}/templates/${name}/`)).text();
    const templates = { shell: await render('shell'), request: await render('request') };
    return makeManifest(tree, templates, {
      builtAt: new Date(),
      asOf: today(),
      files: await documentFiles(contentRoot(), tree),
    });
  };
  const currentStated = async () => {
    const tree = await judged();
    // The manifest was there a moment ago.
    if (!tree) throw new Error(settingWords.en.contentFaults);
    return makeStated(tree, today());
  };
  return developmentGate(process.env, { manifest: currentManifest, stated: currentStated }, base);
}
