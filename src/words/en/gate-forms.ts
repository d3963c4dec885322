import { sayCount } from './format.ts';

const whyNot = {
  unknown: () => 'Select a document from the list',
  public: (title: string) => `“${title}” is public: download it from the documents page`,
  'by-email': (title: string, contact: string) => `“${title}” is sent by email: write to ${contact}`,
  expired: (title: string) => `“${title}” is no longer available`,
  'out-of-scope': (title: string) => `“${title}” is not among the documents that you may offer`,
  denied: (title: string, domain: string) => `A rule declines “${title}” for ${domain}: ask an approver to invite them`,
};

/** What is said about forms that cannot be taken as they are. */
export const forms = {
  errorTitle: (title: string) => `Error: ${title}`,
  problem: 'There is a problem',
  more: (more: number) => `And ${sayCount(more, 'more problem', 'more problems')} like these`,
  request: 'Request documents',
  problemWithRequest: 'There is a problem with the request',
  tryAgain: 'Try again in a minute',
  notStored: 'We couldn’t save your request. Wait a minute and submit it again',
  /** A body that is no form of ours at all. */
  unreadable: {
    'too-many': (max: number) => `That’s more than ${max} fields, and no form here has so many`,
    'not-json': () => 'The body is not JSON',
    'not-object': () => 'Send one JSON object',
    'not-utf8': () => 'The body is not UTF-8',
    'not-form': () => 'Send application/x-www-form-urlencoded',
    'not-form-or-json': () => 'Send application/x-www-form-urlencoded or application/json',
  },
  nothing: {
    sent: 'Nothing was sent.',
    signed: 'Nothing was signed.',
    decided: 'Nothing was decided.',
    invited: 'Nobody was invited.',
    stored: 'Nothing was saved. Use the form on this site.',
  },
  foreign: (name: string) => `Remove the field ${name}: it is not part of this form`,
  twice: (name: string) => `Send ${name} once: it was sent more than once`,
  work: 'The proof of work has expired. Submit the request again',
  /** For programs. */
  workRefused: 'The proof of work does not hold: fetch a new challenge for the request',
  noReference: 'A reference is VS- and eight characters',
  noBearer: 'Send the bearer secret',
  /** Why a document cannot be requested, or offered in an invitation. */
  document: whyNot as Record<keyof typeof whyNot, (...of: string[]) => string>,
  again: {
    title: 'We couldn’t do that just now',
    nothing: 'Nothing was changed. Wait a minute and try again.',
    lede: 'Nothing was saved yet, and nothing you typed is lost. Wait a minute, then submit again.',
    button: 'Submit again',
    documents: 'Documents',
    /** What people type or choose, as they know it from the forms. */
    labels: {
      signer: 'Your full name',
      title: 'Job title',
      name: 'Name',
      email: 'Email',
      company: 'Company',
      purpose: 'Purpose',
      decision: 'Decision',
      days: 'Days of access',
      reason: 'Reason',
      question: 'Question',
      answer: 'Answer',
      note: 'Note',
    },
  },
};
