import { type Word, wordsOf } from '../../reading/words.ts';
import kinds from './lexicon/scope-kinds.json' with { type: 'json' };

type Phrases = readonly string[][];
const listOf = ({ words }: { words: readonly string[] }): Phrases =>
  words.map((phrase) => wordsOf(phrase).map(({ text }) => text));
const SOLD = listOf(kinds.sold);
const AROUND = listOf(kinds.around);
const HOSTED = listOf(kinds.hosted);
const DELIVERED = listOf(kinds.delivered);
const MEASURES = listOf(kinds.measures);

/** How many words from an index on are one of the phrases; 0 where none is. */
const lengthAt = (words: readonly Word[], index: number, phrases: Phrases): number =>
  Math.max(
    0,
    ...phrases.map((phrase) =>
      phrase.every((word, offset) => words[index + offset]?.text === word) ? phrase.length : 0,
    ),
  );
/** Whether words name one of the wanted and none of the others. The longer phrase counts: "self-hosted" is not hosted. */
function only(words: readonly Word[], wanted: Phrases, others: Phrases): boolean {
  let found = false;
  for (let index = 0; index < words.length; index += 1) {
    const [ours, theirs] = [lengthAt(words, index, wanted), lengthAt(words, index, others)];
    if (theirs > ours) return false;
    if (ours > 0) found = true;
    index += Math.max(0, ours - 1);
  }
  return found;
}

/**
 * Whether what is said to be covered is of quite another kind than all the lines of what is stated: the product, where only offices or
 * departments are in scope; the hosted product, where only one that its users run is, or the other way round. `business` tells what the
 * company does: what a company for payrolls calls a payroll is its product.
 */
export function isOfAnotherKind(said: readonly Word[], lines: readonly string[], business: string): boolean {
  const stated = lines.map((line) => wordsOf(line));
  if (stated.length === 0) return false;
  const isAbout = (wanted: Phrases, others: Phrases): boolean =>
    only(said, wanted, others) && stated.every((words) => only(words, others, wanted));
  const isNamed = lines.some((line) => NAME_INSIDE.test(line));
  const isOurBusiness = wordsOf(business).some((_, index, words) => lengthAt(words, index, AROUND) > 0);
  return (
    (!isNamed && !isOurBusiness && isAbout(SOLD, AROUND)) || isAbout(HOSTED, DELIVERED) || isAbout(DELIVERED, HOSTED)
  );
}
/** Whether what is said to be covered is what the company does to be secure: "an assessment of our security measures". */
export const isOfMeasures = (said: readonly Word[]): boolean =>
  said.slice(0, HEAD_WITHIN).some((_, index) => lengthAt(said, index, MEASURES) > 0);
const HEAD_WITHIN = 5;

/** "Northwind Payroll" is the name of a product. */
const NAME_INSIDE = /\S \p{Lu}[\p{Ll}\d]/u;
