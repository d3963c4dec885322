import type { Finding } from '../claims/check/types.ts';
import { findings } from './en/findings.ts';
import type { Read } from './en/findings-wordings.ts';
import { inEveryLanguage } from './languages.ts';

export type FindingWords = typeof findings;
export const findingWords = inEveryLanguage(findings);

/** A finding in words: what its rule checks, why this place breaks it and according to whom, and how to fix it. */
interface SaidFinding {
  title: string;
  why: string;
  source: string;
  fix: string;
  /** What was read and how, and the fact against it, a line each. */
  read: string[];
  /** Wordings that would pass. */
  passes: string[];
}

export function sayFinding(words: FindingWords, finding: Finding): SaidFinding {
  const { code, facts, found, sentence = '', understood, against = null } = finding;
  const { title, why, source, fix } = words.rules[code];
  // A finding's facts are those of its own rule, which the compiler does not follow through the table of all rules.
  const wording = words.wordings[code] as ((facts: unknown, read: Read) => string[]) | undefined;
  return {
    title,
    why: typeof why === 'string' ? why : (why as (facts: unknown) => string)(facts),
    source,
    fix,
    read: [
      ...(sentence === '' || sentence === found ? [] : [words.read.sentence(sentence)]),
      ...(understood === undefined ? [] : [words.read.understood(understood)]),
      ...(against === null ? [] : [words.read.against(against)]),
    ],
    passes: [...new Set(wording?.(facts, { found, sentence, against }) ?? [])].slice(0, SHOWN_WORDINGS),
  };
}
const SHOWN_WORDINGS = 3;
