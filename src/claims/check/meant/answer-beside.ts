import type { Cover, Part } from './answer-parts.ts';
import type { Answered } from './short-answers.ts';

/** An answer and a part of a sentence that speak of one thing, and whether they agree on it. */
export interface Met {
  answer: Part;
  told: Part;
  /** On what: a pair of opposites, or `polarity`, `denied`, `limit`, `place`. */
  on: string;
  /** How much they have in common, by weight. */
  weight: number;
  isAgreed: boolean;
}

/** An answer set against a part of a sentence. `around`: what the sentence and what stands over it name. */
export interface Beside {
  unit: Answered;
  told: Part;
  around: ReadonlySet<string>;
  here: ReadonlySet<string>;
  /** What the answer names, and with its question. */
  own: ReadonlySet<string>;
  all: ReadonlySet<string>;
  /** How much of the question is named around the part. */
  topic: Cover;
  isConditional: boolean;
}
