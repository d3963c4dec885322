import type { z } from 'zod';
import { ruleOf } from '../src/schemas/value-rule.ts';
import { issueSentence } from '../src/source/issue-sentence.ts';
import { faultWords } from '../src/words/faults.ts';
import { scriptWords } from './read-script.ts';

/** What is wrong with a value that was typed, and how to fix it, as the check would say it of a file. `flag` is where it was typed. */
export function sayOptionFault(issue: z.core.$ZodIssue, flag: string, typed: object): string {
  const words = scriptWords.init;
  const value = issue.path.reduce<unknown>((within, key) => Reflect.get(Object(within), key), typed);
  if (value === undefined || issue.code === 'unrecognized_keys') return words.missing(flag);
  const { message, fix } = issueSentence(issue, {
    words: faultWords.en.values,
    label: flag,
    key: flag,
    line: 1,
    value,
    written: String(value),
    rule: ruleOf(issue),
    schema: undefined,
    commentedOut: false,
  });
  return words.fault(message, fix);
}
