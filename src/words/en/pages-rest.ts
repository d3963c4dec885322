import { sayDay, sayNumber } from './format.ts';

/** The other pages. {0}, {1} stand for what is a link or a day of its own. */
export const common = {
  getIt: 'Get it',
  gone: 'No longer available',
  notApplicable: 'Not applicable',
  all: (total: number, name: string): string => `All ${sayNumber(total)}: ${name}`,
  asOf: 'As of',
  facts: 'Facts',
  previous: 'Previous',
  next: 'Next',
  page: (number: number): string => `Page ${number}`,
  search: 'Search',
  follow: 'Follow by email',
};

export const faqPages = {
  name: 'Questions and answers',
  title: (total: number): string => {
    if (total === 0) return 'No questions answered yet';
    return `${total === 1 ? 'One security question' : `${sayNumber(total)} security questions`}, answered`;
  },
  description: (total: number, company: string): string =>
    `${sayNumber(total)} answered questions about security, privacy and compliance at ${company}.`,
  askUs: 'Email {0} and we’ll answer.',
  search: 'Search questions',
  reviewed: 'Last reviewed',
  reviewWasDue: 'Review was due by',
  reviewBy: 'Next review by',
  category: 'Category',
  appliesTo: 'Applies to',
  principles: 'Principles',
  evidence: 'Evidence',
  answerDescription: (company: string, question: string, reviewed: string | null): string =>
    `${company} answers: ${question}${reviewed ? ` Last reviewed ${sayDay(reviewed)}.` : ''}`,
  citation: (company: string, question: string, reviewed: string | null, url: string | undefined): string =>
    [`${company}, “${question}”`, ...(reviewed ? [`reviewed ${sayDay(reviewed)}`] : []), ...(url ? [url] : [])].join(
      ', ',
    ),
  /** After the citation: whoever kept the answer can tell whether it is the same. */
  asOf: (day: string): string => `as of ${sayDay(day)}`,
  hash: 'SHA-256 of the answer in faq.json:',
  changedOn: 'Answer changed on',
  earlierChanges: (total: number): string => `, and ${sayNumber(total)} earlier`,
  copyAnswer: 'Copy answer and citation',
  print: 'Print',
  answer: 'Answer',
  cite: 'Citation',
  citeAs: 'Cite as',
  copy: 'Copy citation',
  around: 'Questions',
  about: (name: string): string => `Questions about ${name}`,
};

export const guidePages = {
  description: (company: string): string => `Plain-language guides from ${company} for people who review vendors.`,
  title: 'How to read our reports',
  empty: 'No guides yet',
  lede: 'Plain-language guides for anyone who has to assess a vendor’s report without being an auditor.',
  guides: 'Guides',
  guide: 'Guide',
  contents: 'On this page',
};

const questions = (total: number): string => `${sayNumber(total)} questions`;
const updates = (total: number): string => `${sayNumber(total)} updates`;
export const lists = {
  title: (name: string, number: number, of: number): string => `${name}, page ${number} of ${of}`,
  extent: {
    questions: (total: number): string => `${questions(total)}.`,
    updates: (total: number): string => `${updates(total)}.`,
  },
  part: {
    questions: (total: number, from: number, to: number): string =>
      `${questions(total)}; this page shows ${sayNumber(from)} to ${sayNumber(to)}.`,
    updates: (total: number, from: number, to: number): string =>
      `${updates(total)}; this page shows ${sayNumber(from)} to ${sayNumber(to)}.`,
  },
  description: (title: string, extent: string, company: string): string => `${title}: ${extent} ${company}.`,
  pagesOf: (name: string): string => `Pages of ${name}`,
};

export const updatePages = {
  kinds: {
    report: 'Report',
    certificate: 'Certificate',
    subprocessor: 'Subprocessor',
    policy: 'Policy',
    incident: 'Incident',
    notice: 'Notice',
  },
  description: (company: string): string =>
    `Changes at ${company}: reports, certificates, subprocessors, policies and incidents.`,
  title: 'What’s changed',
  empty: 'No updates yet',
  follow: 'Follow in {0} or {1}, or subscribe to the {2}.',
  calendar: 'calendar of expiry dates',
  allOf: (total: number, year: string): string => `All ${sayNumber(total)} from ${year}`,
  earlier: 'Earlier years',
  updateDescription: (company: string, date: string, title: string): string => `${company}, ${sayDay(date)}: ${title}`,
  published: 'Published',
  update: 'Update',
  updates: 'Updates',
};
