import { z } from 'zod';
import { gap } from '../../schemas/gap.ts';
import { day, id, line } from '../../schemas/primitives.ts';
import { UPDATE_KINDS } from '../../schemas/update.ts';
import { type Around, chosenId, created, fileOf, type Refusal, type Written } from './around.ts';

export const given = z.strictObject({
  title: line.max(120),
  id: id.optional(),
  kind: z.enum(UPDATE_KINDS).default('notice'),
  date: day.optional(),
});

export function write({ title, id, kind, date }: z.output<typeof given>, around: Around): Written | Refusal {
  const chosen = chosenId(id, title);
  if (typeof chosen !== 'string') return chosen;
  const on = date ?? around.today;
  const text = fileOf(
    [
      ['title', title],
      ['date', on],
      ['kind', kind],
    ],
    gap('what has changed, and what it means for the people who read this'),
  );
  return created([`content/updates/${chosen.startsWith(on) ? chosen : `${on}-${chosen}`}.mdx`, text]);
}
