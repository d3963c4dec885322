import { sayCount, sayNumber } from './format.ts';

/** Pages that say one thing: a refusal, a fault, a busy moment. */
export const notices = {
  wrongMethod: (allowed: string) => ({
    title: 'This address doesn’t accept that method',
    lede: `It accepts ${allowed}.`,
  }),
  noSuchPage: { title: 'Page not found', lede: 'The address may be mistyped, or the page may have been removed.' },
  /** The way on from there. */
  overview: 'Go to the trust center',
  notAnswered: { title: 'We couldn’t handle that request', lede: 'Check the address and try again.' },
  broken: (contact: string) => ({
    title: 'Something went wrong on our side',
    lede: `We’ve logged the problem. Try again; if it happens again, email ${contact}.`,
  }),
  /** Every link that cannot be used: unknown, spent, expired, foreign and malformed alike. */
  link: {
    title: 'This link no longer works',
    lede: 'It has already been used, has expired, or is incomplete.',
    newLink: 'Request a new link',
    signIn: 'Sign in',
  },
  otherSite: {
    title: 'We blocked this because it came from another site',
    lede: 'Open the page on this site and try again.',
  },
  noOrigin: {
    title: 'We blocked this because its Origin header is missing',
    lede: 'A form has to say which site it was sent from. In a browser, open the page on this site and try again. A program can send the address of this site as Origin, or send JSON.',
  },
  tooLong: (kilobytes: number) => ({
    title: 'That’s too much text',
    lede: `A form can hold ${sayNumber(kilobytes)} kB. Shorten what you typed and submit it again.`,
  }),
  tooManyRequests: (contact: string) => ({
    title: 'Too many requests from your network',
    lede: `Try again in an hour, or email ${contact}.`,
  }),
  notOverseer: {
    title: 'This page shows every document',
    lede: 'You decide on some of them. Someone who decides on all, or an auditor, can open it.',
  },
  notApprover: { title: 'Only an approver can do this', lede: 'You’re signed in as someone who can invite people.' },
  noSuchRequest: { title: 'Request not found', lede: 'Check the reference.' },
  noSuchAgreement: { title: 'Agreement not found', lede: 'It isn’t part of your request.' },
  noSuchReceipt: { title: 'Receipt not found', lede: 'This agreement was not signed here.' },
  chooseDocument: { title: 'Select one document', lede: 'Go back and select a document from the list.' },
  download: {
    'not-granted': { title: 'Your access has ended', lede: 'It was not granted, has expired or was revoked.' },
    'not-yours': {
      title: 'You don’t have access to this document',
      lede: 'Go back to your documents and select one from the list.',
    },
    'used-up': { title: 'No downloads left', lede: 'Submit a new request if you need this document again.' },
    unsigned: {
      title: 'An agreement has changed',
      lede: 'Go back to your documents, and read and sign the new version first.',
    },
    gone: {
      title: 'This document is no longer available',
      lede: 'It was removed after you were given access.',
    },
    'view-only': {
      title: 'This document can’t be downloaded',
      lede: 'It may only be viewed. Open it from your documents.',
    },
  },
  unstampable: (contact: string) => ({
    title: 'We can’t prepare this document right now',
    lede: 'It couldn’t be marked with your name, so nothing was sent.',
    more: `We’ve alerted the team. This didn’t use a download. Contact: ${contact}.`,
  }),
  busy: (seconds: number) => ({
    title: 'We’re preparing documents for other people',
    lede: `Try again in ${sayCount(seconds, 'second')}.`,
    more: 'Nothing was sent. This didn’t use a download.',
  }),
  backToDocuments: 'Your documents',
  busyTrial: (seconds: number) => ({
    title: 'We’re preparing other documents',
    lede: `Try again in ${sayCount(seconds, 'second')}.`,
  }),
};
