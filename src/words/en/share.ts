import { sayAll, sayCount, sayDay, sayDayShort } from './format.ts';

/** What is said to those who pass a page on, and what stands on what they pass on. */
export const share = {
  save: 'Save this trust center',
  saveTold:
    'A zip file for your records: every public page to read offline, all of them as one numbered document to print (print/index.html), public documents, answers, and a list of files with their SHA-256.',
  title: 'Share or save this trust center',
  short: 'Share',
  description: (company: string): string =>
    `The address of the ${company} trust center, a code for phones, and everything you can keep in your own files.`,
  lede: 'Everything here is public. Share it, or keep a dated copy.',
  keep: 'Keep a copy',
  csvTold: 'One answer per row, with its category, date and link.',
  facts: 'trust.json',
  factsTold: 'The same facts for programs.',
  calendar: 'Calendar',
  calendarTold: 'When reports and certificates lapse and what is expected next.',
  address: 'Pass on the address',
  code: (address: string): string => `QR code of ${address}`,
  pasted: {
    title: 'Copy as text',
    lede: 'Our reports, certificates and statements, with dates and links, to paste into a chat, an email or a tender.',
    copy: 'Copy text',
    head: (company: string, day: string): string => `${company}, security and compliance as of ${sayDay(day)}:`,
    claim: (claim: string, address: string): string => `- ${claim} ${address}`,
    more: (count: number, address: string): string => `- And ${sayCount(count, 'more claim')}: ${address}`,
    notClaimed: (claims: readonly string[]): string => `Not claimed: ${sayAll(claims)}.`,
    documents: (address: string): string => `Reports and documents, and how to get them: ${address}`,
    current: (address: string): string => `What’s true today: ${address}`,
  },
  badges: 'Badges for other sites',
  badgesTold: 'Each badge shows its date and links to its page. Choose one to copy its code.',
  whole: {
    title: 'The whole trust center',
    lede: 'Every page in one document, numbered, to print or to save as PDF.',
    contents: 'Contents',
    /** The name of the file that the pack is saved as; what a file name cannot hold is left out. */
    file: (company: string, asOf: string): string =>
      `${company.replace(/[^\p{L}\p{N}]+/gu, '-')}-trust-center-${asOf}.zip`,
  },
  preview: {
    asOf: (day: string): string => `As of ${sayDay(day)}`,
    reviewed: (day: string): string => `Last reviewed ${sayDay(day)}`,
  },
  pack: {
    /** On each page of the saved copy. {0} is the address of the page that it was made of. */
    saved: (asOf: string): string => `Saved copy, as of ${sayDay(asOf)}.`,
    current: 'Current page',
  },
  badge: {
    asOf: (day: string, host: string): string => `As of ${sayDayShort(day)} · ${host}`,
    told: (company: string, held: string, states: readonly string[], day: string): string =>
      `${company}, ${held}: ${states.join('; ')}. As of ${sayDay(day)}.`,
    lapsed: (company: string, held: string, state: string): string => `${company}, ${held}: ${state}.`,
    /** Of a badge on another site: what it is, not what it says. */
    label: (name: string, company: string): string => `${name} at ${company}: status and date`,
    title: 'Badge for another site',
    lede: 'It shows its date, links to this page, and is updated with every build of this site.',
    asImage:
      'As an image. Browsers run no script in images, so it says what was true on its date until it’s loaded again:',
    asPage: 'As a page. It turns to “lapsed” by itself once the last day has passed:',
    copy: 'Copy code',
  },
};
