import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of this code: the project, or `lib/` of the package where a company has installed it. */
export const SITE_ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** How the modules of this code end: `.ts` in the project, `.js` in the package. */
export const CODE_ENDING = import.meta.filename.endsWith('.ts') ? '.ts' : '.js';

/** The folder that holds `content/`, `public/` and `private/`: the one that the command was called in, or `CONTENT_ROOT`. */
export const contentRoot = (env: NodeJS.ProcessEnv = process.env): string => resolve(env.CONTENT_ROOT ?? '.');

/** Where the built site goes: `dist/` and, beside it, `.build/`. `BUILD_ROOT` moves both. */
export const buildRoot = (env: NodeJS.ProcessEnv = process.env): string => resolve(env.BUILD_ROOT ?? '.');

/** Set in Astro's environment by `vouchsafe build`, which does what follows the rendering itself. */
export const BY_PROGRAM = 'VOUCHSAFE_BUILD';
/** Set by whoever builds in order to serve: the build then says nothing of what to do next. */
export const BY_START = 'VOUCHSAFE_START';

const ASTRO_CONFIG = 'astro.config.mjs';
/** The folder that Astro builds: the company's own repository, or this project for a folder that holds nothing but content. */
export function astroRoot(env: NodeJS.ProcessEnv = process.env): string {
  const root = contentRoot(env);
  return existsSync(join(root, ASTRO_CONFIG)) ? root : SITE_ROOT;
}

/** The public folder, relative to the folder built into. */
export const DIST_FOLDER = 'dist';
export const STAGE_FOLDER = '.build/next';

/** Where pages are rendered before they are fit to be published: `dist/` is replaced in one move, once all has gone well. */
export const stageFolder = (env?: NodeJS.ProcessEnv): string => join(buildRoot(env), STAGE_FOLDER);

/** Where pictures of earlier builds are kept: with the packages, which build services keep, or else beside `dist/`. */
export const previewCache = (out: string): string => {
  const packages = join(astroRoot(), 'node_modules');
  return existsSync(packages) ? join(packages, '.cache/vouchsafe/previews') : join(out, '.build/cache/previews');
};

export const distFolder = (env?: NodeJS.ProcessEnv): string => join(buildRoot(env), DIST_FOLDER);
