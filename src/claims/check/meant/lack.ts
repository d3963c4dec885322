import type { Spoken } from '../prose/spoken.ts';
import { type Lack, lacksIn } from './lack-signs.ts';
import weighed from './lexicon/lack.json' with { type: 'json' };

const WEIGHTS = new Map(Object.entries(weighed.weights));

/** How likely it is that a text calls a scheme lacking, from 0 to 1: the logistic function of the weights of its signs. */
export function likelihoodOf({ signs }: Pick<Lack, 'signs'>): number {
  let sum = weighed.bias;
  for (const sign of signs) sum += WEIGHTS.get(sign) ?? 0;
  return 1 / (1 + Math.exp(-sum));
}

/** The scheme that a sentence most likely says the company lacks, or has only in view; null where none is likely enough. */
export function lackIn(one: Spoken, isMeant: (lack: Lack) => boolean): Lack | null {
  let [best, most]: [Lack | null, number] = [null, weighed.from];
  for (const lack of lacksIn(one)) {
    const likelihood = likelihoodOf(lack);
    if (likelihood < most || !isMeant(lack)) continue;
    [best, most] = [lack, likelihood];
  }
  return best;
}
