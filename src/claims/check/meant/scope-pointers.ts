import { type Word, wordsOf } from '../../reading/words.ts';
import pointers from './lexicon/scope-pointers.json' with { type: 'json' };

const PLACES = pointers.places.words.map((phrase) => wordsOf(phrase).map(({ text }) => text));
const POINTING = new Set(pointers.pointing.words);
const ALONE = new Set(pointers.alone.words);

const placeAt = (words: readonly Word[], index: number): number =>
  Math.max(
    0,
    ...PLACES.map((place) => (place.every((word, on) => words[index + on]?.text === word) ? place.length : 0)),
  );

/**
 * The words from one to before another without those that only point: "the service named here", "what this page describes", "the aforementioned services". What they point
 * at is named elsewhere, so they can't be compared with a scope.
 */
export function withoutPointers(words: readonly Word[], first: number, last: number): Word[] {
  const taken = new Set<number>();
  for (let index = 0; index < words.length; index += 1) {
    if (ALONE.has(words[index]?.text ?? '')) taken.add(index);
    const length = placeAt(words, index);
    if (length === 0) continue;
    let [from, to] = [index, index + length];
    while (POINTING.has(words[from - 1]?.text ?? '')) from -= 1;
    while (POINTING.has(words[to]?.text ?? '')) to += 1;
    for (let at = from; at < to; at += 1) taken.add(at);
    index = to - 1;
  }
  return words.slice(first, last).filter((_, index) => !taken.has(first + index));
}
