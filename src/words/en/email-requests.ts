import { sayCount, sayMoment, sayNumber } from './format.ts';

/** What there is to sign. */
const theAgreements = (count: number): string => (count === 1 ? 'the agreement' : `the ${sayNumber(count)} agreements`);

/** To a requester: their request and what became of it, and new links. */
export const requestEmails = {
  confirm: {
    subject: (company: string, reference: string) => `Confirm your request for ${company} documents (${reference})`,
    title: 'Confirm your request',
    requested: (company: string) =>
      `You, or someone using this email address, requested these documents from ${company}:`,
    next: 'Confirm your email address to send us the request.',
    nextSign: (count: number) => `Confirm your email address, then read and sign ${theAgreements(count)}.`,
    button: 'Confirm your email address',
    signButton: (count: number) => `Confirm and read ${theAgreements(count)}`,
  },
  invitation: {
    subject: (company: string, reference: string) => `${company} has shared documents with you (${reference})`,
    title: (company: string) => `${company} has shared documents with you`,
    invited: (company: string) => `${company} invites you to read these documents:`,
    invitedBy: (address: string, company: string) => `${address} invites you to read these documents from ${company}:`,
    next: 'Open them when you’re ready.',
    nextSign: (count: number) => `Read and sign ${theAgreements(count)} first.`,
    button: 'Open the documents',
    signButton: (count: number) => `Read ${theAgreements(count)}`,
    unexpected: (contact: string) => `Not expecting this? You can ignore this email, or ask ${contact}.`,
    why: (company: string) => `You got this email because ${company} entered your address in its trust center.`,
    stop: (contact: string) => `To stop these invitations, email ${contact}.`,
    optOut: (company: string) => `No more invitations from ${company}`,
  },
  granted: {
    subject: (company: string, reference: string) => `Your ${company} documents are ready (${reference})`,
    title: 'Your documents are ready',
    approved: (reference: string, until: string) =>
      `Your request ${reference} was approved. You have access to these documents until ${sayMoment(until)}:`,
    button: 'Open your documents',
    newLink: 'Link used or expired? Request a new one',
    downloads: (count: number) =>
      `You can download or view each document ${count === 1 ? 'once' : sayCount(count, 'time')}. Every page is marked with your name.`,
    notYou: (contact: string) => `If you didn’t request this, tell ${contact}.`,
  },
  denied: {
    subject: (company: string, reference: string) =>
      `Your request for ${company} documents was declined (${reference})`,
    title: 'Your request was declined',
    declined: (company: string, reference: string) => `${company} declined your request ${reference}.`,
    reason: 'Reason',
    noReason: 'None was given',
    next: (contact: string) => `If something has changed, you can submit a new request. Questions? Email ${contact}.`,
    again: 'Submit a new request',
  },
  revoked: {
    subject: (company: string, reference: string) => `Your access to ${company} documents has ended (${reference})`,
    title: 'Your access has ended',
    revoked: (company: string, reference: string) =>
      `${company} ended your access (${reference}). Links from earlier emails no longer work. Any agreement you signed still applies.`,
  },
  fresh: {
    subject: (company: string, reference: string) => `Your new link from ${company} (${reference})`,
    title: 'Your new link',
    requested: (company: string, reference: string) =>
      `Here is a new link for your request ${reference} to ${company}.`,
  },
  links: {
    subject: (company: string) => `New links for your requests to ${company}`,
    title: 'Your new links',
    requested: (company: string, count: number) =>
      `Here ${count === 1 ? 'is a new link for an open request' : `are new links for ${sayCount(count, 'open request')}`} to ${company}.`,
    one: (reference: string) => `Request ${reference}:`,
    noDocuments: (reference: string) => `Request ${reference}: its documents are no longer available`,
    more: (count: number, contact: string) =>
      `You have ${sayCount(count, 'more open request')}. For ${count === 1 ? 'a link to it' : 'links to them'}, email ${contact}.`,
  },
  openDocuments: 'Open your documents',
  continueRequest: 'Continue your request',
  reference: (reference: string) => `Reference: ${reference}`,
  once: (until: string) => `The link works once, until ${sayMoment(until)}.`,
  notYou: (contact: string) =>
    `If this wasn’t you, ignore this email. Nothing happens unless the link is opened. Questions? Email ${contact}.`,
  questions: (contact: string) => `Questions? Email ${contact}.`,
};
