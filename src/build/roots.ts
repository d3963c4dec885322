import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of this project: the code and the packages. */
export const SITE_ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The folder that holds `content/`, `public/` and `private/`: this project's own, or `CONTENT_ROOT`. */
export const contentRoot = (env: NodeJS.ProcessEnv = process.env): string =>
  env.CONTENT_ROOT ? resolve(env.CONTENT_ROOT) : SITE_ROOT;

/** Where the built site goes: `dist/` and, beside it, `.build/`. `BUILD_ROOT` moves both. */
export const buildRoot = (env: NodeJS.ProcessEnv = process.env): string =>
  env.BUILD_ROOT ? resolve(env.BUILD_ROOT) : SITE_ROOT;

/** The public folder, relative to the folder built into. */
export const DIST_FOLDER = 'dist';
export const STAGE_FOLDER = '.build/next';

/** Where pages are rendered before they are fit to be published: `dist/` is replaced in one move, once all has gone well. */
export const stageFolder = (env?: NodeJS.ProcessEnv): string => join(buildRoot(env), STAGE_FOLDER);

export const distFolder = (env?: NodeJS.ProcessEnv): string => join(buildRoot(env), DIST_FOLDER);
