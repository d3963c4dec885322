import type { z } from 'zod';
import { ruleOf } from '../src/schemas/value-rule.ts';
import { issueSentence } from '../src/source/issue-sentence.ts';
import { faultWords } from '../src/words/faults.ts';
import { scriptWords } from './read-script.ts';

/** What is wrong with the value of an option or argument, which `label` names; `given` is all that was typed, by the keys of the schema. */
export function optionFault(issue: z.core.$ZodIssue, label: string, given: unknown): string {
  const value = issue.path.reduce<unknown>((within, key) => Reflect.get(Object(within), key), given);
  if (value === undefined || issue.code === 'unrecognized_keys') return scriptWords.init.missing(label);
  const { message, fix } = issueSentence(issue, {
    words: faultWords.en.values,
    label,
    key: label,
    line: 1,
    value,
    written: String(value),
    rule: ruleOf(issue),
    schema: undefined,
    commentedOut: false,
  });
  return scriptWords.init.fault(message, fix);
}
