import * as z from 'zod/mini';
import { EMAIL_MAX_CHARS } from './patterns.ts';

/** Limits of the request form, in characters: the page's `maxlength` and the gate's check are these. */
export const REQUEST_LIMITS = {
  name: 120,
  email: EMAIL_MAX_CHARS,
  company: 160,
  title: 120,
  purpose: 1000,
  documents: 20,
} as const;

/** Control characters (`Cc`), separators and direction overrides that have no place in one line of text. */
export const UNPRINTABLE = /[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/u;
/** The same for a text area, where tabs and line ends are text. */
const UNPRINTABLE_IN_TEXT = /(?![\t\n\r])[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/u;

const printable = (label: string) =>
  z.refine<string>((text) => !UNPRINTABLE.test(text), `Remove line breaks and control characters from ${label}`);
const atMost = (limit: number, label: string) => z.maxLength(limit, `Use ${limit} characters or fewer for ${label}`);

/** A line that must be there; `label` as in “Enter your name”. */
export const oneLine = (label: string, limit: number) =>
  z.string(`Enter ${label}`).check(z.trim(), z.minLength(1, `Enter ${label}`), atMost(limit, label), printable(label));
/** A line that may be left empty. */
export const optionalLine = (label: string, limit: number) =>
  z._default(z.string().check(z.trim(), atMost(limit, label), printable(label)), '');

/** One mail address, and what is said of anything else. */
export const mailAddress = (error: string) => z.email(error).check(z.maxLength(EMAIL_MAX_CHARS, error));
export const ADDRESS_ERROR = 'Enter one email address, like name@company.example';
/** A line that must hold one; `ask` says whose. */
export const addressLine = (ask: string) =>
  z.pipe(
    z.string(ask).check(z.trim(), z.minLength(1, ask), atMost(EMAIL_MAX_CHARS, 'the email address')),
    mailAddress(ADDRESS_ERROR),
  );

/** Documents that are chosen in a form, by id. */
export const chosenDocuments = z
  .array(z.string('Choose a document').check(z.maxLength(100)), 'Choose at least one document')
  .check(
    z.minLength(1, 'Choose at least one document'),
    z.maxLength(REQUEST_LIMITS.documents, `Choose ${REQUEST_LIMITS.documents} documents or fewer`),
  );

/** What a visitor sends to `POST /api/requests`. */
export const requestForm = z.strictObject({
  name: oneLine('your name', REQUEST_LIMITS.name),
  email: addressLine('Enter your work email address'),
  company: oneLine('your company', REQUEST_LIMITS.company),
  title: oneLine('your job title', REQUEST_LIMITS.title),
  purpose: z.string('Say what you need the documents for').check(
    z.trim(),
    z.minLength(1, 'Say what you need the documents for'),
    atMost(REQUEST_LIMITS.purpose, 'the purpose'),
    z.refine((text) => !UNPRINTABLE_IN_TEXT.test(text), 'Remove control characters from the purpose'),
  ),
  documents: chosenDocuments,
});
export type RequestForm = z.infer<typeof requestForm>;
export type RequestField = keyof RequestForm;
