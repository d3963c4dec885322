import { z } from 'zod';
import { day, id, line, version } from './primitives.ts';

export const agreement = z
  .strictObject({
    title: line.max(120).meta({ description: 'The title of the agreement.' }),
    version: version.meta({ description: 'Its version, in quotes.' }),
    effective: day.meta({ description: 'The first day it may be signed.' }),
    coversCompany: z.boolean().optional().meta({
      description:
        'Once someone with authority has signed this version, it covers the people of their company domain: they needn’t sign. Only where the text says so.',
    }),
    renew: z.boolean().optional().meta({
      description:
        'Readers who have access under an earlier version are asked to sign this one before their next download.',
    }),
    supersedes: id.optional().meta({ description: 'The earlier version, an id under agreements/.' }),
  })
  .meta({ title: 'Agreement', description: 'The exact text that is signed stands in the body.' });
export type Agreement = z.infer<typeof agreement>;

/**
 * The exact text that is signed and hashed, from the body of an agreement's file: line ends are LF, blank lines before the
 * first line and white space after the last are dropped, and one line end closes it. Nothing else is touched, so that the
 * site, the gate and whoever repeats the hash years later all have the same bytes (as UTF-8, without a byte order mark).
 */
export function agreementText(body: string): string {
  const text = body.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  return `${text.replace(/^(?:[ \t]*\n)+/, '').trimEnd()}\n`;
}
