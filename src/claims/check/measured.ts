import measuredFile from './measured.json' with { type: 'json' };
import type { Code } from './rule-facts.ts';

/** How many findings there were and how many a reader judged right; what is left is wrong or debatable. */
interface Counted {
  findings: number;
  right: number;
  debatable: number;
}
/**
 * What a rule found on prose that nobody had looked at before. `lots` name the prose: the newest lots that it found anything in. `altered`
 * counts the altered facts that it found, which are right findings too and aren’t among `findings`; they have been counted by rule since
 * the seventeenth lot.
 */
interface MeasuredRule extends Counted {
  lots: readonly string[];
  altered?: number;
}
export interface MeasuredLot {
  lot: string;
  /** The day it was measured. */
  day: string;
  companies: number;
  paragraphs: number;
  errors: Counted;
  warnings: Counted;
  /** Faults that a reader had marked before any finding was seen, and how many of them were found. */
  faults: number;
  found: number;
  /** Contradictions that were made by altering the facts, and how many were found. */
  planted: number;
  caught: number;
  /** The same by kind of fact, where that was recorded: how many were found, of how many. */
  byKind?: Readonly<Record<string, readonly [caught: number, planted: number]>>;
}

/** What was measured by hand. It says nothing where nothing was measured. */
export interface Measured {
  lots: readonly MeasuredLot[];
  rules: Partial<Record<Code, MeasuredRule>>;
}
export const measured: Measured = measuredFile as Measured;
