import { z } from 'zod';
import { EMAIL_MAX_CHARS } from './primitives.ts';

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

const oneLine = (label: string, limit: number) =>
  z
    .string({ error: `Enter ${label}` })
    .trim()
    .min(1, `Enter ${label}`)
    .max(limit, `Use ${limit} characters or fewer for ${label}`)
    .refine((text) => !UNPRINTABLE.test(text), `Remove line breaks and control characters from ${label}`);

/** What a visitor sends to `POST /api/requests`. The email rule is the browser's own (HTML §4.10.5.1.5), with RFC 5321's length. */
export const requestForm = z.strictObject({
  name: oneLine('your name', REQUEST_LIMITS.name),
  email: z
    .string({ error: 'Enter your work email address' })
    .trim()
    .min(1, 'Enter your work email address')
    .max(REQUEST_LIMITS.email, `Use ${REQUEST_LIMITS.email} characters or fewer for your email address`)
    .pipe(z.email({ pattern: z.regexes.email, error: 'Enter one email address, like name@company.example' })),
  company: oneLine('your company', REQUEST_LIMITS.company),
  title: oneLine('your job title', REQUEST_LIMITS.title),
  purpose: z
    .string({ error: 'Say what you need the documents for' })
    .trim()
    .min(1, 'Say what you need the documents for')
    .max(REQUEST_LIMITS.purpose, `Use ${REQUEST_LIMITS.purpose} characters or fewer for the purpose`)
    .refine((text) => !UNPRINTABLE_IN_TEXT.test(text), 'Remove control characters from the purpose'),
  documents: z
    .array(z.string({ error: 'Choose a document' }).max(100), { error: 'Choose at least one document' })
    .min(1, 'Choose at least one document')
    .max(REQUEST_LIMITS.documents, `Choose ${REQUEST_LIMITS.documents} documents or fewer`),
});
export type RequestForm = z.infer<typeof requestForm>;
export type RequestField = keyof RequestForm;
