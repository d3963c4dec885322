import { sayCount, sayMoment, sayNumber, sayShortMoment } from './format.ts';

/** The desk's list of emails: what waits, what was given up, what was sent. */
export const deliveries = {
  tabsLabel: 'Lists of emails',
  tab: {
    waiting: (count: number) => `Waiting (${sayNumber(count)})`,
    'given-up': (count: number) => `Given up (${sayNumber(count)})`,
    sent: (count: number) => `Sent (${sayNumber(count)})`,
  },
  search: 'Email address or reference',
  table: {
    waiting: 'Emails waiting, next one first',
    'given-up': 'Emails that could not be delivered, newest first',
    sent: 'Emails sent, newest first',
  },
  columns: { what: 'Email', to: 'To', tries: 'Tries', state: 'Status' },
  noTries: 'Not tried yet',
  tries: (tries: number) => sayCount(tries, 'try', 'tries'),
  uncertain: (tries: number) =>
    tries === 1 ? 'One try may have arrived' : `${sayCount(tries, 'try', 'tries')} may have arrived`,
  states: {
    queued: 'Waits for its turn',
    waiting: (at: string) => `Next try: ${sayShortMoment(at)}`,
    sending: 'Being sent',
    held: 'Waits until the address is confirmed',
    unreadable: 'Waits for another version of Vouchsafe',
    dead: (at: string) => `Given up. Last tried: ${sayShortMoment(at)}`,
    sent: (at: string) => `Sent ${sayShortMoment(at)}`,
  },
  fault: (fault: string) => `Error: ${fault}`,
  none: {
    waiting: 'No email is waiting.',
    'given-up': 'Every email could be delivered.',
    sent: 'No email was sent in the last 30 days.',
  },
  noneFound: (query: string) => `No email here has “${query}” in its address or reference.`,
  kept: (days: number) =>
    `Sent emails are listed for ${sayCount(days, 'day')}. The audit log keeps that they were sent.`,
  pages: 'Pages of emails',
  earlier: 'Earlier on the list',
  later: 'Further on the list',
  newer: 'Newer emails',
  older: 'Older emails',
  retry: 'Try again',
  retryAll: 'Try all of them again',
  retryMeans:
    'Fix the cause first. Each email is then sent at once, unless its link has run out or its request has moved on: the page of the request can send a new link.',
  revived: (count: number) => `${sayCount(count, 'email')} back in the outbox.`,
  moment: (at: string) => sayMoment(at),
};
