/**
 * The one table of addresses: every page, list, twin and gate address, without the base that the trust center is published under.
 * `:name` stands for one part of a path. The gate's routes, the site's links, the navigation, the headers and the hosts' files are made
 * from it.
 */

/** Pages for people. Each one has a Markdown twin: `markdownOf`. The pages of long lists exist where `foldedLists` says so. */
export const PAGES = {
  overview: '/',
  compliance: '/compliance/',
  framework: '/compliance/:id/',
  principles: '/principles/',
  principle: '/principles/:id/',
  faqs: '/faq/',
  faq: '/faq/:id/',
  documents: '/documents/',
  document: '/documents/:id/',
  subprocessors: '/subprocessors/',
  updates: '/updates/',
  update: '/updates/:id/',
  guides: '/learn/',
  guide: '/learn/:id/',
  request: '/request/',
  requestDocument: '/request/:id/',
  requestSent: '/request/sent/',
  search: '/search/',
  searchText: '/search-all/',
  questionnaire: '/questionnaire/',
  /** All pages as one document: made like a page, and kept in the pack alone. */
  print: '/print/',
  share: '/share/',
  frameworkQuestions: '/compliance/:id/questions/',
  frameworkQuestionsPart: '/compliance/:id/questions/:part/',
  principleQuestions: '/principles/:id/questions/',
  principleQuestionsPart: '/principles/:id/questions/:part/',
  documentQuestions: '/documents/:id/questions/',
  documentQuestionsPart: '/documents/:id/questions/:part/',
  category: '/faq/category/:id/',
  categoryPart: '/faq/category/:id/:part/',
  year: '/updates/year/:id/',
  yearPart: '/updates/year/:id/:part/',
} as const;

/** What machines read, one file for the whole site each. */
export const TWINS = {
  trust: '/trust.json',
  trustSchema: '/trust.schema.json',
  llms: '/llms.txt',
  faqCsv: '/faq.csv',
  faqJson: '/faq.json',
  answers: '/answers.json',
  answersEveryday: '/answers-everyday.json',
  answersFirst: '/answers-first.json',
  answersLanguages: '/answers-languages.json',
  answersRows: '/answers-rows.json',
  subprocessorsCsv: '/subprocessors.csv',
  subprocessorsJson: '/subprocessors.json',
  feed: '/feed.xml',
  feedJson: '/feed.json',
  subprocessorsFeed: '/subprocessors/feed.xml',
  calendar: '/calendar.ics',
  securityTxt: '/.well-known/security.txt',
  sitemap: '/sitemap-index.xml',
  sitemapPart: '/sitemap-:part.xml',
  robots: '/robots.txt',
  pack: '/pack.zip',
} as const;

/** What pages load, and what a host shows in place of a page; a folder ends in a slash. */
export const ASSETS = {
  notFound: '/404.html',
  runningHead: '/running-head.css',
  icon: '/favicon.svg',
  hashed: '/_astro/',
  searchIndex: '/pagefind/',
  documentFile: '/documents/:file',
  touchIcon: '/apple-touch-icon.png',
  previews: '/preview/',
  badges: '/badge/',
  badge: '/badge/:id.svg',
} as const;

