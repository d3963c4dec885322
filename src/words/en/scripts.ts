import { sayAll, sayCount, sayNumber, sayOneOf } from './format.ts';
import { scriptsAnswer } from './scripts-answer.ts';
import { answersReport, coverage } from './scripts-answers.ts';
import { explain } from './scripts-explain.ts';
import { scriptsImport } from './scripts-import.ts';
import { newEntry } from './scripts-new.ts';
import { checkedText } from './scripts-text.ts';
import { upgrade } from './scripts-upgrade.ts';

/** How a command was called wrongly: where, what, and how to fix it. */
export const sayWrongUse = (where: string, fault: string, usage: string): string =>
  `${where}: ${fault}\nUsage: ${where} ${usage}\nFor details, run: ${where} --help`;

/** What `vouchsafe init` says and asks. */
const init = {
  about: 'Starts a trust center of your own, asking for what you don’t give. It overwrites nothing.',
  folder: 'where to write it',
  name: 'the company’s everyday name',
  legalName: 'the legal entity that signs agreements',
  url: 'the company’s website',
  trustUrl: 'where the trust center will be (default: trust.<the website’s domain>)',
  security: 'the address for security questions (default: security@<the website’s domain>)',
  approver: 'who decides on requests (default: the address for security questions)',
  accent: 'the accent color, such as "#1f5eff"',
  logo: (endings: readonly string[]) => `the logo’s file (${sayOneOf(endings)})`,
  holds: (names: readonly string[]) => `the reports and certificates you have, separated by commas: ${sayAll(names)}`,
  host: 'where it will run; adds the files that host reads (default: node)',
  yes: 'ask nothing',
  ask: {
    name: () => 'The company’s everyday name: ',
    legalName: () => 'The legal entity that signs agreements: ',
    url: () => 'The company’s website (https://…): ',
    security: () => 'Email address for security questions (leave empty for security@ your website’s domain): ',
    accent: () => 'Accent color, such as #1f5eff (leave empty for that blue): ',
    logo: () => 'The logo’s file, SVG or PNG (leave empty to show the name alone): ',
    holds: (names: readonly string[]) =>
      `Reports and certificates you have, separated by commas (${sayOneOf(names)}; leave empty for none yet): `,
  },
  exists: (path: string) => `${path} already exists, and nothing in it is overwritten.`,
  missing: (option: string) => `${option} is missing`,
  /** A fault of a value, which names its option, and how to fix it. */
  fault: (fault: string, fix: string) => `${fault}\n  ${fix.replaceAll('\n', '\n  ')}`,
  noLogo: (file: string) => `--logo: there is no file ${file}.`,
  written: (files: number, folder: string) => `${sayCount(files, 'file')} written to ${folder}.`,
  kept: (file: string) => `${file} was there already and stays as it is.`,
  gaps: (gaps: number) =>
    gaps === 0
      ? 'Nothing is left to fill in.'
      : `${sayCount(gaps, 'gap')} to fill in. To list ${gaps === 1 ? 'it' : 'them'}, run: npm run check`,
  next: (folder: string, gaps: number) =>
    `Next, run:\n${folder === '.' ? '' : `  cd ${folder}\n`}  npm install\n${gaps === 0 ? '' : '  npm run build -- --preview\n'}  npm start`,
};

const VERBS = {
  init: 'Start a trust center.',
  new: 'Write a new content file.',
  upgrade: 'Make the changes to content/ that a new version asks for.',
  import: 'Take over answers and subprocessors from files you have.',
  coverage: 'Show what your answers cover of a questionnaire.',
  answer: 'Fill in a questionnaire with the answers you have.',
  share: 'Print your claims as text to paste.',
  dev: 'Edit, and see each change at once.',
  check: 'Check the content.',
  build: 'Build the site and the manifest the gate reads.',
  start: 'Serve the site and the gate.',
  gate: 'Work on requests, documents and the log.',
  preflight: 'Check what a deployment needs.',
};

/** What the program says when it is called without a verb it knows. */
const program = {
  help: (verbs: readonly (keyof typeof VERBS)[]) =>
    `Usage: vouchsafe <verb>\n\n${verbs.map((verb) => `  ${verb.padEnd(10)} ${VERBS[verb]}`).join('\n')}\n\nFor details, run: vouchsafe <verb> --help`,
  unknown: (verb: string, verbs: readonly string[]) =>
    `vouchsafe: there is no verb "${verb}". You can use ${sayAll(verbs)}.`,
};

