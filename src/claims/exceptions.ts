import type { Exception, Report } from '../schemas/compliance.ts';

/** The exceptions that a report states; null where it does not say, or has none to say (Type 1). */
export interface Noted {
  count: number;
  /** Each with its response; empty where only their number is stated. */
  told: readonly Exception[];
  /** Whether each has management's response. */
  isExplained: boolean;
}

export function notedIn(report: Report): Noted | null {
  if (report.type !== 2 || report.exceptions === undefined) return null;
  const told = typeof report.exceptions === 'number' ? [] : report.exceptions;
  const count = typeof report.exceptions === 'number' ? report.exceptions : told.length;
  return { count, told, isExplained: count === told.length && told.every(({ response }) => response !== undefined) };
}
