import type { AuditRow } from './audit-rows.ts';

/** What of a request's history changes what an approver may want to do about it. Mail, links and downloads go on meanwhile. */
const ACTS: readonly string[] = [
  'request.granted',
  'request.denied',
  'request.extended',
  'request.revoked',
  'request.lapsed',
  'request.expired',
  'request.purged',
  'request.erased',
  'reader.left',
  'agreement.withdrawn',
  'document.succeeded',
  'request.assigned',
  'requester.asked',
  'requester.answered',
];

/** How far the history of a request had come when a page was made; `seen` in its forms. */
export const seenOf = (history: readonly AuditRow[]): number => Math.max(0, ...history.map(({ seq }) => seq));

/** What others have done to a request since a page of it was made; nothing where the page isn't known. */
export const doneSince = (history: readonly AuditRow[], seen: number | null): AuditRow[] =>
  seen === null ? [] : history.filter((row) => row.seq > seen && ACTS.includes(row.event));

const SEEN = /^\d{1,15}$/;
/** The field as it came in; null for whoever sends none, such as a program. */
export const readSeen = (value: unknown): number | null =>
  typeof value === 'string' && SEEN.test(value) ? Number(value) : null;
