import type { FormFault, FormSubject } from '../../schemas/form-fault.ts';
import { capital, sayNumber } from './format.ts';

/** What is asked for, within a sentence. */
const NAMES: Record<FormSubject, string> = {
  'your-name': 'your name',
  'full-name': 'your full name',
  'work-email': 'your work email address',
  email: 'your email address',
  'invited-email': 'the email address to invite',
  'your-company': 'your company’s name',
  'their-company': 'the company’s name',
  'job-title': 'your job title',
  purpose: 'what you need the documents for',
  reason: 'the reason',
  documents: 'the documents',
  'released-documents': 'the documents to release',
  'link-subject': 'an email address or a domain',
  'page-title': 'the heading',
  note: 'the note',
  answers: 'the answers',
  frameworks: 'the frameworks',
  decision: 'the decision',
  days: 'the days of access',
  downloads: 'the number of downloads',
  question: 'your question',
  answer: 'your answer',
  assignee: 'who looks after it',
  authority: 'your authority',
  agreement: 'the agreement',
  'signed-text': 'the text that was signed',
};
/** Asked for where it is missing, when that is not "Enter …". */
const MISSING: Partial<Record<FormSubject, string>> = {
  documents: 'Select at least one document',
  'released-documents': 'Select at least one document to release',
  decision: 'Select whether to approve or decline the request',
  reason: 'Enter a reason for declining the request',
  assignee: 'Select who looks after it',
  authority: 'Confirm that you have authority to agree for your company',
  agreement: 'Confirm that you have read the agreement and agree to it',
  'signed-text': 'Open the page again: the form doesn’t say which text was signed',
};
const LONG: Partial<Record<FormSubject, string>> = {
  purpose: 'the purpose',
  email: 'the email address',
  'work-email': 'the email address',
  'invited-email': 'the email address',
};

/** What too many of were chosen, where it isn't documents. */
const CHOSEN: Partial<Record<FormSubject, string>> = { answers: 'answers', frameworks: 'frameworks' };

/** What is wrong with a field, for who filled it in. */
function fault({ subject, fault, detail }: FormFault): string {
  const name = LONG[subject] ?? NAMES[subject];
  const ask = MISSING[subject] ?? `Enter ${NAMES[subject]}`;
  switch (fault) {
    case 'missing':
      return ask;
    case 'no-letters':
      return subject === 'their-company' ? `${ask} in letters, or leave it empty` : `${ask}, in letters`;
    case 'too-long':
      return `${capital(name)} must be ${sayNumber(Number(detail))} characters or fewer`;
    case 'line-breaks':
      return `Remove line breaks and control characters from ${name}`;
    case 'control':
      return `Remove control characters from ${name}`;
    case 'hidden':
      return `Remove the hidden character ${detail} from ${name}`;
    case 'not-an-address':
      return subject === 'link-subject'
        ? 'Enter an email address or a domain, such as name@example.com or example.com'
        : 'Enter an email address in the format name@example.com';
    case 'curly-apostrophe':
      return "Use a straight apostrophe (') in the email address";
    case 'other-letters':
      return 'Use an email address with only the letters a to z before the @; we can’t send to other letters';
    case 'too-many':
      return `Select ${sayNumber(Number(detail))} ${CHOSEN[subject] ?? 'documents'} or fewer`;
    case 'out-of-range':
      return `Enter a number of ${subject} from ${detail.replace('-', ' to ')}`;
  }
}

/** What visitors and staff are told about a form they sent. */
export const form = { fault };
