import * as z from 'zod/mini';
import { ID_PATTERN } from '../../src/schemas/patterns.ts';
import { oneLine, REQUEST_LIMITS } from '../../src/schemas/request-form.ts';

/** The boxes as they stand on the page and in the record: what was ticked is what was said. */
export const authorityStatement = (company: string): string =>
  company === ''
    ? 'I have authority to agree to this on behalf of my company'
    : `I have authority to agree to this on behalf of ${company}`;
export const agreeStatement = (title: string): string => `I have read and agree to the ${title}`;

/** What the page filled in itself: which text was on it. */
const UNKNOWN_TEXT = 'Open the page again: the form does not say which text was signed';
export const signForm = z.strictObject({
  agreement: z.string(UNKNOWN_TEXT).check(z.regex(ID_PATTERN, UNKNOWN_TEXT), z.maxLength(100, UNKNOWN_TEXT)),
  version: z.string(UNKNOWN_TEXT).check(z.maxLength(40, UNKNOWN_TEXT)),
  sha256: z.string(UNKNOWN_TEXT).check(z.regex(/^[0-9a-f]{64}$/, UNKNOWN_TEXT)),
  signer: oneLine('your full name', REQUEST_LIMITS.name),
  title: oneLine('your job title', REQUEST_LIMITS.title),
  authority: z.literal('on', 'Confirm that you have authority to agree for your company'),
  agree: z.literal('on', 'Confirm that you have read the agreement and agree to it'),
});
export type SignForm = z.infer<typeof signForm>;
export const SIGN_FIELDS = ['agreement', 'version', 'sha256', 'signer', 'title', 'authority', 'agree'] as const;
