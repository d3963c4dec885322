import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { Command } from '@commander-js/extra-typings';
import { checkContent } from '../src/build/check-content.ts';
import { contentRoot } from '../src/build/roots.ts';
import { reviewedIn } from '../src/questionnaire/learn.ts';
import { QUESTIONNAIRE } from '../src/schemas/faq.ts';
import { readCsv } from '../src/sheets/read-csv.ts';
import { SheetFault } from '../src/sheets/sheet.ts';
import { fillSheet, NoSheet } from './answer-files/fill-sheet.ts';
import { learnReviewed } from './answer-files/learn-reviewed.ts';
import { ownAnswers } from './answer-files/open-answers.ts';
import { calledAs, dayOf, readScript, scriptWords, wrongUse } from './read-script.ts';

const words = scriptWords.answer;
const many = (value: string, before: string[]): string[] => [...before, value];

const declared = () =>
  new Command(calledAs('answer'))
    .description(words.about)
    .argument('[file]', words.file)
    .option('--out <file>', words.out)
    .option('--sheet <name>', words.sheet, many, [] as string[])
    .option('--questionnaire <id>', words.questionnaire)
    .option('--published', words.published)
    .option('--no-source', words.noSource)
    .option('--review [csv]', words.review)
    .option('--learn <csv>', words.learn)
    .option('--publish', words.publish)
    .option('--dry-run', words.dryRun)
    .option('--root <folder>', words.root)
    .option('--json', words.json);
type Options = ReturnType<ReturnType<typeof declared>['opts']>;

/** Kinds of files that are told apart by their names. */
const ENDINGS = ['xlsx', 'xlsm', 'csv', 'tsv'];

/** What is wrong with a call, or null. */
function faultOf(
  file: string | undefined,
  { learn, out, review, questionnaire }: Options,
  content: string,
): string | null {
  if (!existsSync(content)) return words.noContent(dirname(content));
  if (file === undefined && learn === undefined) return words.oneOf;
  if (file !== undefined && learn !== undefined) return words.onlyLearn;
  if (questionnaire !== undefined && !QUESTIONNAIRE.test(questionnaire)) return words.notAQuestionnaire(questionnaire);
  const given = file ?? learn ?? '';
  if (!existsSync(given)) return words.missing(given);
  if (statSync(given).isDirectory()) return words.isFolder(given);
  const [ending, copied] = [given, out ?? given].map((path) => extname(path).toLowerCase().slice(1));
  // A program goes by the name: a table that is called a workbook is opened by none.
  if (out !== undefined && ending !== copied && [ending, copied].every((one) => ENDINGS.includes(one ?? '')))
    return words.otherEnding(out, ending ?? '');
  const taken = [out, typeof review === 'string' ? review : undefined].find(
    (path) => path !== undefined && existsSync(path),
  );
  return taken === undefined ? null : words.exists(taken);
}

/**
 * `vouchsafe answer sheet.xlsx --out filled.xlsx`: a questionnaire with a company's own answers; `--learn` takes what was accepted back.
 * Answers 0 when done, 1 when the file or the content could not be used, 2 when it was called wrongly.
 */
export async function run(argv: string[]): Promise<number> {
  const program = readScript(declared(), argv);
  const [file] = program.processedArgs;
  const options = program.opts();
  const root = options.root === undefined ? contentRoot() : resolve(options.root);
  const fault = faultOf(file, options, join(root, 'content'));
  if (fault !== null) return wrongUse(program, fault);
  const today = dayOf(program);
  try {
    return options.learn === undefined
      ? await fill(file ?? '', root, today, options)
      : await take(root, today, options);
  } catch (thrown) {
    if (thrown instanceof NoSheet) return wrongUse(program, thrown.message);
    if (!(thrown instanceof SheetFault)) throw thrown;
    console.error(words.unreadable(basename(file ?? options.learn ?? ''), scriptWords.import.unreadable[thrown.code]));
    return 1;
  }
}

async function fill(path: string, root: string, today: ReturnType<typeof dayOf>, options: Options): Promise<number> {
  const own = await ownAnswers(root, today, options.published !== true);
  if (!own) {
    console.error(words.faults);
    return 1;
  }
  const { said, hasQuestions } = fillSheet(
    own,
    {
      path,
      out: options.out ?? null,
      sheets: options.sheet,
      questionnaire: options.questionnaire ?? null,
      source: options.source,
      review: options.review ?? null,
      json: options.json === true,
      today,
    },
    words,
  );
  if (hasQuestions) console.log(said);
  else console.error(said);
  // A customer keeps what a questionnaire says: what the site may not publish isn't sent unremarked.
  const { remarks } = await checkContent(root, today);
  const errors = remarks.filter(({ severity, file }) => severity === 'error' && file.startsWith('content/faqs/'));
  if (hasQuestions && errors.length > 0) console.error(words.errors(errors.length));
  return hasQuestions ? 0 : 1;
}

async function take(root: string, today: ReturnType<typeof dayOf>, options: Options): Promise<number> {
  const path = options.learn ?? '';
  const rows = reviewedIn(readCsv(readFileSync(path), ''));
  if (rows === null || rows.length === 0) {
    console.error(rows === null ? words.noReview(path) : words.noneAccepted(path));
    return 1;
  }
  const { said, isDone } = await learnReviewed(
    rows,
    { root, today, publish: options.publish === true, isDry: options.dryRun === true, json: options.json === true },
    words,
    scriptWords.import.gap,
  );
  console.log(said);
  return isDone ? 0 : 1;
}
