import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { today } from '../data/today.ts';
import type { ContentTree } from '../schemas/content-tree.ts';
import { afterBuild } from './after-build.ts';
import { BuildRefused } from './build-refused.ts';
import { checkContent } from './check-content.ts';
import { FINGERPRINT_FILE, fingerprint } from './fingerprint.ts';
import { buildRoot, contentRoot, SITE_ROOT } from './roots.ts';

/** Astro's part of the build: content is judged before a page is rendered, and the rest is made once the pages stand. */
export function vouchsafe(): AstroIntegration {
  let tree: ContentTree | null = null;
  return {
    name: 'vouchsafe',
    hooks: {
      'astro:config:setup': async ({ command, logger }) => {
        if (command !== 'build' && command !== 'dev') return;
        const checked = await checkContent(contentRoot(), today());
        if (checked.report) process.stderr.write(`${checked.report}\n`);
        if (checked.errors > 0 && command === 'build')
          throw new BuildRefused(
            `Nothing was built: ${checked.errors} ${checked.errors === 1 ? 'fault' : 'faults'} above.`,
          );
        tree = checked.tree;
        logger.info(`content read: ${checked.errors} errors, ${checked.warnings} warnings`);
      },
      'astro:build:done': async ({ dir, logger }) => {
        if (!tree) throw new BuildRefused('The content was not read.');
        await afterBuild({
          root: contentRoot(),
          dist: fileURLToPath(dir),
          out: buildRoot(),
          tree,
          today: today(),
          say: (line) => logger.info(line),
        });
        await writeFile(join(buildRoot(), FINGERPRINT_FILE), await fingerprint(SITE_ROOT, contentRoot(), today()));
      },
    },
  };
}