/** What the gate answers; every other address is the static site's. */
export const GATE = {
  requests: '/api/requests',
  challenge: '/api/challenge',
  work: '/api/work',
  unanswered: '/api/unanswered',
  seen: '/api/seen',
  answerTime: '/api/answer-time',
  cron: '/api/cron',
  apiDocuments: '/api/documents',
  apiDocument: '/api/documents/:id',
  apiAccounts: '/api/accounts',
  apiAccount: '/api/accounts/:domain',
  bounces: '/api/bounces',
  openApi: '/api/openapi.json',
  apiCatalog: '/.well-known/api-catalog',
  mcp: '/mcp',
  health: '/healthz',
  metrics: '/metrics',
  receiptKeys: '/.well-known/vouchsafe-keys.json',
  access: '/access/',
  accessLink: '/access/:token',
  newLink: '/access/fresh/',
  agreement: '/access/agreement/:file',
  receipt: '/access/receipt/:file',
  sign: '/access/sign',
  answer: '/access/answer',
  download: '/access/download',
  view: '/access/view',
  viewDocument: '/access/view/:document/',
  viewPage: '/access/view/:document/:page/',
  viewImage: '/access/view/:document/:page/page.png',
  moreTime: '/access/more-time',
  renew: '/access/renew/',
  bearers: '/access/tokens',
  bearerEnd: '/access/tokens/revoke',
  reviewed: '/review/',
  review: '/review/:token',
  desk: '/admin/',
  deskAccess: '/admin/access/',
  leaver: '/admin/access/leaver',
  signIn: '/admin/sign-in/',
  companySignIn: '/admin/oidc/',
  companyCallback: '/admin/oidc/callback',
  staffLink: '/admin/link/:token',
  signOut: '/admin/sign-out',
  invite: '/admin/invite',
  trial: '/admin/trial',
  case: '/admin/requests/:reference/',
  caseReceipt: '/admin/requests/:reference/receipt/:file',
  decision: '/admin/requests/:reference/decision',
  extend: '/admin/requests/:reference/extend',
  revoke: '/admin/requests/:reference/revoke',
  follow: '/follow/',
  followLink: '/follow/confirm/:token',
  followManage: '/follow/manage/:token',
  followLeave: '/follow/leave/:token',
  followObject: '/follow/object/:token/:id',
  privacyRequest: '/privacy-request/',
  privacyLink: '/privacy-request/:token',
  followers: '/admin/followers/',
  followerStop: '/admin/followers/stop',
  sendAct: '/admin/followers/sends/:reference/:act',
  objections: '/admin/objections/',
  objectionsFile: '/admin/objections/objections.csv',
  objection: '/admin/objections/:reference/',
  objectionAnswer: '/admin/objections/:reference/answer',
  privacyQueue: '/admin/privacy/',
  privacyCase: '/admin/privacy/:reference/',
  privacyHeld: '/admin/privacy/:reference/held.json',
  privacyAct: '/admin/privacy/:reference/:act',
  ask: '/admin/requests/:reference/ask',
  note: '/admin/requests/:reference/note',
  assign: '/admin/requests/:reference/assign',
  resend: '/admin/requests/:reference/resend',
  numbers: '/admin/numbers/',
  numbersFile: '/admin/numbers/:file',
  links: '/admin/links/',
  linkNew: '/admin/links/new/',
  linkList: '/admin/links/list/',
  linkListSend: '/admin/links/list/send',
  linkShare: '/admin/links/share/',
  link: '/admin/links/:id/',
  linkWithdraw: '/admin/links/:id/withdraw',
  offer: '/for/:token/',
  prefilled: '/start/',
  deskSignatures: '/admin/signatures/',
  deskSignature: '/admin/signatures/:id/',
  signaturesCsv: '/admin/signatures.csv',
  deskDocuments: '/admin/documents/',
  deskDocument: '/admin/documents/:id/',
  deskDeliveries: '/admin/deliveries/',
  retry: '/admin/deliveries/retry',
  deskLog: '/admin/log/',
  logCheck: '/admin/log/verify/',
  logCsv: '/admin/log.csv',
  logArchive: '/admin/log.jsonl',
  deskEvidence: '/admin/evidence/',
  evidenceCsv: '/admin/evidence.csv',
  evidencePdf: '/admin/evidence.pdf',
  deskSessions: '/admin/sessions/',
  sessionEnd: '/admin/sessions/end',
  mailbox: '/mailbox/',
  mailboxItem: '/mailbox/:id',
} as const;

const ALL = { ...PAGES, ...TWINS, ...ASSETS, ...GATE };
export type AddressName = keyof typeof ALL;
type Parts<Path extends string> = Path extends `${string}:${infer Part}/${infer Rest}`
  ? Trimmed<Part> | Parts<`/${Rest}`>
  : Path extends `${string}:${infer Part}`
    ? Trimmed<Part>
    : never;
type Trimmed<Part extends string> = Part extends `${infer Name}.${string}` ? Name : Part;
type Args<Name extends AddressName> = [Parts<(typeof ALL)[Name]>] extends [never]
  ? []
  : [parts: Record<Parts<(typeof ALL)[Name]>, string>];

/** The base path of a trust center: `''` at the root of its origin or where its address is unknown, else `/trust` without a slash at its end. */
export const baseOf = (trustUrl: string | undefined): string =>
  trustUrl === undefined ? '' : new URL(trustUrl).pathname.replace(/\/+$/, '');

/** Parts of a base path that mean the same in a route, a header file and a server's configuration. */
const PLAIN_BASE = /^(?:\/[\w-][\w.-]*)*\/*$/;
/** Whether a trust center may be published there: at the root of an origin, or at a plain path below it. */
export const isPublicAddress = (url: string): boolean => {
  const { href, origin, pathname } = URL.canParse(url) ? new URL(url) : { href: '', origin: '', pathname: '?' };
  return href === origin + pathname && PLAIN_BASE.test(pathname);
};
/** The same address in one form: no slash at its end. Links are made of it by `to(publicAddress(trustUrl))`. */
export const publicAddress = (url: string): string => new URL(url).origin + baseOf(url);

/**
 * The path of an address under a base, or the whole address under a public one; its parts percent-encoded
 * (RFC 3986 §2.1): `to('/trust')('framework', { id: 'soc-2' })`.
 */
export const to =
  (base: string) =>
  <Name extends AddressName>(name: Name, ...[parts]: Args<Name>): string =>
    base +
    ALL[name].replace(/:([a-z]+)/gi, (_, part: string) =>
      encodeURIComponent((parts as Record<string, string> | undefined)?.[part] ?? ''),
    );
export type To = ReturnType<typeof to>;

/** The picture that is shown where a page's link is. */
export const previewOf = (page: string, base: string): string =>
  `${base}${ASSETS.previews}${page.slice(base.length + 1, -1) || 'overview'}.png`;

/** The Markdown twin of a page. */
export const markdownOf = (page: string): string => `${page}index.md`;
