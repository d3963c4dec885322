import type { Rule } from '../rule.ts';

/** A rule about dates, its words in the order they are read. */
export const datesRow = (
  code: string,
  severity: Rule['severity'],
  title: string,
  why: string,
  source: string,
  mend: string,
  check: Rule['check'],
): Rule => ({ code, family: 'dates', severity, title, why, source, mend, check });
