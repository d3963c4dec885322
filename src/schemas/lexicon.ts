import { z } from 'zod';
import { line } from './primitives.ts';

/** `content/lexicon.yaml`: what a company adds to the words that come with Vouchsafe. */
export const lexicon = z
  .array(
    z.strictObject({
      words: z.array(line.max(80)).min(2).meta({
        description: 'Words and abbreviations that mean the same thing, as in [MFA, 2FA, two-step verification].',
      }),
    }),
  )
  .meta({
    title: 'Lexicon',
    description: 'Words that mean the same thing to who searches here, added to those that come with Vouchsafe.',
  });
export type Lexicon = z.infer<typeof lexicon>;
