import type { Deps } from '../ports.ts';

/** Wrong use: the message says what and how to mend it. */
export class UsageFault extends Error {
  override readonly name = 'UsageFault';
}

export interface Call {
  deps: Deps;
  operand: string | undefined;
  options: Record<string, string | undefined>;
  /** Options without a value that were given. */
  flags: ReadonlySet<string>;
  print(line: string): void;
}
/** Answers the exit code. */
export type Verb = (call: Call) => Promise<number>;
