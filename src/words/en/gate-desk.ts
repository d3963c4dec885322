import { sayCount, sayMoment, saySize } from './format.ts';

/** For those who sign in: the list of requests, its forms, and the way in. */
export const desk = {
  title: 'Requests',
  signedInAs: (email: string) => `Signed in as ${email}`,
  readOnly: 'You can read every request and change nothing.',
  status: 'Status',
  anyStatus: 'All',
  filter: 'Filter',
  table: 'Requests, newest first',
  columns: { requester: 'Requester', documents: 'Documents', received: 'Received', status: 'Status' },
  documents: (first: string, more: number) => (more === 0 ? first : `${first} and ${more} more`),
  noDocuments: 'No longer available',
  none: 'No requests yet.',
  noneWithStatus: 'No requests with this status.',
  pages: 'Pages of requests',
  newer: 'Newer requests',
  older: 'Older requests',
  signOut: 'Sign out',
  invite: {
    heading: 'Invite someone',
    email: 'Email address',
    company: 'Company',
    companyHint: 'As it should appear on every page of the copies.',
    documents: 'Documents',
    button: 'Send invitation',
  },
  trial: {
    heading: 'Trial copies',
    lede: 'See a document as a requester would receive it, marked with your own address and “TRIAL”. Each trial copy is recorded in the audit log.',
    document: 'Document',
    button: 'Download a trial copy',
    tooMany: {
      title: 'No trial copy was made',
      lede: 'You’ve made a lot of trial copies. Try again in an hour.',
    },
    notInVault: (file: string) => ({
      title: 'No trial copy was made',
      lede: `The file ${file} is not in the vault.`,
    }),
    tooLarge: (bytes: number) => ({
      title: 'No trial copy was made',
      lede: `The stamped copy is ${saySize(bytes)}, which is more than this host can send.`,
      more: 'Make it on your own machine: npm run gate -- stamp <pdf> --out <pdf>',
    }),
    refused: (fault: string) => ({ title: 'No trial copy was made', lede: fault }),
  },
  signIn: {
    title: 'Sign in',
    lede: 'For people who review requests or invite others. We’ll email you a sign-in link; there’s no password.',
    email: 'Work email',
    button: 'Send link',
    sent: (hours: number) => ({
      title: 'Check your email',
      lede: `If this address has access, a sign-in link is on its way. It expires in ${hours === 1 ? 'one hour' : sayCount(hours, 'hour')}.`,
    }),
    continue: {
      title: 'Continue to sign in',
      lede: 'This link can be used once.',
      button: 'Continue',
    },
  },
  mailbox: {
    title: 'Captured email',
    lede: 'No mail server is configured, so messages are kept here, newest first. Only this machine can see them.',
    none: 'No email yet. Request a document to see the first one.',
    meta: (to: string, at: string) => `To ${to} · ${sayMoment(at)}`,
    all: 'All captured email',
    to: 'To',
    sent: 'Sent',
  },
};
