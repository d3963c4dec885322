import { afterBuild } from '../src/build/after-build.ts';
import { BuildRefused } from '../src/build/build-refused.ts';
import { checkContent } from '../src/build/check-content.ts';
import { buildRoot, contentRoot } from '../src/build/roots.ts';
import { today } from '../src/today.ts';
import { scriptWords as words } from './read-script.ts';

/** What `vouchsafe build` does around the rendering, for those who call `astro build` themselves. Throws `BuildRefused`. */
export async function finishBuild(): Promise<void> {
  const { tree, report, errors, gaps } = await checkContent(contentRoot(), today());
  if (report) console.log(report);
  if (!tree || errors > 0) throw new BuildRefused(words.buildRefused.content);
  if (gaps.length > 0) throw new BuildRefused(`${words.checked.gaps(gaps)}\n${words.checked.gapsRefused}`);
  await afterBuild({ root: contentRoot(), out: buildRoot(), tree, today: today(), say: console.log });
}
