import type { BaseIssue } from 'valibot';

/** What a form asks for, by the names that its sentences know. */
const FORM_SUBJECTS = [
  'your-name',
  'full-name',
  'work-email',
  'email',
  'invited-email',
  'your-company',
  'their-company',
  'job-title',
  'purpose',
  'reason',
  'documents',
  'released-documents',
  'link-subject',
  'page-title',
  'link-note',
  'answers',
  'frameworks',
  'decision',
  'days',
  'downloads',
  'question',
  'answer',
  'note',
  'assignee',
  'authority',
  'agreement',
  'signed-text',
  'objection',
  'our-answer',
  'your-request',
  'why-longer',
] as const;
export type FormSubject = (typeof FORM_SUBJECTS)[number];

/** What can be wrong with it. `detail` is the limit that is passed, or the hidden character. */
const FORM_FAULTS = [
  'missing',
  'no-letters',
  'too-long',
  'line-breaks',
  'control',
  'hidden',
  'not-an-address',
  'curly-apostrophe',
  'other-letters',
  'too-many',
  'out-of-range',
] as const;
export interface FormFault {
  subject: FormSubject;
  fault: (typeof FORM_FAULTS)[number];
  detail: string;
}

/** A fault as the message of a schema, which is a text: `your-name too-long 120`. */
export const formFault = (subject: FormSubject, fault: FormFault['fault'], detail: string | number = ''): string =>
  `${subject} ${fault} ${detail}`.trim();

/** The fault that an issue of a form tells. A field that the form lacks whole has no sentence of its own: it is missing. */
export function formFaultOf({ message }: Pick<BaseIssue<unknown>, 'message'>): FormFault {
  const [said, how, detail = ''] = message.split(' ');
  const subject = FORM_SUBJECTS.find((one) => one === said);
  const fault = FORM_FAULTS.find((one) => one === how);
  if (!subject || !fault) throw new Error(`a form says what no fault says: ${message}`);
  return { subject, fault, detail };
}
