import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { SITE_ROOT } from '../../../src/build/roots.ts';
import { type Measured, measure } from '../measure.ts';
import { writeBareAstro } from './bare-astro.ts';
import { growContent } from './grow-content.ts';

/** Claims are judged on the day of the demo's content, whenever the bench runs. */
export const BENCH_DAY = '2026-11-21';

const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production', TODAY: BENCH_DAY };

/** A trust center with `count` questions, and bare Astro over the same files; both gone when the bench ends. */
export function makeTrees(count: number) {
  // Inside the project, so that both builds find the same packages.
  mkdirSync(join(SITE_ROOT, '.build'), { recursive: true });
  const bench = mkdtempSync(join(SITE_ROOT, '.build', 'bench-'));
  const discard = () => rmSync(bench, { recursive: true, force: true });
  process.once('exit', discard);
  const [ours, bare] = [join(bench, 'ours'), join(bench, 'bare')];
  growContent(ours, count);
  writeBareAstro(bare, join(ours, 'content/faqs'));
  return {
    ours,
    bare,
    /** Takes away what a build leaves, caches too. */
    clean: () => {
      for (const root of [ours, bare])
        for (const name of ['dist', '.astro', '.build', 'node_modules'])
          rmSync(join(root, name), { recursive: true, force: true });
    },
    buildOurs: (): Promise<Measured> =>
      measure(process.execPath, [join(SITE_ROOT, 'program/vouchsafe.ts'), 'build'], {
        cwd: SITE_ROOT,
        env: { ...env, CONTENT_ROOT: ours, BUILD_ROOT: ours },
      }),
    buildBare: (): Promise<Measured> =>
      measure(process.execPath, [join(SITE_ROOT, 'node_modules/astro/bin/astro.mjs'), 'build', '--silent'], {
        cwd: bare,
        env,
      }),
    /** One more sentence in one answer. */
    edit: () => {
      const faqs = join(ours, 'content/faqs');
      appendFileSync(join(faqs, readdirSync(faqs).sort().at(-1) ?? ''), '\nA second branch sees the same.\n');
    },
    discard,
  };
}
