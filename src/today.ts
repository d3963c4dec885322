import { z } from 'zod';
import type { Day } from './schemas/primitives.ts';
import { buildWords } from './words/build.ts';

/**
 * The day on which claims are judged, in UTC: `TODAY` when it is set, else the clock.
 * @throws when `TODAY` is not an ISO 8601 calendar day.
 */
export function today(): Day {
  const wanted = process.env.TODAY;
  if (wanted === undefined || wanted === '') return new Date().toISOString().slice(0, 10);
  const parsed = z.iso.date().safeParse(wanted);
  if (!parsed.success) throw new Error(buildWords.en.today(wanted));
  return parsed.data;
}
