import { at, isOwnNameAt } from '../../reading/sentence.ts';
import type { Spoken } from '../prose/spoken.ts';

type Read = Spoken['read'];

/** "We sign your district's agreement and act as …": no other verb's form fits who is named between. */
export const isOfWe = (words: Read['words'], act: number): boolean =>
  words[0]?.text === 'we' && isPlain(words[act]?.text) && !hasNewSubject(words, act);
const isPlain = (verb = ''): boolean => /^(?:act|serve|operate|function|qualify|remain)$/.test(verb);
/** A relative clause or another sentence between: "we work with schools that choose it and act as …" */
const hasNewSubject = (words: Read['words'], act: number): boolean =>
  words
    .slice(1, act)
    .some(
      ({ text, gap }) => /[;:]/.test(gap) || /^(?:who|which|that|whose|where|but|while|whereas|to|if|when)$/.test(text),
    );

/** The words that a name may have before its last. */
const NAME_WORDS = 6;
/** "Tallyfox Netherlands BV": one of our companies, which has our name and more. */
export function isOfOwnName(read: Read, last: number): boolean {
  for (let index = last - 1; index >= Math.max(0, last - NAME_WORDS); index -= 1) {
    if (read.words[index + 1]?.gap !== ' ' || read.words[index]?.capital !== true) return false;
    if (isOwnNameAt(read, index) || at(read.marks, index, 'own') > 0) return true;
  }
  return false;
}
