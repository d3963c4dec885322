import type { Act } from './lexicon.ts';
import type { Mention } from './scheme-names.ts';
import type { Told } from './told.ts';

/** One thing that a text says of one scheme: of whom, what, how. Offsets are those of the sentence's text. */
export interface Statement extends Told {
  mention: Mention;
  act: Act;
  /** The word it is said with, as it is written there: "certification", "holds", ''. */
  word: string;
  /** Said as a noun ("our SOC 2 certification"), which takes its existence for granted. */
  noun: boolean;
  /** Told as got once ("achieved"), which says nothing of today. */
  got: boolean;
  /** A verb of having or getting, or an owner, stands right before it: "maintains SOC 2 compliance", "our ISO 27001 certificate". */
  holds: boolean;
  start: number;
  end: number;
  text: string;
  /** Where it was understood from, when the sentence alone does not say it. */
  from?: 'lead' | 'heading' | 'antecedent' | 'answer';
}
