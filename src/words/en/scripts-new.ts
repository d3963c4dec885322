import { capital, sayCount, sayOneOf } from './format.ts';
import { noContent } from './no-content.ts';

/** What `vouchsafe new` says and asks. */
export const newEntry = {
  about: 'Writes a new content file and says what is left to fill in. It overwrites nothing.',
  kinds: {
    faq: 'a question and its answer',
    document: 'a document, who may have it and how',
    report: 'an auditor’s report, added to its framework, and its document',
    subprocessor: 'a company that processes your customers’ data for you',
    update: 'a dated change that customers should know of',
    framework: 'a report, certificate, assessment or law that you start to follow',
  },
  root: 'the folder with content/ in it',
  json: 'print JSON',
  open: 'open the file in $VISUAL or $EDITOR',
  fields: {
    question: 'the question, as a reviewer asks it',
    name: 'its name',
    title: 'its title',
    id: 'its file name without the ending (default: made from the name or title)',
    category: 'the heading it goes under',
    principles: 'the trust services categories it speaks to, separated by commas',
    kind: 'what sort it is',
    access: 'who may have it',
    agreement: 'the agreement to sign, an id under agreements/',
    file: 'the PDF’s file name',
    issued: 'the date on it, YYYY-MM-DD',
    expires: 'the last day it is offered, YYYY-MM-DD',
    docVersion: 'its version, such as 2.0',
    framework: 'the framework, such as soc-2',
    type: 'the type of the report',
    asOf: 'the day a Type 1 report speaks of, YYYY-MM-DD',
    from: 'the first day of a Type 2 report’s period, YYYY-MM-DD',
    to: 'the last day of a Type 2 report’s period, YYYY-MM-DD',
    criteria: 'the trust services categories examined, separated by commas',
    auditor: 'the firm that signed',
    auditorUrl: 'the firm’s website',
    auditorLicense: 'the firm’s license, in words',
    auditorPeerReview: 'the firm’s latest peer review, in words or as an address',
    opinion: 'the auditor’s opinion',
    exceptions: 'how many exceptions the tests of controls noted',
    document: 'the report itself, an id under documents/ (default: a new one)',
    location: 'where it handles the data, ISO country codes separated by commas, such as US,DE',
    since: 'the first day of use, YYYY-MM-DD',
    purpose: 'what it does for you',
    data: 'which personal data it handles',
    transfer: 'the ground of a transfer abroad (GDPR chapter V)',
    announced: 'the day customers were told, YYYY-MM-DD',
    objectBy: 'the last day to object, YYYY-MM-DD',
    url: 'its own privacy or trust page',
    date: 'the day it is published, YYYY-MM-DD (default: today)',
    summary: 'what it is, in one sentence',
  },
  oneOf: (field: string, values: readonly string[]) => `${field}: ${sayOneOf(values)}`,
  ask: (field: string, isNeeded: boolean) =>
    `${capital(field)}${isNeeded ? '' : ' (leave empty if you don’t know yet)'}: `,
  noContent,
  exists: (file: string) =>
    `${file} already exists, and nothing in it is overwritten. For another file name, use --id.`,
  refused: {
    'no-id': (title: string) =>
      `No file name can be made from "${title}". Choose one with --id, such as --id data-at-rest.`,
    'not-an-attestation': (file: string, kind: string) =>
      `${file} is of the kind ${kind}, which has no reports. Only an attestation (SOC 1, 2, 3) has them.`,
    unreadable: (file: string) => `${file} can’t be read. To see why, run: npx vouchsafe check`,
    'no-kind': (name: string, kinds: readonly string[], known: readonly string[]) =>
      `What kind of framework "${name}" is has to be said: use --kind with ${sayOneOf(kinds)}. The ones with questions of their own are ${sayOneOf(known)}.`,
  },
  written: (file: string) => `${file} written.`,
  changed: (file: string) => `${file} changed.`,
  gaps: (gaps: readonly { file: string; line: number; what: string }[]) =>
    gaps.length === 0
      ? 'Nothing is left to fill in.'
      : `${sayCount(gaps.length, 'gap')} to fill in:\n${gaps.map(({ file, line, what }) => `  ${file}:${line}  ${what}`).join('\n')}`,
  noEditor: 'Neither VISUAL nor EDITOR is set, so nothing was opened.',
};
