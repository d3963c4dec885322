import SearchableMap from 'minisearch/SearchableMap';

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

/** Letters that stand the wrong way round are one mistake to a person and two to the edit distance. */
const isSwapped = (a: string, b: string): boolean => {
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return at >= 0 && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
};

export function makeCorrector(words: Iterable<string>): Corrector {
  const known = new SearchableMap<true>();
  for (const word of words) known.set(word, true);
  return {
    correct: (word, queryWords) => {
      if (word.length < GUESSED_FROM_CHARS || known.has(word) || /\p{N}/u.test(word)) return [];
      const near: [string, number][] = [];
      for (const [found, [, distance]] of known.fuzzyGet(word, 2)) {
        const wrong = isSwapped(word, found) ? 1 : distance;
        // The first letter is seldom wrong.
        if (found[0] !== word[0] || found.length < GUESSED_FROM_CHARS - 1) continue;
        const isAllowed =
          (wrong === 1 && (queryWords < TEXT_FROM_WORDS || word.length >= LONG_FROM_CHARS)) ||
          (word.length >= TWO_WRONG_FROM_CHARS && queryWords < TEXT_FROM_WORDS);
        if (isAllowed) near.push([found, wrong]);
      }
      const least = Math.min(...near.map(([, wrong]) => wrong));
      return near.filter(([, wrong]) => wrong === least).map(([found]) => found);
    },
    complete: (start) =>
      [...known.atPrefix(start).keys()]
        .sort((a, b) => a.length - b.length || (a < b ? -1 : 1))
        .slice(0, COMPLETIONS_MAX),
  };
}
