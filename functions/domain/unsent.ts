import { remove, type Write } from './change.ts';
import type { OutboxRow } from './records.ts';

/** By its status: what leaves at this very moment stays, and what was given up stays listed as that. */
const UNSENT = ['queued', 'waiting', 'held', 'unreadable'] as const satisfies OutboxRow['status'][];

/** No email of these leaves any more, whichever version of Vouchsafe comes next. */
export const removeUnsent = (where: Partial<Pick<OutboxRow, 'recipient' | 'reference' | 'kind'>>): Write[] =>
  UNSENT.map((status) => remove('outbox', { ...where, status }));
