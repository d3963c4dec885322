import { sayAll, sayCount, sayNumber, sayOneOf } from './format.ts';
import { scriptsImport } from './scripts-import.ts';

/** How a command was called wrongly: where, what, and how to fix it. */
export const sayWrongUse = (where: string, fault: string, usage: string): string =>
  `${where}: ${fault}\nUsage: ${where} ${usage}\nFor details, run: ${where} --help`;

/** What `npm run init` says and asks. */
const init = {
  about: 'Writes the content of a new trust center, asking for what you don’t give. It overwrites nothing.',
  folder: 'where to write it',
  name: 'the company’s everyday name',
  legalName: 'the legal entity that signs agreements',
  url: 'the company’s website',
  trustUrl: 'where the trust center will be (default: trust.<the website’s domain>)',
  security: 'the address for security questions (default: security@<the website’s domain>)',
  approver: 'who decides on requests (default: the address for security questions)',
  accent: 'the accent color, such as "#1f5eff"',
  holds: (names: readonly string[]) => `the reports and certificates you have, separated by commas: ${sayAll(names)}`,
  yes: 'ask nothing',
  ask: {
    name: () => 'The company’s everyday name: ',
    legalName: () => 'The legal entity that signs agreements: ',
    url: () => 'The company’s website (https://…): ',
    security: () => 'Email address for security questions (leave empty for security@ your website’s domain): ',
    holds: (names: readonly string[]) =>
      `Reports and certificates you have, separated by commas (${sayOneOf(names)}; leave empty for none yet): `,
  },
  exists: (path: string) => `${path} already exists, and nothing in it is overwritten.`,
  /** `fault` is null for what is missing. */
  fault: (option: string, fault: string | null) => `${option}: ${fault ?? 'is missing'}`,
  written: (files: number, folder: string) => `${sayCount(files, 'file')} written to ${folder}.`,
  gaps: (gaps: number) =>
    gaps === 0
      ? 'Nothing is left to fill in.'
      : `${sayCount(gaps, 'gap')} to fill in. To list ${gaps === 1 ? 'it' : 'them'}, run: npm run check:content`,
  next: (folder: string, gaps: number) =>
    `To build it, run: CONTENT_ROOT=${folder} npm run build${gaps === 0 ? '' : ' -- --preview'}`,
};

/** What a check of the content comes to. */
const checked = {
  gaps: (gaps: readonly { file: string; line: number; what: string }[]) =>
    `${sayCount(gaps.length, 'gap')} to fill in:\n${gaps.map(({ file, line, what }) => `  ${file}:${line}  ${what}`).join('\n')}`,
  summary: (errors: number, warnings: number, silenced: number, files: number, day: string, milliseconds: number) =>
    `${sayCount(errors, 'error')}, ${sayCount(warnings, 'warning')}, ${sayNumber(silenced)} silenced: ${sayCount(files, 'file')} as of ${day} in ${milliseconds} ms.`,
  gapsRefused: 'Content with gaps can’t be published. Fill them in, or see how it looks: npm run build -- --preview',
};

/** Why a build was stopped. */
const buildRefused = {
  content: 'Nothing was built.',
  pages: 'The pages could not be rendered; see above. For more, run: LOG_LEVEL=debug npm run build',
};

/** What the scripts of the project say of themselves: `npm run build -- --help` and so on. */
export const scripts = {
  wrong: sayWrongUse,
  init,
  checked,
  buildRefused,
  import: scriptsImport,
  build: 'Builds the site and the manifest the gate reads.',
  buildHost: 'also build what this host deploys (a Node server needs no build of its own)',
  preview: 'build even if the content still has gaps, to see how it looks',
  check: 'Checks the content without building. For another day, set TODAY=YYYY-MM-DD.',
  checkRoot: 'the folder with content/ in it',
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
  benchRequests: 'list each request',
  benchRounds: 'how often to measure each size',
  benchEdit: 'also measure a rebuild after one answer was edited',
  benchFresh: 'ignore the rounds kept from earlier runs',
  shots: 'Takes the picture for the README or, with a folder, screenshots of the pages.',
  shotsFolder: 'where to put the screenshots: 390 and 1280 px wide, light and dark',
  shotsAddresses: 'only these pages, such as /faq/',
};
export type ScriptWords = typeof scripts;
