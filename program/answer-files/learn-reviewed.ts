import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shorten } from '../../src/body/shorten.ts';
import { learn, type Reviewed } from '../../src/questionnaire/learn.ts';
import type { Day } from '../../src/schemas/primitives.ts';
import { readContent } from '../../src/source/read-content.ts';
import type { AnswerWords } from '../../src/words/en/scripts-answer.ts';
import type { ImportWords } from '../../src/words/en/scripts-import.ts';
import { faultWords } from '../../src/words/faults.ts';
import { existingContent } from '../import-files/existing-content.ts';
import { rewriteAllOrNone } from '../rewrite-all-or-none.ts';
import { NotWritten } from '../write-all-or-none.ts';
import { faqFiles } from './open-answers.ts';

export interface LearnOptions {
  root: string;
  today: Day;
  publish: boolean;
  isDry: boolean;
  json: boolean;
}

const within = (file: string): string => file.replace(/^content\//, '');

/** Takes accepted rows into `content/`, all of them or none. Answers what to say, and whether all were taken. */
export async function learnReviewed(
  rows: readonly Reviewed[],
  { root, today, publish, isDry, json }: LearnOptions,
  words: AnswerWords,
  gap: ImportWords['gap'],
): Promise<{ said: string; isDone: boolean }> {
  const { read } = await readContent(root);
  const learned = learn({
    rows,
    faqs: faqFiles(root, read),
    existing: await existingContent(root),
    internal: !publish,
    today,
    words: gap,
    faultWords: faultWords.en,
  });
  const { files, added, changes, known, refused } = learned;
  let failed: NotWritten | null = null;
  if (!isDry && refused.length === 0 && files.size > 0) {
    const changed = new Map(
      [...files].flatMap(([file, after]) =>
        added.has(file) ? [] : [[within(file), { before: readFileSync(join(root, file), 'utf8'), after }] as const],
      ),
    );
    const fresh = new Map(
      [...files].flatMap(([file, text]) => (added.has(file) ? [[within(file), text] as const] : [])),
    );
    try {
      rewriteAllOrNone(join(root, 'content'), changed, fresh);
    } catch (fault) {
      if (!(fault instanceof NotWritten)) throw fault;
      failed = fault;
    }
  }
  const isDone = refused.length === 0 && failed === null;
  if (json) {
    const said = {
      written: isDone && !isDry,
      changes,
      known,
      refused: refused.map(({ row, question, reason }) => ({
        row,
        question,
        reason: reason.is,
        says: words.reason(reason),
      })),
      failed: failed && { file: failed.path, code: failed.code },
    };
    return { said: JSON.stringify(said, null, 2), isDone };
  }
  if (refused.length > 0) {
    const lines = refused.map(({ row, question, reason }) => words.notLearnedRow(row, shorten(question), reason));
    return { said: [words.notLearned(refused.length), ...lines].join('\n'), isDone };
  }
  if (failed) return { said: words.notWritten(failed.path, failed.code), isDone };
  return {
    said: [
      words.learned(changes.length, files.size, isDry),
      ...changes.map(({ what, file, row, question }) => words.change[what](file, row, shorten(question))),
      ...(known.length > 0 ? [words.known(known.length)] : []),
    ].join('\n'),
    isDone,
  };
}
