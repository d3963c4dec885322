import type { Rule } from '../rule.ts';

/** Writes the rules of one family as rows, their words in the order they are read. */
export const rowOf =
  (family: Rule['family']) =>
  (
    code: string,
    severity: Rule['severity'],
    title: string,
    why: string,
    source: string,
    mend: string,
    check: Rule['check'],
  ): Rule => ({ code, family, severity, title, why, source, mend, check });
