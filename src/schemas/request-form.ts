import * as v from 'valibot';
import { ADDRESS_ERROR, mailAddress } from './mail-address.ts';
import { EMAIL_MAX_CHARS } from './patterns.ts';
import { CONTROL, CONTROL_IN_TEXT, hasVisibleLetter, hiddenIn, withPlainBreaks } from './typed-text.ts';

export { ADDRESS_ERROR, mailAddress };

/** Limits of the request form, in UTF-16 units with a line break as one, which is what `maxlength` counts: the page and the gate read these. */
export const REQUEST_LIMITS = {
  name: 120,
  email: EMAIL_MAX_CHARS,
  company: 160,
  title: 120,
  purpose: 1000,
  documents: 20,
} as const;

const atMost = (limit: number, label: string) =>
  v.maxLength<string, number, string>(limit, `Use ${limit} characters or fewer for ${label}`);
const ofOneLine = (label: string) =>
  v.check((text: string) => !CONTROL.test(text), `Remove line breaks and control characters from ${label}`);
/** Names the character: nobody can remove what they cannot see. */
const nothingHidden = (label: string, several?: 'lines') =>
  v.check(
    (text: string) => hiddenIn(text, several) === null,
    ({ input }) => `Remove the hidden character ${hiddenIn(String(input), several)} from ${label}`,
  );
const visible = (ask: string) => v.check(hasVisibleLetter, ask);

/** What is asked for with these words when it is missing or empty. What follows it in a pipe is asked of a text that is there. */
const given = (ask: string) => v.pipe(v.string(ask), v.trim(), v.minLength(1, ask));
/** A line that must be there, with a letter or a number in it; `label` as in “Enter your name”. */
export const oneLine = (label: string, limit: number) => {
  const ask = `Enter ${label}`;
  return v.optional(
    v.pipe(given(ask), atMost(limit, label), ofOneLine(label), visible(`${ask}, in letters`), nothingHidden(label)),
    '',
  );
};
/** A line that may be left empty. */
export const optionalLine = (label: string, limit: number) =>
  v.optional(
    v.pipe(
      v.string(),
      v.trim(),
      atMost(limit, label),
      ofOneLine(label),
      v.check((text) => text === '' || hasVisibleLetter(text), `Enter ${label} in letters, or leave it empty`),
      nothingHidden(label),
    ),
    '',
  );
/** A text of several lines that may be left empty; its length is what a browser's `maxlength` counts. */
export const textOf = (label: string, limit: number) =>
  v.pipe(
    v.string(),
    v.transform(withPlainBreaks),
    v.trim(),
    atMost(limit, label),
    v.check((text) => !CONTROL_IN_TEXT.test(text), `Remove control characters from ${label}`),
    nothingHidden(label, 'lines'),
  );

/** A line that must hold one address; `ask` says whose. */
export const addressLine = (ask: string) =>
  v.optional(v.pipe(given(ask), atMost(EMAIL_MAX_CHARS, 'the email address'), mailAddress(ADDRESS_ERROR)), '');

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
    v.pipe(given(PURPOSE), visible(`${PURPOSE}, in letters`), textOf('the purpose', REQUEST_LIMITS.purpose)),
    '',
  ),
  documents: chosenDocuments,
});
export type RequestForm = v.InferOutput<typeof requestForm>;
export type RequestField = keyof RequestForm;
