import { z } from 'zod';
import { aliases, line } from './primitives.ts';

export const learn = z
  .strictObject({
    title: line.max(120).meta({ description: 'The title of the guide.' }),
    summary: line.meta({ description: 'What a reader will know afterwards.' }),
    order: z.int().meta({ description: 'Its place among the guides, smallest first.' }),
    aliases,
  })
  .meta({ title: 'Guide', description: 'A plain-language guide for buyers.' });
export type Learn = z.infer<typeof learn>;
