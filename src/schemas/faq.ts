import { z } from 'zod';

import { aliases, category, day, id, line, wording, wordsOf } from './primitives.ts';
import { rule } from './value-rule.ts';

/** Any other questionnaire by its name and version: `caiq-4.0`, `mvsp-3.0`. Ids change their meaning from one version to the next. */
export const QUESTIONNAIRE = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*-\d+(?:\.\d+){0,2}$/;
const questionId = z
  .string(rule('question-id'))
  .trim()
  .min(1)
  .max(60)
  .regex(/^[^\r\n]*$/);

export const faq = z
  .strictObject({
    question: line.meta({ description: 'The question, as a reviewer asks it.' }),
    category: line.max(60).meta({ description: 'The heading it stands under.' }),
    principles: wordsOf(category).default([]).meta({ description: 'The trust services categories it speaks to.' }),
    asks: wordsOf(wording)
      .default([])
      .meta({ description: 'The same question in other people’s words, such as those of a questionnaire.' }),
    updated: day.optional().meta({ description: 'The day the answer was last reviewed.' }),
    reviewBy: day.optional().meta({ description: 'The day by which it must be reviewed again.' }),
    documents: wordsOf(id).default([]).meta({ description: 'Documents that show it, ids under documents/.' }),
    systems: wordsOf(line).default([]).meta({ description: 'The products it is about; left out: all of them.' }),
    featured: z
      .boolean()
      .default(false)
      .meta({ description: 'Whether it is one of the six that the overview answers.' }),
    internal: z
      .boolean()
      .default(false)
      .meta({ description: 'Whether it is for the company’s own use: published nowhere.' }),
    aliases,
    maps: z
      .object({
        caiq: wordsOf(z.string().regex(/^[A-Z&]{2,4}-\d{2}(\.\d{1,2})?$/, rule('caiq')))
          .optional()
          .meta({ description: 'CSA CAIQ v4 question ids.' }),
        mvsp: wordsOf(z.string(rule('mvsp')).regex(/^\d\.\d{1,2}$/, rule('mvsp')))
          .optional()
          .meta({ description: 'MVSP control ids, in quotes.' }),
      })
      .catchall(z.array(questionId))
      .check(({ value, issues }) => {
        const keys = Object.keys(value).filter((key) => !['caiq', 'mvsp'].includes(key) && !QUESTIONNAIRE.test(key));
        if (keys.length > 0) issues.push({ code: 'unrecognized_keys', keys, input: value });
      })
      .optional()
      .meta({
        description: 'The same question in questionnaires: ids by name and version, as in caiq-4.0: [IAM-02.1].',
      }),
  })
  .meta({ title: 'FAQ', description: 'A question and, in the body, its answer.' });
export type Faq = z.infer<typeof faq>;
