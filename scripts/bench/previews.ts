import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drawPreviews } from '../../src/build/previews/draw-previews.ts';
import { baseOf } from '../../src/schemas/addresses.ts';
import { openSite } from '../../src/site/site.ts';
import { readContent } from '../../src/source/read-content.ts';
import { BENCH_DAY, makeTrees } from './growth/trees.ts';

const QUESTIONS = 1000;
const RATIO_GOAL = 0.5;

/** Builds a large trust center from nothing, then draws its link previews alone, from nothing too; whether they take too much of it. */
export async function printPreviews(): Promise<boolean> {
  const trees = makeTrees(QUESTIONS);
  const stage = mkdtempSync(join(tmpdir(), 'vouchsafe-previews-'));
  try {
    const build = await trees.buildOurs();
    const { tree } = await readContent(trees.ours);
    if (!tree) throw new Error('the grown content has faults');
    const { language, trustUrl } = tree.company.data;
    const site = openSite({ tree, today: BENCH_DAY, language, base: baseOf(trustUrl) });
    const before = process.cpuUsage();
    const { all, drawn } = await drawPreviews(site, stage, join(stage, 'cache'));
    const { user, system } = process.cpuUsage(before);
    const spent = (user + system) / 1e6;
    console.log(
      `\n${drawn} of ${all} link previews drawn from nothing: ${spent.toFixed(1)} s of processor time, ${((spent / all) * 1000).toFixed(1)} ms each`,
    );
    if (build.processorSeconds === 0) {
      console.log('the build has no figure to compare: this system has no /proc');
      return false;
    }
    const ratio = spent / build.processorSeconds;
    console.log(
      `the whole build with them: ${build.processorSeconds.toFixed(1)} s of it; ratio ${ratio.toFixed(2)} (to reach: ${RATIO_GOAL} or less)`,
    );
    return ratio > RATIO_GOAL;
  } finally {
    trees.discard();
    rmSync(stage, { recursive: true, force: true });
  }
}
