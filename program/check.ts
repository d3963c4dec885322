import { existsSync, watch, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Command } from '@commander-js/extra-typings';
import { messageOf } from '../functions/domain/message-of.ts';
import { answersReport } from '../src/build/answers-report.ts';
import { type CheckedContent, checkContent } from '../src/build/check-content.ts';
import { detailsOf, lineOf } from '../src/build/content-report.ts';
import { contentStanding } from '../src/build/content-standing.ts';
import { expiryReport } from '../src/build/expiry-report.ts';
import { explainRule } from '../src/build/explain-rule.ts';
import { contentRoot } from '../src/build/roots.ts';
import type { ContentTree } from '../src/schemas/content-tree.ts';
import type { Day } from '../src/schemas/primitives.ts';
import { VERSION_FILE } from '../src/upgrade/version.ts';
import { annotation } from './annotation.ts';
import { checkOutsideText } from './check-text.ts';
import { calledAs, dayOf, readScript, scriptWords as words, wrongUse } from './read-script.ts';

/** An editor writes a file in several steps: what follows within this time is one change. */
const SETTLED_MS = 60;

interface Way {
  root: string;
  asOf: Day;
  json: boolean;
  /** Whether GitHub shows each remark beside the line it is about. */
  annotate: boolean;
}

/** For machines: what a person is told, as facts; one line. */
function jsonOf({ remarks, silenced, gaps, notes, errors, warnings, sources }: CheckedContent, asOf: Day): string {
  return JSON.stringify({
    asOf,
    files: sources.size,
    errors,
    warnings,
    findings: remarks,
    silenced: silenced.map(({ finding, reason }) => ({
      file: finding.file,
      line: lineOf(finding, sources),
      code: finding.code,
      found: finding.found,
      reason,
    })),
    gaps,
    notes,
  });
}

function annotateRemarks({ remarks, words: said }: Pick<CheckedContent, 'remarks' | 'words'>): void {
  for (const remark of remarks)
    console.log(annotation(remark.severity, remark, `${remark.message}\n${detailsOf(remark, said)}`));
}

async function checkOnce({ root, asOf, json, annotate }: Way): Promise<CheckedContent> {
  const started = performance.now();
  const checked = await checkContent(root, asOf);
  if (json) {
    console.log(jsonOf(checked, asOf));
    return checked;
  }
  const { tree, report, errors, warnings, silenced, gaps, notes, sources } = checked;
  if (report) console.log(`${report}\n`);
  const soon = tree ? expiryReport(tree, asOf) : '';
  for (const lines of [...notes, soon]) if (lines) console.log(lines);
  if (gaps.length > 0) console.log(words.checked.gaps(gaps));
  const milliseconds = Math.round(performance.now() - started);
  console.log(words.checked.summary(errors, warnings, silenced.length, sources.size, asOf, milliseconds));
  if (annotate) {
    annotateRemarks(checked);
    for (const { what, ...at } of gaps) console.log(annotation('notice', { ...at, code: words.checked.gap }, what));
  }
  return checked;
}

/** Checks again whenever a file changes, until the process is stopped. */
async function keepChecking(way: Way): Promise<never> {
  const folders = ['content', 'public', 'private']
    .map((name) => join(way.root, name))
    .filter((path) => existsSync(path));
  let settled: NodeJS.Timeout | undefined;
  let checking = Promise.resolve();
  const again = () => {
    checking = checking.then(async () => {
      if (!way.json) console.log(words.checked.changed);
      await checkOnce(way).catch((fault: unknown) => console.error(messageOf(fault)));
    });
  };
  for (const folder of folders)
    watch(folder, { recursive: true }, () => {
      clearTimeout(settled);
      settled = setTimeout(again, SETTLED_MS);
    });
  if (!way.json) console.log(words.checked.watching);
  return new Promise<never>(() => {});
}

/** Which questions of public questionnaires nothing answers: in a line, or each one. */
function sayAnswers(tree: ContentTree, asOf: Day, isWhole: boolean): void {
  const { total, unanswered, unmatched } = answersReport(tree, asOf);
  const { answersReport: said } = words;
  const summary = said.summary(unanswered.length, total, unmatched.length);
  const listed = [
    `${summary}:`,
    ...unanswered.map(({ questionnaire, id, text }) => said.question(questionnaire, id, text)),
    ...unmatched.map(said.phrase),
  ];
  console.log(isWhole ? listed.join('\n') : `${summary}. ${said.how}`);
}

/**
 * `vouchsafe check [--root <dir>]`: everything that would stop a build, every warning, and what lapses soon, without building. The build
 * calls it with `--save <file>` and goes on with the content that was judged.
 */
export async function run(argv: string[]): Promise<number> {
  const program = readScript(
    new Command(calledAs('check', 'check:content'))
      .description(words.check)
      .option('--root <folder>', words.checkRoot)
      .option('--watch', words.checkWatch)
      .option('--json', words.checkJson)
      .option('--annotate', words.checkAnnotate)
      .option('--answers', words.answersReport.option)
      .option('--save <file>', words.checkSave)
      .option('--preview', words.checkPreview)
      .option('--text <file>', words.checkedText.option)
      .option('--explain <rule>', words.explain.option),
    argv,
  );

  function stop(message: string): never {
    return wrongUse(program, message);
  }

  const { save, preview, watch: isWatching, json = false, ...rest } = program.opts();
  const { answers: listsAnswers = false, explain, text, ...given } = rest;
  if (explain !== undefined) {
    const told = explainRule(explain);
    if ('near' in told) stop(words.explain.unknown(explain, told.near));
    console.log(json ? JSON.stringify(told) : words.explain.rule(told));
    return 0;
  }
  const root = given.root === undefined ? contentRoot() : resolve(given.root);
  if (!existsSync(root)) stop(words.noFolder(root));
  const annotate = given.annotate ?? process.env.GITHUB_ACTIONS === 'true';
  const way: Way = { root, asOf: dayOf(program), json, annotate: annotate && !json };

  const standing = await contentStanding(root);
  if (standing && 'is' in standing) {
    const { newer, noVersion } = words.upgrade;
    console.error(standing.is === 'newer' ? newer(standing.stated, standing.known) : noVersion(VERSION_FILE));
    return 1;
  }
  if (text !== undefined) {
    if (save !== undefined || preview || isWatching) stop(words.checkedText.alone);
    return checkOutsideText(text, way, stop);
  }
  const { tree, errors, gaps } = await checkOnce(way);
  if (!json && standing && standing.steps.length > 0)
    console.log(words.upgrade.pending(standing.from, standing.to, standing.steps.length));
  if (tree && !json && (listsAnswers || save !== undefined)) sayAnswers(tree, way.asOf, listsAnswers);
  if (isWatching) return keepChecking(way);
  // A gap is no error while one writes; it is one to publish it.
  const unfit = errors > 0 || (save !== undefined && gaps.length > 0 && !preview);
  if (unfit && errors === 0) console.log(words.checked.gapsRefused);
  if (save !== undefined && !unfit) writeFileSync(save, JSON.stringify({ tree, gaps }));
  return unfit ? 1 : 0;
}
