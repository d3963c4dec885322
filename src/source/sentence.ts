import type { z } from 'zod';
import type { FaultCode } from '../schemas/fault.ts';
import type { ValueRule } from '../schemas/value-rule.ts';
import type { FaultWords } from '../words/faults.ts';

export interface Sentence {
  code: FaultCode;
  message: string;
  fix: string;
}
/** What the sentences are made of. */
export interface IssueContext {
  words: FaultWords['values'];
  /** The field in words, such as `brand.accent`. */
  label: string;
  /** The last key of the path, as it would be written. */
  key: string;
  line: number;
  value: unknown;
  /** The value as it was written in the file, shortened. */
  written: string;
  rule: ValueRule | undefined;
  schema: z.core.$ZodType | undefined;
  /** Whether something stands after the colon that YAML took for a comment. */
  commentedOut: boolean;
}
export type Issue = z.core.$ZodIssue;
