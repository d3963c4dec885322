import { sayNumber } from './format.ts';
import { steps } from './steps.ts';

/** The promised answer time, after another sentence; nothing where none is promised. */
const reply = (target: string | undefined): string => (target ? ` We reply within ${target}.` : '');

/** {0}, {1} stand for what is a link or a day of its own, as on the other pages. */
export const documentPages = {
  columns: ['Document', 'Kind', 'Date', 'Access', 'Get it'],
  groups: {
    public: (_?: string): string => '',
    nda: (target?: string): string =>
      `Request them and sign the agreement in your browser.${reply(target)} Your copy is marked with your name.`,
    request: (target?: string): string => `Tell us who you are and what you need them for.${reply(target)}`,
  },
  title: (total: number): string => {
    if (total === 0) return 'No documents listed yet';
    return total === 1 ? 'One document and who can get it' : `${sayNumber(total)} documents and who can get them`;
  },
  description: (total: number, company: string): string =>
    `${sayNumber(total)} documents of ${company}: who can get them, and how.`,
  askForMore: 'Email {0} to request what you need.',
  documentDescription: (title: string, kind: string, company: string, access: string): string =>
    `${title}. ${kind} from ${company}. Access: ${access}.`,
  partOf: 'Part of ',
  about: 'About this document',
  how: 'How to get it',
  questions: 'Questions this document answers',
};

export const requests = {
  title: 'Request documents',
  titleOf: (document: string): string => `Request: ${document}`,
  description: (company: string, target?: string): string =>
    `Request reports and other documents from ${company}.${reply(target)}`,
  descriptionOf: (document: string, company: string, target?: string): string =>
    `Request ${document} from ${company}.${reply(target)}`,
  lede: (company: string, target?: string): string =>
    `${reply(target)} We don’t share your details outside ${company}.`.trim(),
  whatHappens: 'What happens',
  steps: {
    request: [steps.request, 'Tell us who you are and what you need. It takes about two minutes.'],
    sign: [steps.sign, 'We email you a link to the agreement. Read it and type your name to accept it.'],
    confirm: [steps.confirm, 'We email you a link to confirm your address.'],
    review: steps.review,
    reviewTold: (target?: string): string =>
      `You’ll hear from us${target ? ` within ${target}` : ' by email'}. If we decline, we say why.`,
    download: [steps.download, 'Every page of your copy is marked with your name, company and the date.'],
  },
  offered: 'Documents you can request',
  none: 'No documents can be requested through this form. Email {0}.',
  byEmail: 'By email only: ',
  sent: 'Check your email',
  sentLede: 'We’ve emailed you a link. Open it within 24 hours to continue.',
  notArrived: 'Didn’t get it?',
  busy: 'At busy times it can take a few hours. Your request is saved.',
  again: 'Check your spam folder, then {0}. If that doesn’t help, email {1}.',
  submitAgain: 'submit the request again',
  form: {
    documents: 'Documents',
    documentsHint: 'Select everything you need in one request.',
    others: (total: number): string => (total === 1 ? 'Add another document' : `Add other documents (${total})`),
    name: 'Your name',
    nameHint: 'This will appear on the agreement and on every page of your copy.',
    email: 'Work email',
    emailHint: 'We’ll email you a link to confirm this address.',
    company: 'Company',
    title: 'Job title',
    purpose: 'What do you need them for?',
    purposeHint: (limit: number): string =>
      `For example: vendor review before we sign. Up to ${sayNumber(limit)} characters.`,
    submit: 'Submit request',
  },
};
