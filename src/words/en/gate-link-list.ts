import { sayCount, sayNumber } from './format.ts';

/** For staff: many links at once, from a spreadsheet or a CRM. */
export const linkList = {
  make: 'Links from a list',
  title: 'Links from a list',
  lede: 'Each row becomes a link. You’ll see every row, and what’s wrong with it, before anything is sent.',
  columns:
    'The first row names the columns: email or domain, company, documents, days, note. Exports of CRMs work as they are; columns with other names are ignored.',
  file: 'CSV file',
  fileHint: (kilobytes: number, rows: number) =>
    `Up to ${sayNumber(rows)} rows and ${sayNumber(kilobytes)} kB. For more, use the command line: npm run gate -- invite --csv list.csv`,
  paste: 'Or paste the rows',
  documents: 'Documents for rows that name none',
  days: 'Days for rows that state none',
  note: 'Note for rows without one',
  button: 'Check the list',
  faults: {
    nothing: 'Choose a file, or paste the rows',
    both: 'Choose a file or paste the rows, not both',
    'no-column': 'Name one column “email” or “domain” in the first row',
    empty: 'The list has no rows',
    'too-many': (most: number) => `A list can have ${sayNumber(most)} rows. Split it`,
    damaged: 'This can’t be read as CSV. Save it as CSV again',
  },
  check: {
    title: 'Check the list',
    lede: (good: number, all: number) =>
      good === all
        ? `${sayCount(good, 'link')} will be made. Nothing has been sent yet.`
        : `${sayNumber(good)} of ${sayCount(all, 'row')} will become links. Rows with a fault are left out. Nothing has been sent yet.`,
    none: 'No row can become a link. Nothing was sent.',
    mails: (count: number) => `${sayCount(count, 'email')} will go out, as fast as the mail limits allow.`,
    copies: (count: number) =>
      `${sayCount(count, 'link')} for a domain will be shown for you to copy: nobody is emailed there.`,
    table: 'Rows of the list',
    columns: { for: 'For', what: 'What', result: 'Result' },
    row: (number: number) => `Row ${sayNumber(number)}`,
    mailed: 'Will be emailed',
    copied: 'Will be shown',
    twice: 'The same as a row before it',
    there: 'There is a link like this, and it’s open',
    days: (days: number) => sayCount(days, 'day'),
    send: (count: number) => `Make ${sayCount(count, 'link')}`,
    back: 'Change the list',
  },
  sent: {
    title: 'Links made',
    lede: (made: number) => `${sayCount(made, 'link')} made.`,
    before: (count: number) => `${sayCount(count, 'row')} had been made before and weren’t made again.`,
    refused: (count: number) => `${sayCount(count, 'row')} can’t be made anymore: a document or a rule has changed.`,
    copy: 'Copy these now. They can’t be shown again.',
    label: 'Links',
    next: 'See the links of this list',
  },
  notShown: {
    title: 'This list can’t be sent anymore',
    lede: 'It was checked too long ago, or by somebody else. Nothing was sent. Check it again.',
  },
  progress: (sent: number, all: number) => `${sayNumber(sent)} of ${sayCount(all, 'email')} sent.`,
  waiting: (count: number) => `${sayNumber(count)} ${count === 1 ? 'waits' : 'wait'} for their turn.`,
  dead: (count: number) => `${sayNumber(count)} couldn’t be delivered.`,
};
