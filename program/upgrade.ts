import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Command } from '@commander-js/extra-typings';
import { structuredPatch } from 'diff';
import { contentRoot } from '../src/build/roots.ts';
import { contentTexts } from '../src/source/content-texts.ts';
import type { Change } from '../src/upgrade/change.ts';
import { CHANGES } from '../src/upgrade/changes/all.ts';
import { planUpgrade, type Step, type Upgrade } from '../src/upgrade/plan.ts';
import { VERSION_FILE } from '../src/upgrade/version.ts';
import { calledAs, readScript, scriptWords } from './read-script.ts';

const words = scriptWords.upgrade;
/** How many dirty files are named. */
const NAMED_AT_MOST = 10;

/** `vouchsafe upgrade [--write]`: what the installed version asks of `content/`, listed; with `--write` made. */
export async function run(argv: string[], changes: readonly Change[] = CHANGES): Promise<number> {
  const program = readScript(
    new Command(calledAs('upgrade'))
      .description(words.about)
      .option('--write', words.write)
      .option('--no-git', words.noGit)
      .option('--root <folder>', words.root)
      .option('--json', words.json),
    argv,
  );
  const { write = false, git, json = false, ...given } = program.opts();
  const root = given.root === undefined ? contentRoot() : resolve(given.root);
  if (!existsSync(join(root, 'content'))) {
    console.error(scriptWords.wrong(program.name(), words.noContent(root), program.usage()));
    return 2;
  }
  const files = await contentTexts(root);
  const plan = planUpgrade(files, changes);
  if ('is' in plan) {
    console.error(plan.is === 'newer' ? words.newer(plan.stated, plan.known) : words.noVersion(VERSION_FILE));
    return 1;
  }
  const isNeeded = plan.from !== plan.to;
  const refused = write && git && isNeeded ? refusedByGit(root) : null;
  if (refused !== null) {
    console.error(refused);
    return 1;
  }
  const written = write ? carryOut(root, files, plan.files) : null;
  console.log(json ? JSON.stringify(asData(plan, written), null, 2) : inWords(plan, written, isNeeded));
  return 0;
}

/** Why git could not take the upgrade back; null when it could. */
function refusedByGit(root: string): string | null {
  const { status, stdout } = spawnSync('git', ['status', '--porcelain'], { cwd: root, encoding: 'utf8' });
  if (status !== 0) return words.noRepository(root);
  const dirty = stdout.split('\n').flatMap((line) => (line === '' ? [] : [line.slice(3)]));
  return dirty.length === 0 ? null : words.dirty(dirty.slice(0, NAMED_AT_MOST));
}

/** What is new is written before anything is taken away. Answers how many files are written. */
function carryOut(root: string, before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): number {
  let written = 0;
  for (const [file, text] of after) {
    if (before.get(file) === text) continue;
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text, before.has(file) ? {} : { flag: 'wx' });
    written += 1;
  }
  for (const file of before.keys()) {
    if (after.has(file)) continue;
    rmSync(join(root, file));
    const folder = join(root, dirname(file));
    if (readdirSync(folder).length === 0) rmdirSync(folder);
  }
  return written;
}

const changedFiles = ({ before, after }: Step): string[] =>
  [...after.keys()].filter((file) => before.has(file) && before.get(file) !== after.get(file));

interface LookAt {
  file: string;
  line: number;
  why: string;
}
/** What the author should look at, where the files end up. */
function looksOf({ steps, gaps }: Upgrade): LookAt[] {
  const asked = steps.flatMap(({ change, edits }, index) =>
    edits.flatMap((edit) => {
      if (edit.is !== 'look') return [];
      const later = steps.slice(index).flatMap((step) => step.edits);
      const file = later.reduce((name, next) => (next.is === 'move' && next.from === name ? next.to : name), edit.file);
      return [{ file, line: edit.line, why: words.changes[change.title]?.look ?? change.title }];
    }),
  );
  return [...asked, ...gaps.map(({ file, line, what }) => ({ file, line, why: what }))];
}

const asData = (plan: Upgrade, written: number | null) => ({
  from: plan.from,
  to: plan.to,
  written: written !== null,
  changes: plan.steps.map((step) => ({
    version: step.change.version,
    title: step.change.title,
    files: changedFiles(step),
    moves: step.edits.flatMap((edit) => (edit.is === 'move' ? [{ from: edit.from, to: edit.to }] : [])),
  })),
  look: looksOf(plan),
});

function inWords(plan: Upgrade, written: number | null, isNeeded: boolean): string {
  const { from, to, steps } = plan;
  if (!isNeeded) return words.nothing(to);
  const said = steps.flatMap(({ change, edits, before, after }) => [
    words.change(change.version, words.changes[change.title]?.does ?? change.title),
    ...edits.flatMap((edit) => (edit.is === 'move' ? [words.moved(edit.from, edit.to)] : [])),
    ...edits.flatMap((edit) => (edit.is === 'write' ? linesChanged(edit.file, before, after, edits) : [])),
    '',
  ]);
  const looks = looksOf(plan).map(({ file, line, why }) => words.lookAt(file, line, why));
  return [
    words.from(from, to),
    '',
    ...said,
    ...(steps.length === 0 ? [words.onlyVersion(to)] : []),
    words.stated(VERSION_FILE, to),
    '',
    ...(looks.length > 0 ? [words.look, ...looks, ''] : []),
    ...(written === null ? [words.dryRun] : [words.written(written), words.next]),
  ].join('\n');
}

/** The lines that go and come, each with its place. */
function linesChanged(file: string, before: Step['before'], after: Step['after'], edits: Step['edits']): string[] {
  const moved = edits.find((edit) => edit.is === 'move' && edit.to === file);
  const old = before.get(moved?.is === 'move' ? moved.from : file) ?? '';
  const { hunks } = structuredPatch(file, file, old, after.get(file) ?? '', '', '', { context: 0 });
  return hunks.flatMap(({ newStart, lines }) => [`  ${file}:${newStart}`, ...lines.map((line) => `    ${line}`)]);
}
