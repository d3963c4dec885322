import { sayCount, sayMoment } from './format.ts';

/** About access that somebody has: to the reader, and to the approvers. */
export const accessEmails = {
  reminder: {
    subject: (company: string, reference: string) => `Your access to ${company} documents ends soon (${reference})`,
    title: 'Your access ends soon',
    until: (reference: string, until: string) =>
      `Your access under ${reference} ends on ${sayMoment(until)}. Until then you can open:`,
    more: (contact: string) =>
      `Need more time? Choose “Ask for more time” on the page with your documents, or email ${contact}.`,
    shelf: 'Your documents, if you’re still signed in',
    once: 'This is the only reminder.',
  },
  moreTime: {
    subject: (reference: string) => `More time requested (${reference})`,
    title: 'A requester asks for more time',
    until: (reference: string, until: string) => `Access under ${reference} ends on ${sayMoment(until)}`,
    asks: (name: string, company: string) => `${name} (${company}) asks to keep their access for longer.`,
    ends: 'Access ends',
    button: 'Open the request',
  },
  successor: {
    subject: (company: string, reference: string) => `A newer document from ${company} is ready for you (${reference})`,
    title: 'A newer document is ready for you',
    replaced: (company: string) =>
      `${company} replaced a document that you have access to. You can open the new one, too.`,
    new: 'New document',
    old: 'Replaces',
    ends: 'You have access until',
  },
  renewal: {
    subject: (company: string, reference: string) => `Sign the new agreement with ${company} (${reference})`,
    title: 'An agreement has changed',
    changed: (agreement: string, version: string) => `${agreement} has changed: version ${version} is now in effect.`,
    before: 'Please sign it before you next open:',
    button: 'Read the new agreement',
  },
  left: {
    subject: (reference: string) => `Access ended: an email address no longer exists (${reference})`,
    title: 'Access ended: no such mailbox',
    how: {
      bounce: (reference: string) =>
        `Email to the requester of ${reference} came back: there’s no such mailbox. They have probably left, so their access has ended.`,
      refused: (reference: string) =>
        `Their mail server refused our email to the requester of ${reference}: there’s no such mailbox. They have probably left, so their access has ended.`,
    },
    more: (count: number) => `${sayCount(count, 'more request')} from the same address ended as well.`,
    button: 'Open the request',
  },
};
