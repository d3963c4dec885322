import type { Place, Reason } from '../import-facts.ts';
import { sayAll, sayCount } from './format.ts';
import { noContent } from './no-content.ts';

const sayPlace = ({ file, sheet, row }: Place): string =>
  `${file}${sheet === null ? '' : `, ${sheet}`}${row === null ? '' : `, row ${row}`}`;

const UNREADABLE: Record<Extract<Reason, { is: 'unreadable' }>['fault'], string> = {
  damaged: 'the file is damaged',
  protected: 'the workbook is protected by a password: save it without one',
  'old-format': 'this is an old .xls workbook: save it as .xlsx',
  'too-large': 'the file is too large',
  'not-a-workbook': 'this isn’t an .xlsx workbook',
  empty: 'there is nothing in it',
  'other-kind': 'this is neither a table nor text',
  'not-json': 'this isn’t JSON',
  'unknown-kind': 'files of this kind can’t be read: give .csv, .xlsx, .md, .mdx, .html or .json',
  'no-file': 'there is nothing to read here',
};

function sayReason(reason: Reason): string {
  switch (reason.is) {
    case 'unreadable':
      return UNREADABLE[reason.fault];
    case 'no-questions':
      return 'no questions with answers found: no columns for both, and no headings that ask';
    case 'no-subprocessors':
      return 'no table or list that names subprocessors and says what they do or where they are';
    case 'hidden-sheet':
      return 'the sheet is hidden; to take it, name it with --sheet';
    case 'for-reviewers':
      return 'the sheet is for those who judge the answers; to take it, name it with --sheet';
    case 'no-answer':
      return 'no answer';
    case 'no-question':
      return 'an answer without a question';
    case 'formula':
      return 'the answer is a formula without a stored result';
    case 'other-answer':
      return `the same question has another answer in ${sayPlace(reason.first)}`;
    case 'no-name':
      return 'no name';
    case 'not-valid':
      return reason.faults.map(({ message }) => message).join('; ');
  }
}

/** What `vouchsafe import` says, and what it leaves to be filled in. */
export const scriptsImport = {
  about: 'Imports what you already have as content files. It overwrites nothing and can be run again.',
  kind: (kinds: readonly string[]) => `what to import: ${sayAll(kinds)}`,
  files:
    'files or folders: CSV, XLSX, Markdown or HTML; for faq and subprocessors also the trust.json of a trust page; for faq its faq.json',
  root: 'the folder with content/ in it',
  sheet: 'take only this sheet of a workbook, even if it is hidden (repeatable)',
  category: 'the category of questions that have none',
  updated: 'the day the answers were last reviewed, YYYY-MM-DD',
  questionnaire: 'the questionnaire and its version, such as caiq-4.0, if it isn’t recognized',
  internal: 'mark the answers as internal: published nowhere (questionnaires are, unless you say --publish)',
  publish: 'publish the answers of a questionnaire',
  dryRun: 'show what would be written, and write nothing',
  json: 'report as JSON',
  unknownKind: (kind: string, kinds: readonly string[]) => `“${kind}” can’t be imported; choose ${sayAll(kinds)}.`,
  notADay: (text: string) => `--updated ${text}: write a day as YYYY-MM-DD.`,
  notAQuestionnaire: (text: string) => `--questionnaire ${text}: write its name and version, such as caiq-4.0.`,
  notACategory: (text: string) => `--category ${text}: at most 60 characters, and not empty.`,
  missing: (path: string) => `${path} does not exist.`,
  noContent,
  oneOf: '--internal and --publish can’t both be given.',
  recognized: (file: string, questionnaire: string) => `${file}: recognized as ${questionnaire}.`,
  unknownVersion: (file: string) =>
    `${file}: no questionnaire and version recognized, so no ids are kept. If you know it, add --questionnaire, such as caiq-4.0.`,
  taken: (files: number, isDry: boolean) => `${sayCount(files, 'file')} ${isDry ? 'would be written' : 'written'}:`,
  entry: (file: string, what: string, gaps: number) =>
    `  ${file}  ${what}${gaps === 0 ? '' : `  (${sayCount(gaps, 'gap')} to fill in)`}`,
  none: 'Nothing new to write.',
  present: (count: number) => `Already there, left as ${count === 1 ? 'it is' : 'they are'}: ${count}`,
  presentEntry: (place: Place, what: string, file: string) => `  ${sayPlace(place)}  ${what}  (${file})`,
  repeated: (count: number) => `Asked again with the same answer: ${count}`,
  repeatedEntry: (place: Place, what: string, first: Place) =>
    `  ${sayPlace(place)}  ${what}  (as in ${sayPlace(first)})`,
  refused: (count: number) => `Not taken: ${count}`,
  refusedEntry: (place: Place, what: string, reason: Reason) =>
    `  ${sayPlace(place)}  ${what === '' ? '' : `${what}  `}(${sayReason(reason)})`,
  reason: sayReason,
  unreadable: UNREADABLE,
  gaps: (gaps: number) =>
    `${sayCount(gaps, 'gap')} to fill in before you publish. To list ${gaps === 1 ? 'it' : 'them'}, run: npm run check`,
  nothingWritten: (file: string, code: string) => `Nothing was written: ${file} could not be (${code}).`,
  undone: (files: number) => `An import that was cut short had left ${sayCount(files, 'file')}; removed.`,
  gap: {
    category: 'a category',
    purpose: 'what it does for us',
    data: 'which personal data it handles',
    location: (said: string) =>
      said === ''
        ? 'where it handles them: remove the # below and write ISO 3166 codes'
        : `where it handles them, which the source calls “${said}”: remove the # below and write ISO 3166 codes`,
  },
};
export type ImportWords = typeof scriptsImport;
