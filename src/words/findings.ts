import type { Finding } from '../claims/check/types.ts';
import { findings } from './en/findings.ts';
import { inEveryLanguage } from './languages.ts';

export type FindingWords = typeof findings;
export const findingWords = inEveryLanguage(findings);

/** A finding in words: what its rule checks, why this place breaks it and according to whom, and how to fix it. */
export function sayFinding(
  words: FindingWords,
  { code, facts }: Finding,
): Record<'title' | 'why' | 'source' | 'fix', string> {
  const { title, why, source, fix } = words.rules[code];
  // A finding's facts are those of its own rule, which the compiler does not follow through the table of all rules.
  return { title, why: typeof why === 'string' ? why : (why as (facts: unknown) => string)(facts), source, fix };
}
