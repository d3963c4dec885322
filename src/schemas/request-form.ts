import * as v from 'valibot';
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

const atMost = (limit: number, label: string) =>
  v.maxLength<string, number, string>(limit, `Use ${limit} characters or fewer for ${label}`);
const printable = (label: string) =>
  v.check((text: string) => !UNPRINTABLE.test(text), `Remove line breaks and control characters from ${label}`);

/** What is asked for with these words when it is missing or empty. What follows it in a pipe is asked of a text that is there. */
const given = (ask: string) => v.pipe(v.string(ask), v.trim(), v.minLength(1, ask));
/** A line that must be there; `label` as in “Enter your name”. */
export const oneLine = (label: string, limit: number) =>
  v.optional(v.pipe(given(`Enter ${label}`), atMost(limit, label), printable(label)), '');
/** A line that may be left empty. */
export const optionalLine = (label: string, limit: number) =>
  v.optional(v.pipe(v.string(), v.trim(), atMost(limit, label), printable(label)), '');

/** Narrower than browsers have it (HTML §4.10.5.1.5): letters, digits and `_ + - '`, dots only between them, a domain with a top level. */
const ADDRESS = /^[\w'+-]+(?:\.[\w'+-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/i;
/** One mail address, and what is said of anything else. */
export const mailAddress = (error: string) =>
  v.pipe(v.string(error), v.regex(ADDRESS, error), v.maxLength(EMAIL_MAX_CHARS, error));
export const ADDRESS_ERROR = 'Enter one email address, like name@company.example';
/** A line that must hold one; `ask` says whose. */
export const addressLine = (ask: string) =>
  v.optional(v.pipe(given(ask), atMost(EMAIL_MAX_CHARS, 'the email address'), v.regex(ADDRESS, ADDRESS_ERROR)), '');

/** Documents that are chosen in a form, by id. */
export const chosenDocuments = v.optional(
  v.pipe(
    v.array(v.pipe(v.string('Choose a document'), v.maxLength(100)), 'Choose at least one document'),
    v.minLength(1, 'Choose at least one document'),
    v.maxLength(REQUEST_LIMITS.documents, `Choose ${REQUEST_LIMITS.documents} documents or fewer`),
  ),
  [],
);

const PURPOSE = 'Say what you need the documents for';
/** What a visitor sends to `POST /api/requests`. */
export const requestForm = v.strictObject({
  name: oneLine('your name', REQUEST_LIMITS.name),
  email: addressLine('Enter your work email address'),
  company: oneLine('your company', REQUEST_LIMITS.company),
  title: oneLine('your job title', REQUEST_LIMITS.title),
  purpose: v.optional(
    v.pipe(
      given(PURPOSE),
      atMost(REQUEST_LIMITS.purpose, 'the purpose'),
      v.check((text) => !UNPRINTABLE_IN_TEXT.test(text), 'Remove control characters from the purpose'),
    ),
    '',
  ),
  documents: chosenDocuments,
});
export type RequestForm = v.InferOutput<typeof requestForm>;
export type RequestField = keyof RequestForm;
