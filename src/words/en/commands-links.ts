import { sayDay, sayMoment } from './format.ts';

/** The commands for personal links and pages for one buyer. */
export const linksHelp = {
  link: 'make a personal link for an address or a domain; print it, or email it',
  linkFor: 'an email address, or a domain for everyone there; left out: a page for anyone who has the link',
  linkDays: 'days until the link ends',
  linkDocuments: 'document or bundle IDs, separated by commas',
  linkNote: 'a note that the reader sees',
  linkTitle: 'the heading of the page',
  linkAnswers: 'FAQ IDs to show in full, separated by commas',
  linkFrameworks: 'framework IDs whose claims to show, separated by commas',
  linkMail: 'email it to the address instead of printing it',
  links: 'list personal links, newest first, with how far each has led',
  linksWithdraw: 'end this link and what it has not led to yet',
  linksState: 'only links in this state',
  linkChange: 'change what a link shows and when it ends; whatever you leave out stays',
  requestLink: 'print a link that fills in the request form; it gives no access',
  requestLinkDocuments: 'document or bundle IDs',
  inviteCsv: 'a CSV file with a link a row: email or domain, company, documents, days, note',
  inviteSend: 'with --csv: make the links; without it, only show what each row would make',
  linkId: 'the link, such as L-7K3M9Q2A',
};

export const linkCommands = {
  made: (id: string, until: string) => `${id}, until ${sayDay(until)}`,
  mailed: (id: string, address: string, until: string) => `${id} is on its way to ${address}, until ${sayDay(until)}`,
  once: 'This is the only time it’s shown.',
  changed: (id: string) => `${id} changed`,
  withdrawn: (id: string, ended: number) =>
    `${id} withdrawn; ${ended === 1 ? '1 request that waited has' : `${ended} requests that waited have`} ended`,
  ended: (id: string) => `${id} is withdrawn already.`,
  unknown: (id: string) => `There is no link ${id}. To see them all, run: npm run gate -- links`,
  none: 'No links.',
  notRequestable: (id: string) => `${id} can’t be requested.`,
  toSend: 'To make them, run it again with --send.',
  notShown: 'The list changed while it was read. Nothing was sent.',
  oneOf: 'Name an email address, or a file with --csv.',
  onlyWithCsv: (option: string) => `--${option}: only with --csv. For one person, use: npm run gate -- link`,
  until: (at: string) => `until ${sayMoment(at)}`,
};
