import type { SeverityFound } from '../../schemas/test-findings.ts';
import {
  capital,
  sayAll,
  sayCardinal,
  sayCount,
  sayCountOrNo,
  sayDay,
  sayExpected,
  sayNumber,
  withArticle,
} from './format.ts';

import { agesOn } from './holds.ts';

/** "a, b and three more" */
const sayAllAndMore = (names: readonly string[], more: number): string =>
  sayAll(more === 0 ? names : [...names, `${sayCardinal(more)} more`]);

/** The overview, and the pages of frameworks and principles. {0}, {1} stand for what is a link or a day of its own. */
export const overview = {
  description: (claim: string, asOf: string): string => `${claim}. As of ${sayDay(asOf)}.`,
  tagline: (tagline: string): string => `${tagline}.`,
  principles: 'Which trust principles are in scope',
  documents: 'Documents',
  allDocuments: (total: number): string => (total === 1 ? 'All documents' : `All ${sayNumber(total)} documents`),
  /** Where the company has marked what is asked; and where it has not. */
  asked: (shown: number): string => `${capital(sayCardinal(shown))} ${shown === 1 ? 'thing' : 'things'} reviewers ask`,
  someQuestions: 'Some of our answers',
  allQuestions: (total: number): string => (total === 1 ? 'All questions' : `All ${sayNumber(total)} questions`),
  subprocessors: (engaged: number): string =>
    engaged === 0 ? 'No subprocessor is listed' : engaged === 1 ? 'One subprocessor' : `${engaged} subprocessors`,
  allSubprocessors: (engaged: number): string =>
    engaged === 0 ? 'Subprocessor list and feed' : 'See all subprocessors',
  starts: (name: string): string => `${name} starts on {0}.`,
  startsToObject: (name: string): string => `${name} starts on {0}; you can object until {1}.`,
  updates: 'What’s changed',
  allUpdates: 'All updates',
  contacts: 'Contact us',
  write: 'Security questions and reports: {0}.',
  writePrivacy: ' Privacy: {0}.',
  writeTarget: (target: string): string => ` We reply to document requests within ${target}.`,
  /** The headline: what the company has, in one sentence without a full stop. A product is '' where there is but one; `more` are not named. */
  has: (
    company: string,
    held: readonly string[],
    areReports: readonly boolean[],
    products: readonly string[],
    more: number,
  ): string => {
    const things = held.map((name, at) =>
      withArticle(`${name} ${areReports[at] ? 'report' : 'certificate'}${products[at] ? ` for ${products[at]}` : ''}`),
    );
    return `${company} has ${sayAllAndMore(things, more)}`;
  },
  bridged: (company: string, held: string): string =>
    `${company}’s ${held} report is bridged by a letter from its management`,
  lapsed: (company: string, held: readonly string[], more: number): string =>
    `${company}’s ${sayAllAndMore(held, more)} ${held.length + more === 1 ? 'has' : 'have'} lapsed`,
  withdrawn: (company: string, held: readonly string[], more: number): string =>
    `${company}’s ${sayAllAndMore(held, more)} ${held.length + more === 1 ? 'has' : 'have'} been withdrawn`,
  assessed: (company: string, done: readonly string[], more: number): string =>
    `${company} has completed ${sayAllAndMore(done, more)}; it has no report or certificate from an auditor`,
  nothing: (company: string): string => `${company} has no report or certificate`,
  notYet: (
    company: string,
    next: string,
    { started, expected }: { started: boolean; expected: string | null },
  ): string =>
    `${company} has no report yet; ${next} is ${started ? 'in progress' : 'planned'}${expected ? ` and expected in ${sayExpected(expected)}` : ''}`,
};

