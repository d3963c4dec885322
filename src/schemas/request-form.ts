import * as v from 'valibot';
import { type FormSubject, formFault } from './form-fault.ts';
import { mailAddress } from './mail-address.ts';
import { EMAIL_MAX_CHARS } from './patterns.ts';
import { CONTROL, CONTROL_IN_TEXT, hasVisibleLetter, hiddenIn, withPlainBreaks } from './typed-text.ts';

/** Limits of the request form, in UTF-16 units with a line break as one, which is what `maxlength` counts: the page and the gate read these. */
export const REQUEST_LIMITS = {
  name: 120,
  email: EMAIL_MAX_CHARS,
  company: 160,
  title: 120,
  purpose: 1000,
  documents: 20,
} as const;

const atMost = (limit: number, subject: FormSubject) =>
  v.maxLength<string, number, string>(limit, formFault(subject, 'too-long', limit));
const ofOneLine = (subject: FormSubject) =>
  v.check((text: string) => !CONTROL.test(text), formFault(subject, 'line-breaks'));
/** Names the character: nobody can remove what they cannot see. */
const nothingHidden = (subject: FormSubject, several?: 'lines') =>
  v.check(
    (text: string) => hiddenIn(text, several) === null,
    ({ input }) => formFault(subject, 'hidden', hiddenIn(String(input), several) ?? ''),
  );
const visible = (subject: FormSubject) => v.check(hasVisibleLetter, formFault(subject, 'no-letters'));

/** What follows it in a pipe is asked of a text that is there. */
const given = (subject: FormSubject) => {
  const missing = formFault(subject, 'missing');
  return v.pipe(v.string(missing), v.trim(), v.minLength(1, missing));
};
/** A line that must be there, with a letter or a number in it. */
export const oneLine = (subject: FormSubject, limit: number) =>
  v.optional(
    v.pipe(given(subject), atMost(limit, subject), ofOneLine(subject), visible(subject), nothingHidden(subject)),
    '',
  );
/** A line that may be left empty. */
export const optionalLine = (subject: FormSubject, limit: number) =>
  v.optional(
    v.pipe(
      v.string(formFault(subject, 'missing')),
      v.trim(),
      atMost(limit, subject),
      ofOneLine(subject),
      v.check((text) => text === '' || hasVisibleLetter(text), formFault(subject, 'no-letters')),
      nothingHidden(subject),
    ),
    '',
  );
/** A text of several lines that may be left empty; its length is what a browser's `maxlength` counts. */
export const textOf = (subject: FormSubject, limit: number) =>
  v.pipe(
    v.string(formFault(subject, 'missing')),
    v.transform(withPlainBreaks),
    v.trim(),
    atMost(limit, subject),
    v.check((text) => !CONTROL_IN_TEXT.test(text), formFault(subject, 'control')),
    nothingHidden(subject, 'lines'),
  );

/** A line that must hold one address. */
export const addressLine = (subject: FormSubject) =>
  v.optional(v.pipe(given(subject), atMost(EMAIL_MAX_CHARS, subject), mailAddress(subject)), '');

const NONE_CHOSEN = formFault('documents', 'missing');
/** Documents that are chosen in a form, by id. */
export const chosenDocuments = v.optional(
  v.pipe(
    v.array(v.pipe(v.string(NONE_CHOSEN), v.maxLength(100, NONE_CHOSEN)), NONE_CHOSEN),
    v.minLength(1, NONE_CHOSEN),
    v.maxLength(REQUEST_LIMITS.documents, formFault('documents', 'too-many', REQUEST_LIMITS.documents)),
  ),
  [],
);

/** What a visitor sends to `POST /api/requests`, in the order of the page, which is that of its faults. */
export const requestForm = v.strictObject({
  documents: chosenDocuments,
  name: oneLine('your-name', REQUEST_LIMITS.name),
  email: addressLine('work-email'),
  company: oneLine('your-company', REQUEST_LIMITS.company),
  title: oneLine('job-title', REQUEST_LIMITS.title),
  purpose: v.optional(v.pipe(given('purpose'), visible('purpose'), textOf('purpose', REQUEST_LIMITS.purpose)), ''),
});
export type RequestForm = v.InferOutput<typeof requestForm>;
export type RequestField = keyof RequestForm;
