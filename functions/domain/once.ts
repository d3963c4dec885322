import { type Change, insert } from './change.ts';
import type { Instant } from './time.ts';

/** Does it, unless it was done before: the change is stale then. */
export const once = (id: string, reference: string | null, at: Instant): Change => ({
  expect: [{ table: 'once', where: { id }, exists: false }],
  writes: [insert('once', { id, reference, at })],
  audit: [],
});
