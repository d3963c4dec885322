import { z } from 'zod';
import { category, day, id, line, wordsOf } from './primitives.ts';

export const faq = z
  .strictObject({
    question: line.meta({ description: 'The question, as a reviewer asks it.' }),
    category: line.max(60).meta({ description: 'The heading it stands under.' }),
    principles: wordsOf(category).default([]).meta({ description: 'The trust services categories it speaks to.' }),
    updated: day.meta({ description: 'The day the answer was last reviewed.' }),
    reviewBy: day.optional().meta({ description: 'The day by which it must be reviewed again.' }),
    documents: wordsOf(id).default([]).meta({ description: 'Documents that show it, ids under documents/.' }),
    systems: wordsOf(line).default([]).meta({ description: 'The products it is about; left out: all of them.' }),
    featured: z.boolean().default(false).meta({ description: 'Whether it stands on the overview.' }),
    maps: z
      .strictObject({
        caiq: wordsOf(z.string().regex(/^[A-Z&]{2,4}-\d{2}(\.\d{1,2})?$/, 'a CAIQ id such as IAM-02.1'))
          .optional()
          .meta({ description: 'CSA CAIQ v4 question ids.' }),
        mvsp: wordsOf(
          z.string({ error: 'write it in quotes, as in "2.4"' }).regex(/^\d\.\d{1,2}$/, 'an MVSP id such as "2.4"'),
        )
          .optional()
          .meta({ description: 'MVSP control ids, in quotes.' }),
      })
      .optional()
      .meta({ description: 'The same question in public questionnaires.' }),
  })
  .meta({ title: 'FAQ', description: 'A question and, in the body, its answer.' });
export type Faq = z.infer<typeof faq>;
