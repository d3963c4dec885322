import { z } from 'zod';
import { aliases, day, line } from './primitives.ts';

export const UPDATE_KINDS = ['report', 'certificate', 'subprocessor', 'policy', 'incident', 'notice'] as const;
export const update = z
  .strictObject({
    title: line.max(120).meta({ description: 'What changed, as a statement.' }),
    date: day.meta({ description: 'The day it was published; the file name starts with it.' }),
    kind: z.enum(UPDATE_KINDS).meta({ description: 'What sort of change it is.' }),
    aliases,
  })
  .meta({ title: 'Update', description: 'A dated change that customers should know of.' });
export type Update = z.infer<typeof update>;
