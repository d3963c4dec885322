import { cp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FONT_FILES, FONT_FOLDER } from '../../functions/adapters/stamp/font-files.ts';
import { PURGE_CRON, WORK_CRON } from '../../functions/hosts/worker-schedule.ts';
import { GATE_PATTERNS } from '../../src/schemas/gate-paths.ts';
import { bundle, copyFont } from './bundle.ts';
import type { BuildTarget } from './target.ts';

const WHERE = '.build/hosts/worker';
/** Not newer than the runtime that the tests run it on (workerd, package.json). */
export const COMPATIBILITY_DATE = '2026-07-30';

/** “Wrangler configuration”. The two ids are the adopter's: `wrangler d1 create` prints the one, the bucket's name is the other. */
const configuration = () => ({
  $schema: 'node_modules/wrangler/config-schema.json',
  name: 'trust-center',
  main: 'worker/worker.mjs',
  no_bundle: true,
  find_additional_modules: true,
  rules: [{ type: 'ESModule', globs: ['**/*.mjs'] }],
  compatibility_date: COMPATIBILITY_DATE,
  compatibility_flags: ['nodejs_compat'],
  assets: {
    directory: 'assets',
    binding: 'ASSETS',
    html_handling: 'force-trailing-slash',
    not_found_handling: '404-page',
    run_worker_first: GATE_PATTERNS,
  },
  d1_databases: [{ binding: 'DB', database_name: 'trust-center', database_id: 'printed by: wrangler d1 create' }],
  r2_buckets: [{ binding: 'VAULT', bucket_name: 'trust-center-vault' }],
  triggers: { crons: [WORK_CRON, PURGE_CRON] },
  observability: { enabled: true },
});

/** Code, static assets with the stamp's fonts among them, and the configuration that `wrangler deploy` reads. */
export const buildWorker: BuildTarget = async ({ out, manifestFile }) => {
  const folder = join(out, WHERE);
  const assets = join(folder, 'assets');
  await rm(assets, { recursive: true, force: true });
  const bundled = await bundle({
    entries: { worker: 'functions/hosts/worker.ts' },
    manifestFile,
    into: join(folder, 'worker'),
    maps: join(out, '.build/maps/worker'),
    workerd: true,
  });
  await cp(join(out, 'dist'), assets, { recursive: true, dereference: true });
  for (const font of FONT_FILES) await copyFont(font, join(assets, FONT_FOLDER, font.split('/').at(-1) ?? ''));
  await writeFile(join(folder, 'wrangler.jsonc'), `${JSON.stringify(configuration(), null, 2)}\n`);
  return { bundled, where: WHERE };
};
