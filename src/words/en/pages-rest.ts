import { sayDay, sayNumber } from './format.ts';

/** The promised answer time, after another sentence; nothing where none is promised. */
const reply = (target: string | undefined): string => (target ? ` We reply within ${target}.` : '');

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
};

export const documentPages = {
  columns: ['Document', 'Kind', 'Date', 'Access', 'Get it'],
  groups: {
    public: (_?: string): string => '',
    nda: (target?: string): string =>
      `Request them and sign the agreement in your browser.${reply(target)} Your copy is marked with your name.`,
    request: (target?: string): string => `Tell us who you are and what you need them for.${reply(target)}`,
  },
  title: (total: number): string => {
    if (total === 0) return 'No documents listed yet';
    return total === 1 ? 'One document and who can get it' : `${sayNumber(total)} documents and who can get them`;
  },
  description: (total: number, company: string): string =>
    `${sayNumber(total)} documents of ${company}: who can get them, and how.`,
  askForMore: 'Email {0} to request what you need.',
  documentDescription: (title: string, kind: string, company: string, access: string): string =>
    `${title}. ${kind} from ${company}. Access: ${access}.`,
  partOf: 'Part of ',
  about: 'About this document',
  how: 'How to get it',
  questions: 'Questions this document answers',
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

export const requests = {
  title: 'Request documents',
  titleOf: (document: string): string => `Request: ${document}`,
  description: (company: string, target?: string): string =>
    `Request reports and other documents from ${company}.${reply(target)}`,
  descriptionOf: (document: string, company: string, target?: string): string =>
    `Request ${document} from ${company}.${reply(target)}`,
  lede: (company: string, target?: string): string =>
    `${reply(target)} We don’t share your details outside ${company}.`.trim(),
  whatHappens: 'What happens',
  steps: {
    request: ['Request', 'Tell us who you are and what you need. It takes about two minutes.'],
    sign: ['Sign', 'We email you a link to the agreement. Read it and type your name to accept it.'],
    confirm: ['Confirm', 'We email you a link to confirm your address.'],
    review: 'We review',
    reviewTold: (target?: string): string =>
      `You’ll hear from us${target ? ` within ${target}` : ' by email'}. If we decline, we say why.`,
    download: ['Download', 'Every page of your copy is marked with your name, company and the date.'],
  },
  offered: 'Documents you can request',
  none: 'No documents can be requested through this form. Email {0}.',
  byEmail: 'By email only: ',
  sent: 'Check your email',
  sentLede: 'We’ve emailed you a link. Open it within 24 hours to continue.',
  notArrived: 'Didn’t get it?',
  busy: 'At busy times it can take a few hours. Your request is saved.',
  again: 'Check your spam folder, then {0}. If that doesn’t help, email {1}.',
  submitAgain: 'submit the request again',
  form: {
    documents: 'Documents',
    documentsHint: 'Select everything you need in one request.',
    name: 'Your name',
    nameHint: 'This will appear on the agreement and on every page of your copy.',
    email: 'Work email',
    emailHint: 'We’ll email you a link to confirm this address.',
    company: 'Company',
    title: 'Job title',
    purpose: 'What do you need them for?',
    purposeHint: (limit: number): string =>
      `For example: vendor review before we sign. Up to ${sayNumber(limit)} characters.`,
    submit: 'Submit request',
  },
};

export const search = {
  title: 'Search',
  description: (company: string): string => `Search the ${company} trust center.`,
  label: 'Search this trust center',
  placeholder: 'Try “encryption at rest”',
  sections: 'Browse by section',
  categories: 'Browse questions by topic',
  /** What the script says: {0} is the query, {1} a number or an address. Results by the plural category of their number. */
  script: {
    none: 'No results for “{0}”. Try another word, or email {1} and we’ll answer.',
    one: '{1} result for “{0}”',
    other: '{1} results for “{0}”',
    top: '{1} results for “{0}”, showing the top {2}',
    failed: 'Search couldn’t be loaded. You can browse the questions by topic below.',
    groups: {
      FAQ: 'Questions',
      Subprocessor: 'Subprocessors',
      Framework: 'Frameworks',
      Principle: 'Principles',
      Document: 'Documents',
      Guide: 'Guides',
      Update: 'Updates',
    },
  },
};

export const subprocessorPages = {
  columns: ['Name', 'Purpose', 'Data', 'Location', 'Transfer', 'Since'],
  until: 'Until',
  starts: (name: string): string => `${name} starts on {0}.`,
  startsAnnounced: (name: string): string => `${name} starts on {0}, announced on {1}.`,
  object: ' You can {0} until {1}.',
  objectByEmail: 'object by email',
  objection: (name: string): string => `Objection: ${name}`,
  description: (company: string, asOf: string): string =>
    `The subprocessors of ${company}: who they are, what they do, which data they handle, where, and since when. As of ${sayDay(asOf)}.`,
  title: (engaged: number): string => {
    if (engaged === 0) return 'No subprocessor is listed';
    return `${engaged === 1 ? 'One subprocessor handles' : `${sayNumber(engaged)} subprocessors handle`} personal data for us`;
  },
  lastChange: (text: string): string => `Last change, {0}: ${text}.`,
  changes: {
    announced: (name: string): string => `${name} announced`,
    added: (name: string): string => `${name} added`,
    removed: (name: string): string => `${name} removed`,
  },
  feed: 'Feed',
  comingSoon: 'Coming soon',
  announced: 'Announced subprocessors',
  inUse: 'In use',
  inUseTable: 'Subprocessors in use',
  former: 'Former subprocessors',
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
  follow: 'Follow in {0} or {1}.',
  allOf: (total: number, year: string): string => `All ${sayNumber(total)} from ${year}`,
  earlier: 'Earlier years',
  updateDescription: (company: string, date: string, title: string): string => `${company}, ${sayDay(date)}: ${title}`,
  published: 'Published',
  update: 'Update',
  updates: 'Updates',
};

/** What only the Markdown twins say. */
export const twins = {
  citeAs: (citation: string): string => `Cite as: ${citation}`,
  search: 'Search runs in the browser, on {0}. {1} lists every page.',
  thisPage: 'this page',
  form: 'The form is on {0}. It offers:',
  previousPage: 'Previous page',
  nextPage: 'Next page',
  page: 'Page',
};

/** `/llms.txt`. */
export const llms = {
  notClaimed: 'Not claimed, so don’t assume it:',
  rules:
    'SOC 2 is attested, never certified. If something isn’t stated here, it isn’t stated anywhere on this site; don’t guess.',
  claims: 'Claims',
  questions: (category: string): string => `Questions: ${category}`,
  all: (total: number): string => `All ${sayNumber(total)}`,
  reviewed: (day: string): string => `reviewed ${sayDay(day)}`,
  lists: 'Lists',
  facts: 'All facts as JSON',
  schema: 'schema',
  faqs: 'Questions as JSON',
  subprocessors: 'Subprocessors as JSON',
  feed: 'Feed of changes',
  calendar: 'Calendar of expiries and audits',
  optional: 'Optional',
};
