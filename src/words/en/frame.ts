import { sayDay } from './format.ts';

/** What stands around every page, the gate's too. */
export const frame = {
  siteName: (company: string): string => `${company} Trust center`,
  /** Behind the company's name. */
  trustCenter: 'Trust center',
  title: (page: string, site: string): string => `${page} | ${site}`,
  description: (page: string, company: string, asOf: string): string => `${page}: ${company}, as of ${sayDay(asOf)}.`,
  /** At the head of every printed page. */
  runningHead: (company: string, asOf: string): string => `${company} Trust center, as of ${sayDay(asOf)}`,
  /** In the header of the gate's pages, before an email address. */
  questions: 'Questions?',
  skip: 'Skip to content',
  main: 'Main',
  breadcrumb: 'Breadcrumb',
  search: 'Search',
  /** The same for those who hear the field in the header. */
  searchAll: 'Search questions and documents',
  /** The button in the header; on a phone its first word alone. */
  request: ['Request', ' documents'],
  sections: {
    overview: 'Overview',
    compliance: 'Compliance',
    principles: 'Principles',
    faqs: 'FAQ',
    documents: 'Documents',
    subprocessors: 'Subprocessors',
    updates: 'Updates',
    guides: 'Learn',
  },
  foot: {
    contacts: 'Contacts',
    security: 'Security',
    privacy: 'Privacy',
    privacyRequest: 'Make a privacy request',
    more: 'More',
    status: 'Service status',
    vulnerability: 'Report a vulnerability',
    data: 'Data and feeds',
    feed: 'Updates feed',
    faqCsv: 'Answers as CSV',
    calendar: 'Calendar of expiry dates',
    asOf: 'Everything on this page is as of',
  },
  notFound: {
    title: 'Page not found',
    lede: 'The address may be mistyped, or the page may have been removed.',
    search: 'Search this trust center',
    contact: 'Can’t find it? Email',
  },
  /** What the page's script says; {} is where the heading stands. */
  script: {
    copyLinkTo: 'Copy the link to “{}”',
    copied: 'Copied',
    lapsed: 'Lapsed',
    busy: 'We’re getting a lot of requests right now. Keep this page open for a moment while your browser finishes one more step.',
    busyDone: 'Done. Your email is on its way.',
    busyWaits:
      'We’re getting a lot of requests right now, so your email may take a few hours. There’s nothing more you need to do.',
  },
};
