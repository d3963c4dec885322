import { type Word, wordsOf } from '../../reading/words.ts';
import kinds from './lexicon/scope-kinds.json' with { type: 'json' };
import type { Stated } from './scope-against.ts';

const listOf = ({ words }: { words: readonly string[] }): readonly string[][] =>
  words.map((phrase) => wordsOf(phrase).map(({ text }) => text));
const SOLD = listOf(kinds.sold);
const AROUND = listOf(kinds.around);
const HOSTED = listOf(kinds.hosted);
const DELIVERED = listOf(kinds.delivered);

const namesAny = (words: readonly Word[], phrases: readonly string[][]): boolean =>
  words.some((_, index) =>
    phrases.some((phrase) => phrase.every((word, offset) => words[index + offset]?.text === word)),
  );

/**
 * Whether what is said to be covered is of quite another kind than all that is stated: the product, where only offices or departments are
 * in scope; the hosted product, where only one that its users run is, or the other way round. `business` tells what the company does:
 * what a company for payrolls calls a payroll is its product.
 */
export function isOfAnotherKind(said: readonly Word[], { lines }: Stated, business: string): boolean {
  const stated = lines.map((line) => ({ words: wordsOf(line), namesProduct: /\S \p{Lu}[\p{Ll}\d]/u.test(line) }));
  if (stated.length === 0) return false;
  const only = (words: readonly Word[], wanted: readonly string[][], other: readonly string[][]): boolean =>
    namesAny(words, wanted) && !namesAny(words, other);
  const isAround = stated.every(({ words, namesProduct }) => !namesProduct && only(words, AROUND, SOLD));
  if (isAround && only(said, SOLD, AROUND) && !namesAny(wordsOf(business), AROUND)) return true;
  return (
    (only(said, HOSTED, DELIVERED) && stated.every(({ words }) => only(words, DELIVERED, HOSTED))) ||
    (only(said, DELIVERED, HOSTED) && stated.every(({ words }) => only(words, HOSTED, DELIVERED)))
  );
}
