import { cp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FONT_FILES, FONT_FOLDER } from '../../functions/adapters/stamp/font-files.ts';
import { PURGE_CRON, WORK_CRON } from '../../functions/hosts/worker-schedule.ts';
import { gatePatterns } from '../../src/schemas/gate-addresses.ts';
import { buildWords } from '../../src/words/build.ts';
import { bundle, copyFile } from './bundle.ts';
import type { BuildTarget } from './target.ts';

const words = buildWords.en;
const WHERE = '.build/hosts/worker';
/** Not newer than the runtime that the tests run it on (workerd, package.json). */
export const COMPATIBILITY_DATE = '2026-07-30';

/** What is the adopter's own in the configuration, from the environment of the build. */
const IDS = {
  D1_DATABASE_ID: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  HYPERDRIVE_ID: /^[0-9a-f]{32}$/,
  R2_BUCKET: /^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/,
} as const;
type Ids = Partial<Record<keyof typeof IDS, string>>;

function readIds(env: Readonly<Record<string, string | undefined>>): Ids {
  const ids: Ids = {};
  const faults: string[] = [];
  for (const [name, form] of Object.entries(IDS) as [keyof Ids, RegExp][]) {
    const given = env[name];
    if (!given) continue;
    if (!form.test(given)) faults.push(words.variable(name, words.ids[name]));
    ids[name] = given;
  }
  if (ids.D1_DATABASE_ID && ids.HYPERDRIVE_ID) faults.push(words.variable('HYPERDRIVE_ID', words.secondDatabase));
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return ids;
}

/** “Wrangler configuration”, with the ids of an account from the environment of the build. @throws when one is none */
export function workerConfiguration(env: Readonly<Record<string, string | undefined>>, base: string) {
  const { D1_DATABASE_ID, HYPERDRIVE_ID, R2_BUCKET } = readIds(env);
  return {
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
      run_worker_first: gatePatterns(base),
    },
    ...(HYPERDRIVE_ID
      ? { hyperdrive: [{ binding: 'HYPERDRIVE', id: HYPERDRIVE_ID }] }
      : {
          d1_databases: [
            {
              binding: 'DB',
              database_name: 'trust-center',
              database_id: D1_DATABASE_ID ?? words.noDatabase,
            },
          ],
        }),
    r2_buckets: [{ binding: 'VAULT', bucket_name: R2_BUCKET ?? 'trust-center-vault' }],
    triggers: { crons: [WORK_CRON, PURGE_CRON] },
    observability: { enabled: true },
  };
}

/** Code, static assets with the stamp's fonts among them, and the configuration that `wrangler deploy` reads. */
export const buildWorker: BuildTarget = async ({ out, manifestFile, base, env = process.env }) => {
  const told = workerConfiguration(env, base);
  const folder = join(out, WHERE);
  const assets = join(folder, 'assets');
  await rm(assets, { recursive: true, force: true });
  const bundled = await bundle({
    entries: { worker: 'functions/hosts/worker' },
    manifestFile,
    into: join(folder, 'worker'),
    maps: join(out, '.build/maps/worker'),
    workerd: true,
  });
  await cp(join(out, 'dist'), assets, { recursive: true, dereference: true });
  for (const font of FONT_FILES) await copyFile(font, join(assets, FONT_FOLDER, font.split('/').at(-1) ?? ''));
  await writeFile(join(folder, 'wrangler.jsonc'), `${JSON.stringify(told, null, 2)}\n`);
  return { bundled, where: WHERE };
};
