import model from './lexicon/answer-weights.json' with { type: 'json' };

/** In which way an answer and a sentence are set against each other; each way has weights of its own. */
export type Kind = keyof typeof model.kinds;
/** What speaks for or against it that both tell of one thing, as a number from 0 to about 2. */
export type AnswerSign = string;
export type AnswerSigns = Readonly<Record<AnswerSign, number>>;

const KINDS: Readonly<Record<Kind, { bias: number; weights: Readonly<Record<string, number>> }>> = model.kinds;

/** A sign that is there or isn't. */
export const flag = (is: boolean): number => (is ? 1 : 0);
/** A sign for a weight, of which nothing above `most` counts. */
export const weightSign = (weight: number, most = 8): number => Math.min(weight, most) / (most / 2);
/** A sign for the weight of the rarest thing that is lacking. */
export const lackSign = (weight: number): number => weight / RAREST;
const RAREST = 3.3;
/** A sign for a number of words. */
export const lengthSign = (words: number): number => Math.log(words) / 3;

/** The logarithm of the odds that both tell of one thing: 0 where that is as likely as not. A sign without a weight says nothing. */
export function logOddsOf(kind: Kind, signs: AnswerSigns): number {
  const { bias, weights } = KINDS[kind];
  let sum = bias;
  for (const [sign, value] of Object.entries(signs)) sum += (weights[sign] ?? 0) * value;
  return sum;
}
