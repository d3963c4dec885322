import { sayCount, sayMoment, sayNumber } from './format.ts';

/** To somebody for whom staff made a personal link. */
export const offerEmails = {
  offer: {
    subject: (company: string, reference: string) => `${company} has something for you to read (${reference})`,
    title: (company: string) => `From ${company}, for you`,
    made: (company: string) => `${company} put this together for you.`,
    madeBy: (address: string, company: string) => `${address} from ${company} put this together for you.`,
    answers: (count: number) => `The page answers ${sayCount(count, 'question')} in full.`,
    documents: 'You can open these documents:',
    documentsSign: (count: number) =>
      `You can open these documents once you’ve signed ${count === 1 ? 'the agreement' : `the ${sayNumber(count)} agreements`}:`,
    button: 'Open your page',
    until: (until: string) => `The link works until ${sayMoment(until)}. It’s personal, so don’t share it.`,
    unexpected: (contact: string) => `Not expecting this? You can ignore this email, or ask ${contact}.`,
  },
};
