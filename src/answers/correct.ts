import SearchableMap from 'minisearch/SearchableMap';
import type { Steps } from './steps.ts';

/** Shorter words are not guessed at: too many others are near. */
const GUESSED_FROM_CHARS = 5;
/** From this length on two letters may be wrong. */
const TWO_WRONG_FROM_CHARS = 11;
/** In text, only a longer word is taken for mistyped. */
const LONG_FROM_CHARS = 8;
/** A query of so many words is text, not typing: one wrong letter at most. */
const TEXT_FROM_WORDS = 9;

export interface Corrector {
  /** The known words that a mistyped one most likely stands for; none for a known word or one that is near to nothing. */
  correct: (word: string, queryWords: number) => string[];
  /** Known words that begin so, the shortest first: for the word that is still being typed. */
  complete: (start: string) => string[];
}

const COMPLETIONS_MAX = 8;

/** Letters that stand the wrong way round are two mistakes to the edit distance, and to a person the commonest one. */
const SWAPPED = 0.9;
const isSwapped = (a: string, b: string): boolean => {
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return at >= 0 && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
};

/** How a word sounds, roughly: most slips that change two letters leave it as it was ("privledge", "seperashun" does not). */
const soundOf = (word: string): string =>
  word
    .replaceAll('ph', 'f')
    .replaceAll('dg', 'g')
    .replaceAll(/[ck]+/g, 'c')
    .replaceAll(/(?<=.)[aeiouyhw]/g, '')
    .replaceAll(/(.)\1+/g, '$1');

/** Learns the words in steps, one each. */
export function* makingCorrector(words: Iterable<string>): Steps<Corrector> {
  const known = new SearchableMap<true>();
  for (const word of words) {
    known.set(word, true);
    yield;
  }
  const near = (word: string, isText: boolean): string[] => {
    const found: [string, number][] = [];
    for (const [one, [, distance]] of known.fuzzyGet(word, 2)) {
      const wrong = isSwapped(word, one) ? SWAPPED : distance;
      // The first letter is seldom wrong.
      if (one[0] !== word[0] || one.length < GUESSED_FROM_CHARS - 1) continue;
      const isNear =
        wrong <= 1 ||
        (!isText &&
          (word.length >= TWO_WRONG_FROM_CHARS || (word.length >= LONG_FROM_CHARS && soundOf(word) === soundOf(one))));
      if (isNear) found.push([one, wrong]);
    }
    const least = Math.min(...found.map(([, wrong]) => wrong));
    const nearest = found.filter(([, wrong]) => wrong === least).map(([one]) => one);
    // "Traning" sounds like "training", and not like "tracing".
    const sound = soundOf(word);
    return nearest.sort((a, b) => Number(soundOf(b) === sound) - Number(soundOf(a) === sound));
  };
  // A questionnaire has the same words in many rows.
  const corrected = new Map<string, string[]>();
  return {
    correct: (word, queryWords) => {
      const isText = queryWords >= TEXT_FROM_WORDS;
      if (word.length < (isText ? LONG_FROM_CHARS : GUESSED_FROM_CHARS) || known.has(word) || /\p{N}/u.test(word))
        return [];
      if (!isText) return near(word, isText);
      const found = corrected.get(word) ?? near(word, isText);
      corrected.set(word, found);
      return found;
    },
    complete: (start) =>
      [...known.atPrefix(start).keys()]
        .sort((a, b) => a.length - b.length || (a < b ? -1 : 1))
        .slice(0, COMPLETIONS_MAX),
  };
}
