import type { Signs } from './claim-evidence.ts';
import file from './lexicon/claim-weights.json' with { type: 'json' };

const WEIGHTS: Readonly<Record<string, number>> = file.weights;

/** From 0 to 1: how likely a careful reader takes a place with these signs as a claim that the company has the scheme now. */
export function claimOdds(signs: Signs): number {
  let sum = file.base;
  for (const sign of signs) sum += WEIGHTS[sign] ?? 0;
  return 1 / (1 + Math.exp(-sum));
}
