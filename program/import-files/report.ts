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
    failed: failed && { file: failed.file, code: failed.code },
  };
}

/** Says what was taken, what was there, and what could not be taken and why. */
export function report(result: Result, json: boolean, words: ImportWords): void {
  if (json) {
    console.log(JSON.stringify(asJson(result, words), null, 2));
    return;
  }
  const { entries, present, repeated, refused, questionnaires, undone, isDry, failed } = result;
  const say = (...lines: string[]): void => console.log(lines.join('\n'));
  if (undone > 0) say(words.undone(undone));
  for (const { file, id } of questionnaires) say(id === null ? words.unknownVersion(file) : words.recognized(file, id));
  if (failed) say(words.nothingWritten(failed.file, failed.code));
  else if (entries.length === 0) say(words.none);
  else
    say(
      words.taken(entries.length, isDry),
      ...entries.map(({ file, what, gaps }) => words.entry(file, shorten(what), gaps)),
    );
  if (present.length > 0)
    say(
      words.present(present.length),
      ...present.map(({ place, what, file }) => words.presentEntry(place, shorten(what), file)),
    );
  if (repeated.length > 0)
    say(
      words.repeated(repeated.length),
      ...repeated.map(({ place, what, first }) => words.repeatedEntry(place, shorten(what), first)),
    );
  if (refused.length > 0)
    say(
      words.refused(refused.length),
      ...refused.map(({ place, what, reason }) => words.refusedEntry(place, shorten(what), reason)),
    );
  const gaps = entries.reduce((sum, one) => sum + one.gaps, 0);
  if (gaps > 0 && !failed) say(words.gaps(gaps));
}
