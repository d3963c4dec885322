import { z } from 'zod';
import { ID_PATTERN } from '../../src/schemas/primitives.ts';
import { REQUEST_LIMITS, UNPRINTABLE } from '../../src/schemas/request-form.ts';

const typed = (label: string, limit: number) =>
  z
    .string({ error: `Enter ${label}` })
    .trim()
    .min(1, `Enter ${label}`)
    .max(limit, `Use ${limit} characters or fewer for ${label}`)
    .refine((text) => !UNPRINTABLE.test(text), `Remove line breaks and control characters from ${label}`);

/** The boxes as they stand on the page and in the record: what was ticked is what was said. */
export const authorityStatement = (company: string): string =>
  company === ''
    ? 'I have authority to agree to this on behalf of my company'
    : `I have authority to agree to this on behalf of ${company}`;
export const agreeStatement = (title: string): string => `I have read and agree to the ${title}`;

export const signForm = z.strictObject({
  agreement: z.string().regex(ID_PATTERN).max(100),
  version: z.string().max(40),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  signer: typed('your full name', REQUEST_LIMITS.name),
  title: typed('your job title', REQUEST_LIMITS.title),
  authority: z.literal('on', { error: 'Confirm that you have authority to agree for your company' }),
  agree: z.literal('on', { error: 'Confirm that you have read the agreement and agree to it' }),
});
export type SignForm = z.infer<typeof signForm>;
export const SIGN_FIELDS = ['agreement', 'version', 'sha256', 'signer', 'title', 'authority', 'agree'] as const;
