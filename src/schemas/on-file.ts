import { z } from 'zod';
import { day, line } from './primitives.ts';

/** An agreement that was made on paper or in a contract, outside the gate. */
export const onFile = z
  .strictObject({
    reference: line.meta({ description: 'Where the signed agreement is kept, such as a contract number.' }),
    date: day.meta({ description: 'The day it was signed.' }),
  })
  .meta({ description: 'An agreement that is already signed and kept elsewhere.' });
