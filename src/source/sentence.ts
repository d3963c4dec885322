import type { z } from 'zod';
import type { FaultCode } from '../schemas/fault.ts';

export interface Sentence {
  code: FaultCode;
  message: string;
  fix: string;
}
/** What the sentences are made of. `rule` is the schema's own message, where it has one. */
export interface IssueContext {
  /** The field in words, such as `brand.accent`. */
  label: string;
  /** The last key of the path, as it would be written. */
  key: string;
  line: number;
  value: unknown;
  /** The value as it was written in the file, shortened. */
  written: string;
  rule: string | undefined;
  schema: z.core.$ZodType | undefined;
  /** Whether something stands after the colon that YAML took for a comment. */
  commentedOut: boolean;
}
export type Issue = z.core.$ZodIssue;

export const sentences = (...parts: (string | undefined)[]): string => parts.filter(Boolean).join('\n');
export const meant = (word: string | undefined): string | undefined => word && `Did you mean "${word}"?`;
const stop = (text: string): string => (/[.?!]$/.test(text) ? text : `${text}.`);

/** The schema's own message as a sentence of its own. */
export function ruleSentence(rule: string): string {
  if (/^[A-Z].*\.$/.test(rule)) return rule;
  if (rule.startsWith('must ')) return stop(`It ${rule}`);
  if (/^write /.test(rule)) return stop(`W${rule.slice(1)}`);
  if (/ (?:is|are) /.test(rule)) return stop(`Here ${rule}`);
  return stop(`Expected: ${rule}`);
}
