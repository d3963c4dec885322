import { sayAll, sayCount, sayDay, sayNumber } from './format.ts';
import { noContent } from './no-content.ts';

type Refusal = 'formula' | 'locked' | 'merged';
const REFUSALS: Record<Refusal, string> = {
  formula: 'its cell holds a formula',
  locked: 'its cell is locked',
  merged: 'its cell is part of a merged one',
};

type NotLearned =
  | { is: 'no-faq'; faq: string }
  | { is: 'no-answer' }
  | { is: 'questionnaire'; given: string }
  | { is: 'not-valid'; faults: { message: string; fix: string }[] };

function sayNotLearned(reason: NotLearned): string {
  switch (reason.is) {
    case 'no-faq':
      return `there is no content/faqs/${reason.faq}.mdx`;
    case 'no-answer':
      return 'it names no FAQ and holds no answer';
    case 'questionnaire':
      return `“${reason.given}” isn’t a questionnaire with its version, such as caiq-4.0`;
    case 'not-valid':
      return reason.faults.map(({ message }) => message).join('; ');
  }
}

/** What `vouchsafe answer` says. */
export const scriptsAnswer = {
  about:
    'Fills in a questionnaire (XLSX, CSV, Markdown or plain lines) with your answers, internal ones included, and leaves what nothing answers empty.',
  file: 'the questionnaire',
  out: 'where to write the filled-in copy; the file you give is never changed',
  sheet: 'fill in only this sheet, even if it is hidden (repeatable)',
  questionnaire: 'the questionnaire and its version, such as caiq-4.0, if it isn’t recognized',
  published: 'use published answers only',
  noSource: 'leave the address and review date out of the answers',
  review:
    'list the rows to check; with a file name, write all rows to that CSV file, to be accepted row by row and learned',
  learn:
    'read such a CSV file and take the rows marked “yes” under “accept” back into content/: as asks of the FAQ named in the row, or as a new FAQ',
  publish: 'publish new answers; otherwise they are internal',
  dryRun: 'show what would be written, and write nothing',
  root: 'the folder with content/ in it',
  json: 'report as JSON',
  noContent,
  missing: (path: string) => `${path} does not exist.`,
  isFolder: (path: string) => `${path} is a folder. Give one file.`,
  otherEnding: (path: string, ending: string) =>
    `${path}: the copy is a file of the same kind as the questionnaire. Give it a name that ends in .${ending}.`,
  oneOf: 'Give a questionnaire, or --learn with a reviewed CSV file.',
  onlyLearn: 'A questionnaire and --learn can’t be given together.',
  exists: (path: string) => `${path} already exists, and nothing is overwritten. Choose another name.`,
  notAQuestionnaire: (text: string) => `--questionnaire ${text}: write its name and version, such as caiq-4.0.`,
  faults: 'The content has faults. To see them, run: npm run check',
  errors: (count: number) =>
    `The check finds ${sayCount(count, 'error')} in your FAQs, so some of these answers may be wrong. Before you send them, run: npm run check`,
  noSheet: (name: string, names: readonly string[]) => `There is no sheet “${name}”. There are ${sayAll(names)}.`,
  noQuestions: (file: string) =>
    `${file}: no questions found. If a sheet is hidden or meant for reviewers, name it with --sheet.`,
  unreadable: (file: string, fault: string) => `${file}: ${fault}.`,
  recognized: (file: string, questionnaire: string) => `${file}: recognized as ${questionnaire}.`,
  counted: (
    file: string,
    {
      total,
      answered,
      internal,
      check,
      open,
      kept,
      refused,
    }: Record<'total' | 'answered' | 'internal' | 'check' | 'open' | 'kept' | 'refused', number>,
  ) =>
    [
      `${file}: ${sayNumber(answered)} of ${sayCount(total, 'question')} answered${internal > 0 ? `, ${sayNumber(internal)} of them by internal answers` : ''}.`,
      ...(check > 0
        ? [`  ${sayNumber(check)} to check: related answers, none of them clear, or a short answer to choose.`]
        : []),
      ...(open > 0 ? [`  ${sayNumber(open)} not covered.`] : []),
      ...(kept > 0 ? [`  ${sayNumber(kept)} had an answer already and stay as they are.`] : []),
      ...(refused > 0 ? [`  ${sayNumber(refused)} can’t be written: a formula, a locked or a merged cell.`] : []),
    ].join('\n'),
  written: (path: string) => `Written to ${path}.`,
  addOut: 'No filled-in copy was written. To get one, add --out and a file name.',
  recalculate:
    'The workbook has formulas. If they count answers, press Ctrl+Alt+F9 in Excel to update them after you open the copy.',
  weakTitle: (count: number) => `${sayCount(count, 'row')} to check:`,
  weak: {
    closest: (at: string, question: string) => `  ${at}  ${question}\n    Related, but perhaps no answer:`,
    choice: (at: string, question: string) =>
      `  ${at}  ${question}\n    Answered, but the cell takes a short answer. It offers:`,
    silence: (at: string, question: string) => `  ${at}  ${question}\n    Not covered.`,
    refused: (at: string, question: string, why: Refusal) => `  ${at}  ${question}\n    Not written: ${REFUSALS[why]}.`,
    overdue: (at: string, question: string, day: string) =>
      `  ${at}  ${question}\n    Answered, but the answer was due for review by ${sayDay(day)}:`,
    candidate: (title: string, id: string) => `      ${title}  (${id})`,
  },
  noneWeak: 'No rows to check.',
  at: (sheet: string, row: number, id: string | null) =>
    [sheet, `row ${row}`, id ?? ''].filter((part) => part !== '').join(', '),
  reviewWritten: (path: string) =>
    `All rows written to ${path}. Put “yes” under “accept” where an answer is right, then run: vouchsafe answer --learn ${path}`,
  source: (address: string, reviewed: string | null) =>
    `Source: ${address}${reviewed === null ? '' : ` (last reviewed ${sayDay(reviewed)})`}`,
  noReview: (path: string) =>
    `${path}: this isn’t a review file. It needs the columns “accept” and “question”, as answer --review writes them.`,
  noneAccepted: (path: string) => `${path}: no row has “yes” under “accept”.`,
  learned: (rows: number, files: number, isDry: boolean) =>
    `${sayCount(rows, 'change')} in ${sayCount(files, 'file')}${isDry ? ', not written' : ''}:`,
  change: {
    asks: (file: string, row: number, question: string) => `  ${file}  asks: ${question}  (row ${row})`,
    maps: (file: string, row: number, question: string) => `  ${file}  maps: the row’s id  (row ${row}, ${question})`,
    new: (file: string, row: number, question: string) => `  ${file}  new: ${question}  (row ${row})`,
  },
  known: (count: number) => `Known already: ${sayCount(count, 'row')}.`,
  notLearned: (count: number) => `Nothing was written, because ${sayCount(count, 'row')} can’t be taken:`,
  notLearnedRow: (row: number, question: string, reason: NotLearned) =>
    `  row ${row}  ${question}  (${sayNotLearned(reason)})`,
  reason: sayNotLearned,
  notWritten: (file: string, code: string) => `Nothing was written: ${file} could not be (${code}).`,
};
export type AnswerWords = typeof scriptsAnswer;
