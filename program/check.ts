import { existsSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command } from '@commander-js/extra-typings';
import { messageOf } from '../functions/domain/message-of.ts';
import { checkContent } from '../src/build/check-content.ts';
import { contentStanding } from '../src/build/content-standing.ts';
import { expiryReport } from '../src/build/expiry-report.ts';
import { contentRoot } from '../src/build/roots.ts';
import { today } from '../src/today.ts';
import { VERSION_FILE } from '../src/upgrade/version.ts';
import { calledAs, readScript, scriptWords as words } from './read-script.ts';

/**
 * `vouchsafe check [--root <dir>]`: everything that would stop a build, every warning, and what lapses soon, without building. The build
 * calls it with `--save <file>` and goes on with the content that was judged.
 */
export async function run(argv: string[]): Promise<number> {
  const program = readScript(
    new Command(calledAs('check', 'check:content'))
      .description(words.check)
      .option('--root <folder>', words.checkRoot)
      .option('--save <file>', words.checkSave)
      .option('--preview', words.checkPreview),
    argv,
  );

  function stop(message: string): never {
    console.error(words.wrong(program.name(), message, program.usage()));
    process.exit(2);
  }

  function dayOfJudgment(): string {
    try {
      return today();
    } catch (error) {
      return stop(messageOf(error));
    }
  }

  const { save, preview, ...given } = program.opts();
  const root = given.root === undefined ? contentRoot() : resolve(given.root);
  if (!existsSync(root)) stop(words.noFolder(root));
  const asOf = dayOfJudgment();

  const started = performance.now();
  const standing = await contentStanding(root);
  if (standing && 'is' in standing) {
    const { newer, noVersion } = words.upgrade;
    console.log(standing.is === 'newer' ? newer(standing.stated, standing.known) : noVersion(VERSION_FILE));
    return 1;
  }
  const { tree, report, errors, warnings, silenced, gaps, notes, sources } = await checkContent(root, asOf);
  if (report) console.log(`${report}\n`);
  if (standing && standing.steps.length > 0)
    console.log(words.upgrade.pending(standing.from, standing.to, standing.steps.length));
  const soon = tree ? expiryReport(tree, asOf) : '';
  for (const lines of [...notes, soon]) if (lines) console.log(lines);
  if (gaps.length > 0) console.log(words.checked.gaps(gaps));
  const milliseconds = Math.round(performance.now() - started);
  console.log(words.checked.summary(errors, warnings, silenced.length, sources.size, asOf, milliseconds));
  // A gap is no error while one writes; it is one to publish it.
  const unfit = errors > 0 || (save !== undefined && gaps.length > 0 && !preview);
  if (unfit && errors === 0) console.log(words.checked.gapsRefused);
  if (save !== undefined && !unfit) writeFileSync(save, JSON.stringify({ tree, gaps }));
  return unfit ? 1 : 0;
}
