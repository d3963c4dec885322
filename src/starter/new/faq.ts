import { z } from 'zod';
import { gap } from '../../schemas/gap.ts';
import { category, id, line } from '../../schemas/primitives.ts';
import { type Around, chosenId, created, fileOf, type Refusal, type Written } from './around.ts';

export const given = z.strictObject({
  question: line,
  id: id.optional(),
  category: line.max(60).optional(),
  principles: z.array(category).min(1).optional(),
});

export function write(
  { question, id, category, principles }: z.output<typeof given>,
  around: Around,
): Written | Refusal {
  const chosen = chosenId(id, question);
  if (typeof chosen !== 'string') return chosen;
  const text = fileOf(
    [
      ['question', question],
      ['category', category ?? gap('the heading it goes under')],
      ['principles', principles],
      ['updated', around.today],
    ],
    gap('the answer'),
  );
  return created([`content/faqs/${chosen}.mdx`, text]);
}
