import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { parse } from 'yaml';
import { buildRoot, contentRoot, SITE_ROOT, stageFolder } from './src/build/roots.ts';

/** The public origin; undefined while `company.yaml` cannot be read, which the content check then says in words. */
function site() {
  try {
    return new URL(parse(readFileSync(join(contentRoot(), 'content/company.yaml'), 'utf8')).trustUrl).href;
  } catch {
    return undefined;
  }
}
const publicDir = join(contentRoot(), 'public');

export default defineConfig({
  output: 'static',
  site: site(),
  trailingSlash: 'always',
  publicDir: existsSync(publicDir) ? publicDir : join(SITE_ROOT, 'public'),
  outDir: stageFolder(),
  // A tree built elsewhere must not meet the cached content of this one.
  cacheDir: join(buildRoot(), buildRoot() === SITE_ROOT ? 'node_modules/.astro' : '.build/cache'),
  integrations: [mdx()],
  // Shiki writes inline styles, which the content security policy refuses.
  markdown: { syntaxHighlight: false },
  build: { inlineStylesheets: 'never', concurrency: 16 },
  devToolbar: { enabled: false },
  vite: {
    build: {
      assetsInlineLimit: 0,
      rolldownOptions: {
        // Astro's own marker in every MDX module: dropping it when bundling is what Astro means to happen.
        onwarn: (warning, warn) => warning.code === 'MODULE_LEVEL_DIRECTIVE' || warn(warning),
      },
    },
  },
});
