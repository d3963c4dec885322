import { join } from 'node:path';
import { defineConfig } from 'astro/config';
import { buildRoot, contentRoot, SITE_ROOT, stageFolder } from './src/build/roots.ts';
import { baseOf } from './src/schemas/addresses.ts';
import { publicAddressOn } from './src/source/public-address.ts';

const site = publicAddressOn(contentRoot());
export default defineConfig({
  output: 'static',
  site,
  base: baseOf(site) || undefined,
  trailingSlash: 'always',
  publicDir: join(contentRoot(), 'public'),
  outDir: stageFolder(),
  // A tree built elsewhere must not meet the cached content of this one.
  cacheDir: join(buildRoot(), buildRoot() === SITE_ROOT ? 'node_modules/.astro' : '.build/cache'),
  build: { inlineStylesheets: 'never', concurrency: 16 },
  devToolbar: { enabled: false },
  vite: {
    build: {
      assetsInlineLimit: 0,
    },
  },
});
