import { sayCount, sayDay } from './format.ts';

/** To the approvers, about the documents themselves. */
export const documentEmails = {
  expiring: {
    subject: (documents: number, first: string, day: string) =>
      documents === 1
        ? `${first} expires on ${sayDay(day)}`
        : `${sayCount(documents, 'document')} expire within 30 days`,
    title: (documents: number) => (documents === 1 ? 'A document expires soon' : 'Documents expire soon'),
    lede: (documents: number) =>
      documents === 1
        ? 'After its last day, this document can’t be requested or offered.'
        : 'After their last day, these documents can’t be requested or offered.',
    until: (title: string, day: string) => `${title}: available until ${sayDay(day)}`,
    next: (documents: number) =>
      documents === 1
        ? 'Publish its successor before then, or change its expiry date. In the trust center you can see who has it:'
        : 'Publish their successors before then, or change their expiry dates. In the trust center you can see who has them:',
    once: 'You get one email about each document and date.',
  },
};
