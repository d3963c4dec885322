import { z } from 'zod';
import { isPublicAddress, publicAddress } from './addresses.ts';
import { COUNTRIES } from './countries.ts';
import { EMAIL_MAX_CHARS, ID_PATTERN } from './patterns.ts';

/** An ISO 8601 calendar day, `YYYY-MM-DD`. Days compare correctly as strings. */
export type Day = string;

export const day = z.iso.date().meta({ description: 'A day, written YYYY-MM-DD.' });

/** A month or a day that lies ahead: `2027-08` or `2027-08-15`. */
export const expectedDate = z
  .union([z.iso.date(), z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'a month is written YYYY-MM')])
  .meta({ description: 'A month (YYYY-MM) or a day (YYYY-MM-DD).' });

export const id = z
  .string()
  .regex(ID_PATTERN, 'an id is lower-case letters, digits and single hyphens')
  .meta({ description: "Another entry's id: its file name without the ending." });

/** Plain text on one line. */
export const line = z
  .string()
  .trim()
  .min(1, 'must not be empty')
  .max(300, 'at most 300 characters')
  .regex(/^[^\r\n]*$/, 'must be one line');

export const httpsUrl = z
  .url({ protocol: /^https$/, error: 'must be an address that starts with https://' })
  .meta({ description: 'An https address.' });

/** Where a site is published: the root of a host, or a plain path below it. Without a slash at its end once it is parsed. */
export const publicUrl = httpsUrl
  .refine(
    (text) => !URL.canParse(text) || isPublicAddress(text),
    'must be an address without query or fragment, such as https://trust.acme.example or https://acme.example/trust; a path is made of letters, digits, dots and hyphens',
  )
  .overwrite((text) => (URL.canParse(text) ? publicAddress(text) : text));

export const email = z
  .email('must be one mail address')
  .max(EMAIL_MAX_CHARS)
  .meta({ description: 'One mail address.' });

/** ISO 3166-1 alpha-2, as in `US`. `EU` is reserved there and accepted. */
export const country = z
  .string()
  .regex(/^[A-Z]{2}$/, { error: 'a country is two capital letters (ISO 3166-1), such as US', abort: true })
  .refine((code) => COUNTRIES.has(code), 'a country is one that ISO 3166-1 has a code for, such as US')
  .meta({ description: 'An ISO 3166-1 alpha-2 country code.' });

export const domain = z
  .string()
  .regex(
    /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{0,58}[a-z0-9])$/,
    'a domain is lower-case, such as buyer.example, and other scripts are in their xn-- form',
  )
  .meta({ description: 'A mail domain, lower-case.' });

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
export const version = z
  .string({ error: (issue) => (typeof issue.input === 'number' ? 'write it in quotes, as in "2.0"' : undefined) })
  .regex(/^\d+(?:\.\d+){0,2}$/, 'a version is written like "2.0"');
