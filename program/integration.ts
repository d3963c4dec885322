import { globSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { BY_PROGRAM, buildRoot, contentRoot, SITE_ROOT, stageFolder } from '../src/build/roots.ts';
import { baseOf } from '../src/schemas/addresses.ts';
import { publicAddressOn } from '../src/source/public-address.ts';
import { accentPlugin } from './accent-plugin.ts';
import { type Overrides, overridesPlugin } from './overrides.ts';

export type { NavLink, Overrides } from './overrides.ts';

const folderUrl = (folder: string): URL => pathToFileURL(`${folder}/`);

/** The pages of this code as routes: the address pattern that Astro reads from a file's place below `src/pages/`. */
export function routes(): { pattern: string; entrypoint: string }[] {
  const folder = join(SITE_ROOT, 'src/pages');
  return globSync('**/*.{astro,ts,js}', { cwd: folder })
    .filter((name) => !name.endsWith('.d.ts'))
    .sort()
    .map((name) => ({
      pattern: `/${name.replace(/\.(astro|ts|js)$/, '').replace(/(^|\/)index$/, '')}`,
      entrypoint: join(folder, name),
    }));
}

/**
 * The trust center as an Astro integration: its pages, the checked content, the gate beside `astro dev`. A page of your own under
 * `src/pages/` stands beside ours, or in the place of one of ours when it has the same address.
 */
export default function vouchsafe(overrides: Overrides = {}): AstroIntegration {
  let base = '';
  return {
    name: 'vouchsafe',
    hooks: {
      'astro:config:setup': ({ config, command, injectRoute, updateConfig }) => {
        const root = fileURLToPath(config.root);
        // In this project they lie where Astro looks for them by itself.
        const isOwn = join(root, '.') === join(SITE_ROOT, '.');
        if (!isOwn) {
          process.env.CONTENT_ROOT ??= root;
          for (const route of routes()) injectRoute({ ...route, prerender: true });
        }
        const site = publicAddressOn(contentRoot());
        base = baseOf(site);
        const stage = folderUrl(stageFolder());
        updateConfig({
          output: 'static',
          ...(site ? { site } : {}),
          // Astro would answer 404 for the gate's addresses that end without a slash, before the gate is asked.
          trailingSlash: command === 'dev' ? 'ignore' : 'always',
          base: command === 'dev' ? base || '/' : `${base}/`,
          publicDir: folderUrl(join(contentRoot(), 'public')),
          outDir: stage,
          // A tree built elsewhere must not meet the cached content of this one.
          cacheDir: folderUrl(join(buildRoot(), buildRoot() === root ? 'node_modules/.astro' : '.build/cache')),
          build: { client: stage, server: stage, inlineStylesheets: 'never', concurrency: 16 },
          devToolbar: { enabled: false },
          vite: {
            build: { assetsInlineLimit: 0 },
            ssr: { noExternal: ['vouchsafe'] },
            plugins: [accentPlugin(contentRoot()), overridesPlugin(overrides, root)],
          },
        });
      },
      'astro:server:setup': async ({ server }) => {
        const { gateInDevelopment } = await import('./gate-in-development.ts');
        server.middlewares.use(await gateInDevelopment(server, base));
      },
      'astro:build:done': async () => {
        if (process.env[BY_PROGRAM]) return;
        const { finishBuild } = await import('./finish-build.ts');
        await finishBuild();
      },
    },
  };
}
