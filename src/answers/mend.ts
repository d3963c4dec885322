import type { Analyzer } from './analyze.ts';
import type { Corrector } from './correct.ts';
import type { EntryIndex } from './index-entries.ts';
import { wordsOf } from './text.ts';
import { isTopic } from './weigh.ts';

/** A word is completed from so many letters on. */
const COMPLETED_FROM_CHARS = 3;
/** Two words are one from so many letters on: "white paper", not "on to". */
const JOINED_FROM_CHARS = 8;
/** A word is two where each has so many letters: "passwordpolicy". */
const SPLIT_FROM_CHARS = 4;
/** How a word ends that is whole already: "devs" is no beginning of "devsecops". */
const INFLECTED = /(?:s|ed|ing)$/;
/** A name and its number: "aes256", "sev1". */
const NUMBERED = /^(\p{L}{2,})(\p{N}+)$/u;

/** A query as its writer meant it. */
export interface Mended {
  text: string;
  /** Words that were taken for slips, as they were written, by the words that were put in their place. */
  guessed: ReadonlyMap<string, string>;
}

export type Mend = (query: string, isTyped: boolean) => Mended;

/**
 * Puts words that the site or the lexicon knows in the place of slips; of what somebody types, short forms are spelled out as well, words
 * are joined and parted, and the last one is completed.
 */
export function makeMend(
  index: EntryIndex,
  analyzer: Analyzer,
  corrector: Corrector,
  shorthand: Readonly<Record<string, string>>,
): Mend {
  const spelledOut = new Map(Object.entries(shorthand));
  const isKnown = (word: string): boolean => index.words.has(word) || analyzer.words.has(word);
  const isStated = (text: string): boolean => analyzer.terms(text).some(({ term }) => index.stated.has(term));

  /** What a short form stands for; null where the site uses it and speaks of nothing that it stands for. */
  const longFor = (word: string): string | null => {
    const long = spelledOut.get(word);
    return long !== undefined && (!index.words.has(word) || isStated(long)) ? long : null;
  };
  /** The two words that an unknown one is made of. */
  function parted(word: string): string | null {
    const [, letters, digits] = NUMBERED.exec(word) ?? [];
    const named = letters === undefined ? null : (longFor(letters) ?? (isKnown(letters) ? letters : null));
    if (digits) return named === null ? null : `${named} ${digits}`;
    for (let at = word.length - SPLIT_FROM_CHARS; at >= SPLIT_FROM_CHARS; at -= 1)
      if (isKnown(word.slice(0, at)) && isKnown(word.slice(at))) return `${word.slice(0, at)} ${word.slice(at)}`;
    return null;
  }

  return (query, isTyped) => {
    const words = wordsOf(query);
    const guessed = new Map<string, string>();
    let text = query;
    const phrases = isTyped
      ? analyzer
          .terms(query, 'typed')
          .filter(({ is, written, isEveryday }) => isTopic(is) && !isEveryday && written.includes(' '))
      : [];
    const isInPhrase = (at: number): boolean => phrases.some(({ start, end }) => start <= at && at < end);
    const put = (from: number, to: number, instead: string): void => {
      text = text.slice(0, from) + instead + text.slice(to);
    };
    for (let at = words.length - 1; at >= 0; at -= 1) {
      const { word, start, end } = words[at] as (typeof words)[number];
      if (isTyped && !isInPhrase(start)) {
        const long = longFor(word);
        if (long !== null) {
          put(start, end, long);
          continue;
        }
        const before = words[at - 1];
        const joined = before ? before.word + word : '';
        if (
          before &&
          joined.length >= JOINED_FROM_CHARS &&
          isKnown(joined) &&
          !(isKnown(before.word) && isKnown(word))
        ) {
          put(before.start, end, joined);
          at -= 1;
          continue;
        }
      }
      if (isKnown(word)) continue;
      const isLast = isTyped && at === words.length - 1 && word.length >= COMPLETED_FROM_CHARS;
      const isForm = analyzer.isForm(word, (stem) => index.holders.has(stem));
      const isOpen = isLast && end === query.length && !(isForm && INFLECTED.test(word));
      const [completed] = isOpen ? corrector.complete(word) : [];
      // "would" is no slip of "wouldn’t".
      if (!completed && isForm) continue;
      const near = corrector.correct(word, words.length);
      const instead = completed ?? near.find((one) => index.words.has(one)) ?? near[0];
      if (instead) {
        // What is still being typed is no slip yet.
        if (!completed) guessed.set(instead, query.slice(start, end));
        put(start, end, instead);
        continue;
      }
      const two = isTyped ? parted(word) : null;
      if (two !== null) put(start, end, two);
    }
    return { text, guessed };
  };
}
