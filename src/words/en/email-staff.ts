import { sayCount, sayNumber } from './format.ts';

/** To the people of the company who decide, sign in and look after documents. A visitor's words come in defanged. */
export const staffEmails = {
  review: {
    // No word of a visitor's: a subject is shown where nothing says who wrote it.
    subject: (documents: number, reference: string) =>
      `Decision needed: request for ${sayCount(documents, 'document')} (${reference})`,
    title: 'A request needs your decision',
    requested: (documents: string) => `Requested: ${documents}`,
    waiting: (name: string, company: string) =>
      `${name} (${company}) has confirmed their email address and is waiting for your decision.`,
    facts: {
      name: 'Name',
      filedName: 'Name on the request',
      email: 'Email',
      company: 'Company',
      title: 'Job title',
      purpose: 'Purpose',
      documents: 'Documents',
    },
    button: 'Review the request and decide',
    personal: 'The link is personal. Anyone who has it can decide in your name, so don’t forward this email.',
  },
  digest: {
    subject: (count: number) => `${sayCount(count, 'notification')} about document requests`,
    title: 'More notifications',
    count: (count: number) => `${sayCount(count, 'notification')} in one email`,
    why: (limit: number) =>
      `You had more than ${sayNumber(limit)} notifications in an hour, so the others are in this email. Sign in to see them:`,
    review: (reference: string) => `Decision needed: ${reference}`,
    record: (reference: string) => `Agreement signed: ${reference}`,
    unstampable: (reference: string) => `Document could not be stamped: ${reference}`,
    'more-time': (reference: string) => `More time requested: ${reference}`,
    left: (reference: string) => `Access ended, no such mailbox: ${reference}`,
    answered: (reference: string) => `The requester answered: ${reference}`,
    assigned: (reference: string) => `Assigned to you: ${reference}`,
    more: (count: number) => `And ${sayNumber(count)} more.`,
    button: 'See all requests',
  },
  unstampable: {
    subject: (document: string, reference: string) => `A document could not be stamped: ${document} (${reference})`,
    title: 'A document could not be stamped',
    next: 'The requester was told that we’ve been alerted, and didn’t lose a download. Try a trial copy in the trust center once the file is replaced.',
    what: (document: string, reference: string) =>
      `A requester with access (${reference}) tried to download “${document}”. It could not be stamped with their name, so nothing was sent.`,
    fault: 'What went wrong',
  },
  staffWhy: (company: string) =>
    `You got this email because you look after document requests in the ${company} trust center (access.yaml).`,
  signIn: {
    subject: (company: string) => `Sign in to the ${company} trust center`,
    title: 'Sign in',
    use: (company: string) => `Use this link to sign in to the ${company} trust center.`,
    button: 'Sign in',
    notYou: 'If this wasn’t you, ignore this email. Nobody can sign in without the link.',
  },
};
