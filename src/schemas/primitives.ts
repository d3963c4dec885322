import { z } from 'zod';
import { isPublicAddress, publicAddress } from './addresses.ts';
import { COUNTRIES } from './countries.ts';
import { EMAIL_MAX_CHARS, ID_PATTERN } from './patterns.ts';
import { rule } from './value-rule.ts';

/** An ISO 8601 calendar day, `YYYY-MM-DD`. Days compare correctly as strings. */
export type Day = string;

export const day = z.iso.date().meta({ description: 'A day, written YYYY-MM-DD.' });

/** A month or a day that lies ahead: `2027-08` or `2027-08-15`. */
export const expectedDate = z
  .union([z.iso.date(), z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)], rule('month-or-day'))
  .meta({ description: 'A month (YYYY-MM) or a day (YYYY-MM-DD).' });

export const id = z
  .string()
  .regex(ID_PATTERN, rule('id'))
  .meta({ description: "Another entry's id: its file name without the ending." });

/** Earlier ids of an entry. */
export const aliases = z
  .union([z.array(id), id.transform((one) => [one])])
  .optional()
  .meta({ description: 'Earlier ids of this entry: their addresses lead here.' });

/** Plain text on one line. */
export const line = z
  .string()
  .trim()
  .min(1)
  .max(300)
  .regex(/^[^\r\n]*$/);

/** A question as someone else words it: one line, and as long as theirs. */
export const wording = z
  .string()
  .trim()
  .min(1)
  .max(2000)
  .regex(/^[^\r\n]*$/);

export const httpsUrl = z
  .url({ protocol: /^https$/, error: rule('https-address') })
  // The URL standard forgives a space and takes a user along; a reader's link should have neither.
  .refine((text) => !/\s/.test(text) && !/^https:\/*[^/?#]*@/i.test(text), {
    error: rule('plain-address'),
    abort: true,
  })
  .meta({ description: 'An https address.' });

/** Where a site is published: the root of a host, or a plain path below it. Without a slash at its end once it is parsed. */
export const publicUrl = httpsUrl
  .refine((text) => !URL.canParse(text) || isPublicAddress(text), rule('public-address'))
  .overwrite((text) => (URL.canParse(text) ? publicAddress(text) : text));

export const email = z.email(rule('email')).max(EMAIL_MAX_CHARS).meta({ description: 'One email address.' });

/** ISO 3166-1 alpha-2, as in `US`. `EU` is reserved there and accepted. */
export const country = z
  .string()
  .regex(/^[A-Z]{2}$/, { error: rule('country'), abort: true })
  .refine((code) => COUNTRIES.has(code), rule('country'))
  .meta({ description: 'An ISO 3166-1 alpha-2 country code.' });

export const domain = z
  .string()
  .regex(/^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{0,58}[a-z0-9])$/, rule('domain'))
  .meta({ description: 'An email domain, lower-case.' });

/** The five trust services categories (AICPA TSP section 100). */
export const CATEGORIES = ['security', 'availability', 'processing-integrity', 'confidentiality', 'privacy'] as const;
export const category = z.enum(CATEGORIES).meta({ description: 'A trust services category (AICPA TSP section 100).' });
export type Category = z.infer<typeof category>;

export const period = z
  .strictObject({
    from: day.meta({ description: 'The first day covered.' }),
    to: day.meta({ description: 'The last day covered.' }),
  })
  .meta({ description: 'A span of days, both ends included.' });
export type Period = z.infer<typeof period>;

/** A list of words; one word alone may be written without brackets. */
export const wordsOf = <Word extends z.ZodType<string>>(word: Word, least = 0) =>
  z.union([z.array(word).min(least), word.transform((one): z.output<Word>[] => [one])]);

/** A version is text: unquoted `2.0` would be read as the number 2. */
export const version = z.string(rule('version')).regex(/^\d+(?:\.\d+){0,2}$/, rule('version'));

/** SHA-256 in lower-case hex. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/, rule('sha256'));
