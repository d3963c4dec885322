import { sayDay } from './format.ts';

const what = {
  access: 'access to your personal data',
  correction: 'a correction of your personal data',
  deletion: 'deletion of your personal data',
  objection: 'an end to how your personal data is used',
  portability: 'a copy of your personal data to take elsewhere',
};
const kind = {
  access: 'Access',
  correction: 'Correction',
  deletion: 'Deletion',
  objection: 'Objection',
  portability: 'Portability',
};

/** About requests of people about their own personal data. */
export const privacyEmails = {
  privacyKind: kind,
  privacyConfirm: {
    subject: (company: string, reference: string) => `Confirm your privacy request to ${company} (${reference})`,
    title: 'Confirm your request',
    requested: (company: string, of: keyof typeof what) =>
      `You, or someone using this email address, asked ${company} for ${what[of]}.`,
    next: 'Confirm your email address to send us the request.',
    button: 'Confirm the request',
    notYou: (contact: string) =>
      `If this wasn’t you, ignore this email: the request is deleted after seven days. Questions? Email ${contact}.`,
  },
  privacyStaff: {
    subject: (reference: string, day: string) => `Privacy request to answer by ${sayDay(day)} (${reference})`,
    title: 'A privacy request needs an answer',
    said: 'Someone confirmed their address and asks about their own personal data. What they wrote is on the desk.',
    facts: { reference: 'Reference', kind: 'Request', due: 'Answer by' },
    day: (day: string) => sayDay(day),
    button: 'Open the request',
    why: (company: string) => `You got this email because you answer privacy requests in the ${company} trust center.`,
  },
  privacyExtended: {
    subject: (company: string, reference: string) => `${company} needs more time for your request (${reference})`,
    title: 'Your request needs more time',
    said: (company: string, of: keyof typeof what, day: string) =>
      `You asked ${company} for ${what[of]}. You’ll have an answer by ${sayDay(day)}.`,
    reason: 'Why it takes longer:',
  },
  privacyClosed: {
    subject: (company: string, reference: string) => `${company} has answered your privacy request (${reference})`,
    title: 'Your request was answered',
    said: (company: string, of: keyof typeof what) => `You asked ${company} for ${what[of]}.`,
    outcome: 'Outcome',
    outcomes: {
      done: 'Done',
      partly: 'Done in part',
      refused: 'Refused',
      'nothing-held': 'We hold no data about you',
      withdrawn: 'Withdrawn',
    },
    complain: 'If you don’t agree, you can complain to a data protection authority or go to court.',
  },
};
