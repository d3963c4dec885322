import { z } from 'zod';
import { line } from './primitives.ts';

/** Scope is never written here: it is derived from the current report's criteria. */
export const principle = z
  .strictObject({
    name: line.max(60).meta({ description: "The category's name, such as Availability." }),
    commitment: line.meta({ description: 'What the company commits to, in one sentence.' }),
  })
  .meta({ title: 'Principle', description: 'A trust services category and the commitment made under it.' });
export type Principle = z.infer<typeof principle>;
