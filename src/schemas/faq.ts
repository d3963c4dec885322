import { z } from 'zod';
import { category, day, id, line } from './primitives.ts';
import { rule } from './value-rule.ts';

export const faq = z
  .strictObject({
    question: line.meta({ description: 'The question, as a reviewer asks it.' }),
    category: line.max(60).meta({ description: 'The heading it stands under.' }),
    principles: z.array(category).default([]).meta({ description: 'The trust services categories it speaks to.' }),
    updated: day.meta({ description: 'The day the answer was last reviewed.' }),
    reviewBy: day.optional().meta({ description: 'The day by which it must be reviewed again.' }),
    documents: z.array(id).default([]).meta({ description: 'Documents that show it, ids under documents/.' }),
    featured: z.boolean().default(false).meta({ description: 'Whether it stands on the overview.' }),
    maps: z
      .strictObject({
        caiq: z
          .array(z.string().regex(/^[A-Z&]{2,4}-\d{2}(\.\d{1,2})?$/, rule('caiq')))
          .optional()
          .meta({ description: 'CSA CAIQ v4 question ids.' }),
        mvsp: z
          .array(z.string(rule('mvsp')).regex(/^\d\.\d{1,2}$/, rule('mvsp')))
          .optional()
          .meta({ description: 'MVSP control ids, in quotes.' }),
      })
      .optional()
      .meta({ description: 'The same question in public questionnaires.' }),
  })
  .meta({ title: 'FAQ', description: 'A question and, in the body, its answer.' });
export type Faq = z.infer<typeof faq>;
