// `npm run dev`: Astro's own development server with the gate on the same origin; editing content/ reloads the page.
import type { AstroIntegration } from 'astro';
import { dev } from 'astro';
import { developmentGate } from '../functions/hosts/development.ts';
import { checkContent } from '../src/build/check-content.ts';
import { gatedFiles } from '../src/build/gated-files.ts';
import { makeManifest } from '../src/build/make-manifest.ts';
import { contentRoot, SITE_ROOT } from '../src/build/roots.ts';
import { today } from '../src/today.ts';

process.env.ASTRO_TELEMETRY_DISABLED = '1';
const port = Number(process.env.PORT ?? 4321);

/** The path that the site is published under. */
let base = '';
let told = '';
/** The content as it stands, once its faults have been told; told again only when they change. */
async function judged() {
  const { tree, report } = await checkContent(contentRoot(), today());
  if (report !== told) console.log(report || 'The content has no fault any more.');
  told = report;
  return tree;
}

/** The manifest as it would be built this moment: content from the disk, the frames from the running server. */
async function currentManifest() {
  const tree = await judged();
  if (!tree) return null;
  const render = async (name: string) => (await fetch(`http://localhost:${port}${base}/templates/${name}/`)).text();
  const templates = { shell: await render('shell'), request: await render('request') };
  return makeManifest(tree, templates, {
    builtAt: new Date(),
    asOf: today(),
    files: await gatedFiles(contentRoot(), tree),
  });
}

const gate: AstroIntegration = {
  name: 'gate-in-development',
  hooks: {
    'astro:config:done': ({ config }) => {
      base = config.base.replace(/\/$/, '');
    },
    'astro:server:start': async () => {
      await judged();
    },
    'astro:server:setup': ({ server }) => {
      server.middlewares.use(developmentGate(process.env, currentManifest, base));
    },
  },
};
await dev({
  root: SITE_ROOT,
  server: { port, host: process.env.HOST ?? '127.0.0.1' },
  // Astro would answer 404 for the gate's addresses that end without a slash, before the gate is asked.
  trailingSlash: 'ignore',
  integrations: [gate],
});
