import { type Gap, gapsIn } from '../schemas/gap.ts';
import type { Change, Edit, Files } from './change.ts';
import { byVersion, statedVersion, VERSION_FILE } from './version.ts';

/** A change that has something to do, and the files as they are before and after it. */
export interface Step {
  change: Change;
  edits: Edit[];
  before: Files;
  after: Files;
}

export interface Upgrade {
  from: string;
  to: string;
  steps: Step[];
  /** Every file as it will be, with the version that it is then written for. */
  files: Files;
  /** What has to be filled in afterwards and had not before. */
  gaps: { file: string; what: string; line: number }[];
}
export type Planned = Upgrade | { is: 'no-version' } | { is: 'newer'; stated: string; known: string };

/** What upgrading content comes to. Pure: nothing is written. `changes` are in the order of their versions. */
export function planUpgrade(files: Files, changes: readonly Change[]): Planned {
  const from = statedVersion(files);
  if (from === null) return { is: 'no-version' };
  const to = newest(changes) ?? from;
  if (byVersion(from, to) > 0) return { is: 'newer', stated: from, known: to };
  let now = files;
  const steps: Step[] = [];
  for (const change of changes.filter(({ version }) => byVersion(version, from) > 0)) {
    const edits = change.apply(now);
    if (edits.length === 0) continue;
    const after = carriedOut(now, edits);
    steps.push({ change, edits, before: now, after });
    now = after;
  }
  const done = new Map(now);
  if (from !== to) done.set(VERSION_FILE, `${to}\n`);
  return { from, to, steps, files: done, gaps: newGaps(files, done) };
}

export const newest = (changes: readonly Change[]): string | undefined =>
  changes
    .map(({ version }) => version)
    .toSorted(byVersion)
    .at(-1);

/** A file that is moved keeps its text; one that is moved onto another or is not there is a fault of the change. */
function carriedOut(files: Files, edits: readonly Edit[]): Files {
  const after = new Map(files);
  for (const edit of edits) {
    if (edit.is === 'write') after.set(edit.file, edit.text);
    if (edit.is !== 'move') continue;
    const text = after.get(edit.from);
    if (text === undefined) throw new Error(`${edit.from} is to be moved and is not there`);
    if (after.has(edit.to)) throw new Error(`${edit.from} is to be moved to ${edit.to}, which is there already`);
    after.delete(edit.from);
    after.set(edit.to, text);
  }
  return after;
}

function newGaps(before: Files, after: Files): Upgrade['gaps'] {
  const known = new Map<string, number>();
  const said = (gap: Gap) => gap.what;
  for (const what of [...before.values()].flatMap(gapsIn).map(said)) known.set(what, (known.get(what) ?? 0) + 1);
  const found: Upgrade['gaps'] = [];
  for (const [file, text] of after) {
    for (const { what, offset } of gapsIn(text)) {
      const left = known.get(what) ?? 0;
      if (left > 0) known.set(what, left - 1);
      else found.push({ file, what, line: text.slice(0, offset).split('\n').length });
    }
  }
  return found;
}
