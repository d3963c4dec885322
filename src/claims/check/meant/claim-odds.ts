import { wordAt } from '../../reading/sentence.ts';
import type { Spoken } from '../prose/spoken.ts';
import type { Signs } from './claim-evidence.ts';
import file from './lexicon/claim-weights.json' with { type: 'json' };

const WEIGHTS: Readonly<Record<string, number>> = file.weights;
const WORDS: ReadonlyMap<string, number> = new Map(Object.entries(file.words));

/**
 * From 0 to 1: how likely a careful reader takes a place with these signs as a claim that the company has the scheme now. The words of the
 * sentence count too, each once, wherever it stands: "annual" and "audited" speak for it, "requires" and "customers" against.
 */
export function claimOdds(signs: Signs, sentence: Spoken): number {
  let sum = file.base + weightOfWords(sentence);
  for (const sign of signs) sum += WEIGHTS[sign] ?? 0;
  return 1 / (1 + Math.exp(-sum));
}

const WEIGHED = new WeakMap<Spoken, number>();
/** What the words of a sentence weigh, but for those in the names of schemes. The same for all that it names, so it is summed once. */
function weightOfWords(sentence: Spoken): number {
  const known = WEIGHED.get(sentence);
  if (known !== undefined) return known;
  const { read, mentions } = sentence;
  const named = new Set<number>();
  for (const { start, end } of mentions)
    for (let index = wordAt(read, start), last = wordAt(read, end - 1); index <= last; index += 1) named.add(index);
  const words = new Set(read.words.flatMap(({ text }, index) => (named.has(index) ? [] : [text])));
  let sum = 0;
  for (const word of words) sum += WORDS.get(word) ?? 0;
  WEIGHED.set(sentence, sum);
  return sum;
}