/** What a check of the content comes to. */
const checked = {
  gaps: (gaps: readonly { file: string; line: number; what: string }[]) =>
    `${sayCount(gaps.length, 'gap')} to fill in:\n${gaps.map(({ file, line, what }) => `  ${file}:${line}  ${what}`).join('\n')}`,
  summary: (errors: number, warnings: number, silenced: number, files: number, day: string, milliseconds: number) =>
    `${sayCount(errors, 'error')}, ${sayCount(warnings, 'warning')}, ${sayNumber(silenced)} silenced: ${sayCount(files, 'file')} as of ${day} in ${milliseconds} ms.`,
  gap: 'gap',
  watching: 'Watching for changes; press Ctrl+C to stop.',
  changed: '\nSomething has changed:',
  gapsRefused: 'Content with gaps can’t be published. Fill them in, or see how it looks: npm run build -- --preview',
};

/** Why a build was stopped. */
const buildRefused = {
  content: 'Nothing was built.',
  packages: (host: string, names: readonly string[]) =>
    `${host} needs ${sayAll(names)}. Run: npm install ${names.join(' ')}`,
  pages: 'The pages could not be rendered; see above. For more, run: LOG_LEVEL=debug npm run build',
};

/** What the scripts of the project say of themselves: `npm run build -- --help` and so on. */
export const scripts = {
  wrong: sayWrongUse,
  init,
  newEntry,
  coverage,
  answersReport,
  upgrade,
  checked,
  explain,
  checkedText,
  buildRefused,
  program,
  start: 'Builds the site if anything has changed, then serves the site and the gate.',
  startBuilt: 'serve what was built, and never build',
  dev: 'Serves the site and the gate while you edit, and shows each change at once.',
  import: scriptsImport,
  answer: scriptsAnswer,
  share: {
    about: 'Prints what you hold as text for a chat or a tender, the same as on the page /share/.',
    root: 'the folder with content/ in it',
    json: 'print JSON, with the day',
    faults: 'The content has faults. To see them, run: npm run check',
  },
  build: 'Builds the site and the manifest the gate reads.',
  built: (folder: string) => `The site is in ${folder}. To see it with the gate, run: npm start`,
  buildHost: 'also build what this host deploys (a Node server needs no build of its own)',
  preview: 'build even if the content still has gaps, to see how it looks',
  check: 'Checks the content without building. For another day, set TODAY=YYYY-MM-DD.',
  checkRoot: 'the folder with content/ in it',
  checkWatch: 'check again after each change',
  checkJson: 'print one line of JSON instead',
  checkAnnotate: 'also print annotations for GitHub (the default in its workflows)',
  checkSave: 'where to save the content if it passes; the build uses this',
  checkPreview: 'let gaps pass',
  noFolder: (folder: string) => `The folder ${folder} does not exist.`,
  bench: 'Measures against a baseline timed in the same run.',
  benchArguments: 'numbers for this benchmark, as its script explains',
  benchSearch: 'Measures the bytes from opening the search page to the first result.',
  benchBuild: 'Measures time and peak memory of a build against bare Astro.',
  benchSizes: 'how many questions',
  benchSizeWrong: (least: number, sizes: readonly number[]) =>
    `Sizes are numbers of questions, ${least} or more, such as ${sizes.join(' ')}.`,
  benchAnswers: 'Measures how often the right page is found, and what it costs.',
  benchAnswersFiles: 'files of rows; left out: the development sets',
  benchNoPagefind: 'leave out Pagefind, which needs a built site',
  benchRequests: 'list each request',
  benchRounds: 'how often to measure each size',
  benchEdit: 'also measure a rebuild after one answer was edited',
  benchFresh: 'ignore the rounds kept from earlier runs',
  shots: 'Takes the picture for the README or, with a folder, screenshots of the pages or of the emails.',
  shotsFolder: 'where to put the screenshots: 390 and 1280 px wide, light and dark',
  shotsAddresses:
    'only these pages, such as /faq/; or “emails”: every kind of email; or “design”: the small pictures of docs/design.md',
};
