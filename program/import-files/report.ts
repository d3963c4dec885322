import { shorten } from '../../src/body/shorten.ts';
import type { Imported } from '../../src/import/import-from.ts';
import type { Plan } from '../../src/import/plan.ts';
import type { ImportWords } from '../../src/words/en/scripts-import.ts';
import type { NotWritten } from '../write-all-or-none.ts';

interface Result extends Plan {
  questionnaires: Imported['questionnaires'];
  undone: number;
  isDry: boolean;
  failed: NotWritten | null;
}

function asJson(
  { entries, present, repeated, refused, questionnaires, isDry, failed }: Result,
  words: ImportWords,
): object {
  return {
    written: !isDry && !failed,
    taken: entries.map(({ place, what, file, text, gaps }) => ({
      ...place,
      what,
      writes: file,
      gaps,
      ...(isDry ? { text } : {}),
    })),
    present: present.map(({ place, what, file }) => ({ ...place, what, is: file })),
    repeated: repeated.map(({ place, what, first }) => ({ ...place, what, first })),
    notTaken: refused.map(({ place, what, reason }) => ({
      ...place,
      what,
      reason: reason.is,
      says: words.reason(reason),
    })),
    questionnaires,
    failed: failed && { file: failed.path, code: failed.code },
  };
}

/** What was taken, what was there, and what could not be taken and why: as text, or as JSON. */
export function report(result: Result, json: boolean, words: ImportWords): string {
  if (json) return JSON.stringify(asJson(result, words), null, 2);
  const { entries, present, repeated, refused, questionnaires, undone, isDry, failed } = result;
  const list = <One>(all: readonly One[], title: (count: number) => string, line: (one: One) => string): string[] =>
    all.length === 0 ? [] : [title(all.length), ...all.map(line)];
  const gaps = entries.reduce((sum, one) => sum + one.gaps, 0);
  const written = (): string[] => {
    if (failed) return [words.nothingWritten(failed.path, failed.code)];
    if (entries.length === 0) return [words.none];
    return list(
      entries,
      (count) => words.taken(count, isDry),
      ({ file, what, gaps }) => words.entry(file, shorten(what), gaps),
    );
  };
  return [
    ...(undone > 0 ? [words.undone(undone)] : []),
    ...questionnaires.map(({ file, id }) => (id === null ? words.unknownVersion(file) : words.recognized(file, id))),
    ...written(),
    ...list(present, words.present, ({ place, what, file }) => words.presentEntry(place, shorten(what), file)),
    ...list(repeated, words.repeated, ({ place, what, first }) => words.repeatedEntry(place, shorten(what), first)),
    ...list(refused, words.refused, ({ place, what, reason }) => words.refusedEntry(place, shorten(what), reason)),
    ...(gaps > 0 && !failed ? [words.gaps(gaps)] : []),
  ].join('\n');
}
