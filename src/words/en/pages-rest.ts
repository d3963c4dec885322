import { sayDay, sayNumber } from './format.ts';
import { steps } from './steps.ts';

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
  follow: 'Follow by email',
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
    request: [steps.request, 'Tell us who you are and what you need. It takes about two minutes.'],
    sign: [steps.sign, 'We email you a link to the agreement. Read it and type your name to accept it.'],
    confirm: [steps.confirm, 'We email you a link to confirm your address.'],
    review: steps.review,
    reviewTold: (target?: string): string =>
      `You’ll hear from us${target ? ` within ${target}` : ' by email'}. If we decline, we say why.`,
    download: [steps.download, 'Every page of your copy is marked with your name, company and the date.'],
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
    others: (total: number): string => (total === 1 ? 'Add another document' : `Add other documents (${total})`),
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

/** What stands for a kind of page in a list of results. */
const kinds = {
  faq: 'Question',
  framework: 'Framework',
  document: 'Document',
  subprocessor: 'Subprocessor',
  principle: 'Principle',
  overview: 'Overview',
  'not-claimed': 'Not claimed',
  update: 'Update',
  guide: 'Guide',
};

/** The search of answers. In what its script says {0} is the query, {1} a number; a sentence is chosen by the plural category of the number. */
export const search = {
  title: 'Search',
  description: (company: string): string => `Ask the ${company} trust center in your own words.`,
  label: 'Ask a question',
  placeholder: 'Try “encryption at rest”',
  sections: 'Browse by section',
  categories: 'Browse questions by topic',
  allText: 'Search all text',
  noScript: 'Search runs in your browser and needs JavaScript. Without it, browse by section or topic below.',
  slash: 'Press / on any page to search',
  counting: 'Searches that find no answer are counted by their words and the day, without anything about you.',
  options: 'Filters and options',
  filters: {
    label: 'Narrow the results',
    any: 'Any',
    category: 'Topic',
    principle: 'Principle',
    framework: 'Framework',
    product: 'Product',
  },
  mailSubject: 'Question about your security',
  script: {
    kinds,
    'listed-one': '{1} page',
    'listed-other': '{1} pages',
    'answers-one': '{1} page on “{0}”',
    'answers-other': '{1} pages on “{0}”, best match first',
    'closest-one': 'Nothing answers “{0}” exactly. This page comes closest.',
    'closest-other': 'Nothing answers “{0}” exactly. These {1} pages come closest.',
    none: 'Nothing here states “{0}”.',
    unstated: 'Not mentioned anywhere: {0}.',
    ask: 'Email us this question',
    allText: 'Search all text for it',
    asOf: 'as of {0}',
    failed: 'Search couldn’t be loaded. You can browse by section or topic below.',
    retry: 'Try again',
  },
};

/** The search of all text. {0} is the query, {1} a number or an address. */
export const searchText = {
  title: 'Search all text',
  description: (company: string): string => `Search every page of the ${company} trust center, word for word.`,
  label: 'Words to look for',
  placeholder: 'Try “key rotation”',
  told: 'Finds pages that hold all of your words. To ask in your own words, go to {0}.',
  answers: 'Search',
  script: {
    kinds: {
      FAQ: kinds.faq,
      Framework: kinds.framework,
      Document: kinds.document,
      Subprocessor: kinds.subprocessor,
      Principle: kinds.principle,
      Update: kinds.update,
      Guide: kinds.guide,
    },
    none: 'No results for “{0}”. Try another word, or email {1} and we’ll answer.',
    'found-one': '{1} result for “{0}”',
    'found-other': '{1} results for “{0}”',
    top: '{1} results for “{0}”, showing the top {2}',
    failed: search.script.failed,
    retry: search.script.retry,
  },
};

export const subprocessorPages = {
  columns: ['Name', 'Purpose', 'Data', 'Location', 'Transfer', 'Since'],
  period: 'Period',
  notNeeded: (area: 'EU' | 'EEA'): string => `Not needed: in the ${area}`,
  noTransfer: 'None stated',
  filter: {
    label: 'Filter subprocessors',
    region: 'Where',
    anywhere: 'Anywhere',
    regions: { eu: 'EU or EEA only', gb: 'United Kingdom', us: 'United States', other: 'Elsewhere' },
    data: 'Data',
    anything: 'Any data',
    kinds: {
      contact: 'Contact details',
      identity: 'Identity documents',
      financial: 'Payment and bank data',
      content: 'Customer content',
      technical: 'Technical data',
      sensitive: 'Special categories',
    },
    /** What the page's script says of each part of the list: its heading, how many are left in it, and of how many. */
    shown: '{}: {} of {}',
    none: 'No subprocessor fits both.',
  },
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
  feed: (kind: string): string => `${kind} feed`,
  calendar: 'Calendar of expiry dates',
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
  programs: 'For programs',
  mcp: 'Model Context Protocol server',
  mcpAbout:
    'read-only; search, fetch, posture, subprocessors and how_to_request, each answer quoted with its address, date and SHA-256',
  api: 'API for gated documents (OpenAPI 3.1)',
  apiAbout: 'request documents for a person to sign, then download them with a token that this person creates',
  optional: 'Optional',
};