export const compliance = {
  description: (company: string, asOf: string): string =>
    `The reports, certificates and statements of ${company}: what they cover, until when, and who issued them. As of ${sayDay(asOf)}.`,
  title: 'What is audited, and what we state ourselves',
  lede: 'Reports and certificates come from independent auditors and expire. Assessments have a completion date. For laws, we publish our own statement.',
  list: 'Audited and tested by others',
  /** Where nothing is listed. {0} is an address. */
  askUs: 'Email {0} with questions about our security.',
  noneYet: 'None yet',
  table: 'What others have audited and tested, what it covers, until when, and who issued it',
  columns: ['Framework', 'Status', 'Covers', 'Issued by', 'Get it'],
  /** Behind what it covers, where one of them could have an opinion. */
  opinion: 'Opinion and exceptions',
  /** "Unqualified, no exceptions"; `exceptions` is null where the report has no tests or does not say. */
  opinionOf: (opinion: string, exceptions: number | null): string =>
    exceptions === null ? opinion : `${opinion}, ${sayCountOrNo(exceptions, 'exception')}`,
  own: 'Our own statements',
  /** "Self-assessment, completed 2 March 2026" */
  stated: (what: string, holds: string): string => `${what}, ${holds}`,
  matrix: 'Which report covers which principle',
  matrixTable: 'Each framework, how it stands, and which of the five trust services categories it covers',
  matrixColumns: ['Framework', 'Status'],
  cell: { covered: 'Covered', was: 'Was covered', no: 'Not covered', noLonger: 'No longer covered' },
  /** Of what isn’t examined by category: the scope of a certificate, a role under a law. */
  notByCategory: (what: string): string => `Not by category: ${what}`,
  timeline: 'Timeline',
  timelineOf: (drawn: readonly string[]): string => `Timeline: ${drawn.join('; ')}.`,
  inBrief: 'In brief',
  notClaimed: 'What we don’t claim',
};

const SEVERITY: Record<SeverityFound['severity'], string> = {
  critical: 'Critical',
  high: 'High',
  medium: 'Medium',
  low: 'Low',
  informational: 'Informational',
};
/** "2 found, both fixed by 6 October 2026" */
function sayFound({ severity, found, open, by }: SeverityFound): string {
  if (found === 0) return 'None';
  if (severity === 'informational' && open === null) return String(found);
  const day = by === null ? '' : ` by ${sayDay(by)}`;
  if (open === null) return by === null ? `${found}; fixes not stated` : `${found}, fixed${day}`;
  if (open === 0) return found === 1 ? `1, fixed${day}` : `${found}, all fixed${day}`;
  return `${found}, ${open} still open${by === null ? '' : `, due to be fixed${day}`}`;
}
/** What a test found. */
const results = {
  heading: 'What the test found',
  notStated: 'The number of findings and their severity aren’t stated here.',
  severity: (severity: SeverityFound['severity']): string => SEVERITY[severity],
  found: sayFound,
};

export const framework = {
  results,
  status: 'Status',
  systems: 'Systems in scope',
  principlesIn: 'Principles in scope',
  principlesOut: 'Principles out of scope',
  included: 'Included providers',
  certificateScope: 'Scope on the certificate',
  carvedOut: 'Carved out (not examined)',
  yours: 'Your responsibilities',
  controls: (total: number): string => sayCount(total, 'control'),
  onYourSide: ' on your side',
  alsoDo: 'Our controls are effective only if you also do the following.',
  scope: 'What’s in scope and what isn’t',
  about: (name: string): string => `About ${name}`,
  byProduct: 'By product',
  ofProduct: (product: string, title: string): string => `${product}: ${title}`,
  currentReports: 'Current reports',
  currentCertificates: 'Current certificates',
  reports: 'Reports',
  earlierReports: 'Earlier reports',
  earlierCertificates: 'Earlier certificates',
  letters: 'Bridge letters, signed by our management',
  questions: 'Related questions',
  timelineTitle: (name: string): string => `${name}: timeline`,
};

export const principles = {
  current: (day: string, type: 1 | 2): string => (type === 1 ? agesOn(day) : `current through ${sayDay(day)}`),
  coveredBy: 'Covered by the {0}, {1}.',
  report: (name: string, product: string): string => `${name} report${product ? ` for ${product}` : ''}`,
  lede: 'The AICPA defines five trust services categories. The ones marked in scope are covered by our current report.',
  five: 'The five principles',
  covered: 'Covered by',
  scope: 'Scope',
  heading: (heading: string): string => `${heading}.`,
  ownStatement: (note: string): string => `${note} This page is our own statement.`,
  about: (name: string): string => `About ${name}`,
  questions: (total: number, name: string): string =>
    `${total === 1 ? 'One question' : `${sayNumber(total)} questions`} about ${name}`,
  /** Where no report could cover any. */
  ownOnly: 'What we commit to',
  ownOnlyLede: 'These commitments are our own statement: no auditor has examined them.',
  unsaid: 'Which of the five principles are in scope isn’t stated',
  noneLapsed: 'None of the five principles is in scope: there is no current report',
  noneYet: 'None of the five principles is in scope yet',
  inScope: (names: readonly string[], othersUnsaid: boolean): string => {
    const all = sayAll(names);
    const said = `${all.charAt(0).toUpperCase()}${all.slice(1)} ${names.length === 1 ? 'is' : 'are'} in scope`;
    return othersUnsaid ? `${said}; the others aren’t stated` : said;
  },
};
