import { sayCount, sayDay } from './format.ts';

/** To a requester: their request and what became of it, and new links. */
export const requestEmails = {
  confirm: {
    subject: (company: string, reference: string) => `Confirm your request for ${company} documents (${reference})`,
    requested: (company: string) =>
      `You, or someone using this email address, requested these documents from ${company}:`,
    button: 'Confirm your email address',
    signButton: 'Confirm your email address and read the agreement',
  },
  invitation: {
    subject: (company: string, reference: string) => `${company} has shared documents with you (${reference})`,
    shared: (company: string) => `${company} has shared these documents with you:`,
    invitedBy: (address: string) => `You were invited by ${address}.`,
    button: 'Open the documents',
    signButton: 'Read the agreement and open the documents',
    unexpected: (contact: string) => `Not expecting this? You can ignore this email, or ask ${contact}.`,
  },
  granted: {
    subject: (company: string, reference: string) => `Your ${company} documents are ready (${reference})`,
    approved: (reference: string, until: string) =>
      `Your request ${reference} was approved. You have access to these documents until ${sayDay(until)}:`,
    button: 'Open your documents',
    newLink: 'Link used or expired? Request a new one',
    downloads: (count: number) =>
      `You can download each document ${count === 1 ? 'once' : sayCount(count, 'time')}. Every page is marked with your name.`,
    notYou: (contact: string) => `If you didn’t request this, tell ${contact}.`,
  },
  denied: {
    subject: (company: string, reference: string) =>
      `Your request for ${company} documents was declined (${reference})`,
    declined: (reference: string) => `Your request ${reference} was declined.`,
    reason: 'Reason',
  },
  revoked: {
    subject: (company: string, reference: string) => `Your access to ${company} documents has ended (${reference})`,
    revoked: (reference: string) =>
      `Your access (${reference}) has been revoked. Any agreement you signed still applies.`,
  },
  fresh: {
    subject: (company: string, reference: string) => `Your new link from ${company} (${reference})`,
    requested: (reference: string) => `Here is a new link for your request ${reference}.`,
  },
  links: {
    subject: (company: string) => `New links for your requests to ${company}`,
    requested: 'Here are new links for your open requests.',
    one: (reference: string, documents: string) => `${reference}: ${documents}`,
    noDocuments: (reference: string) => `${reference}: its documents are no longer available`,
    more: (count: number, contact: string) =>
      `You have ${sayCount(count, 'more open request')}. For a link to one of them, email ${contact}.`,
    once: 'You can use each link once.',
  },
  openDocuments: 'Open your documents',
  continueRequest: 'Continue your request',
  reference: (reference: string) => `Reference: ${reference}`,
  onceWithinHours: (hours: number) => `You can use the link once, within ${sayCount(hours, 'hour')}.`,
  onceWithinDays: (days: number) => `You can use the link once, within ${sayCount(days, 'day')}.`,
  notYou: (contact: string) =>
    `If this wasn’t you, ignore this email. Nothing happens unless the link is opened. Questions? Email ${contact}.`,
  questions: (contact: string) => `Questions? Email ${contact}.`,
};
