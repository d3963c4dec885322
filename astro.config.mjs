import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'astro/config';
import { parse } from 'yaml';
import { buildRoot, contentRoot, SITE_ROOT, stageFolder } from './src/build/roots.ts';
import { baseOf } from './src/schemas/addresses.ts';

/** The public address; undefined while `company.yaml` cannot be read, which the content check then says in words. */
function publicAddress() {
  try {
    return new URL(parse(readFileSync(join(contentRoot(), 'content/company.yaml'), 'utf8')).trustUrl).href;
  } catch {
    return undefined;
  }
}
const site = publicAddress();
const publicDir = join(contentRoot(), 'public');

export default defineConfig({
  output: 'static',
  site,
  base: site && baseOf(site),
  trailingSlash: 'always',
  publicDir: existsSync(publicDir) ? publicDir : join(SITE_ROOT, 'public'),
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
