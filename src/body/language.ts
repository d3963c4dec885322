import { francAll } from 'franc-min';

/** Common English words that hardly another language writes. */
const ENGLISH =
  'the and our you your with this that these which what when where who how why from does they their its been were other than'.split(
    ' ',
  );
/** And those that others write as well: "a", "as" and "do" in Portuguese, "in" and "an" in German, "is", "of" and "we" in Dutch. */
const SHARED = 'a an of to in is are we for on by as be or not it have has can at if any all was do'.split(' ');
const COMMON = new Set([...ENGLISH, ...SHARED]);
const ENGLISH_ONLY = new Set(ENGLISH);
/** An English text has at least so many of both among its words. */
const COMMON_SHARE_MIN = 0.2;
/** And of these, so many of the first. */
const ENGLISH_SHARE_MIN = 0.25;
/** Fewer letters may be a name; fewer than the second, all of them ASCII, an English heading without a common word. */
const LETTERS_MIN = 20;
const ASCII_LETTERS_MIN = 50;
/** The best guess has 1; of English names the recognizer has several guesses, all near it. */
const ENGLISH_SCORE_MAX = 0.72;
const SECOND_SCORE_MAX = 0.92;

/** Scripts that one language is written in, or nearly so. */
const SCRIPTS: [RegExp, string][] = [
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Hangul}/gu, 'ko'],
];
const WORD = /[\p{L}\p{M}’']+/gu;
export const letters = (text: string): number => (text.match(/\p{L}/gu) ?? []).length;
/** Without what is the same in every language: addresses, names of standards. */
const running = (text: string): string => text.replace(/https?:\S+|\b\p{Lu}[\p{Lu}\d.-]+\b/gu, ' ');

const wordsOf = (text: string): string[] => text.toLowerCase().match(WORD) ?? [];
/** How many of the words are common in English; 0 where there are none. */
export const commonShare = (text: string): number => {
  const words = wordsOf(text);
  return words.filter((word) => COMMON.has(word)).length / (words.length || 1);
};

/** Whether a text is English for certain, by its common words: a few words are enough. */
export function isEnglish(text: string): boolean {
  const common = wordsOf(text).filter((word) => COMMON.has(word));
  const only = common.filter((word) => ENGLISH_ONLY.has(word));
  return only.length > 0 && only.length >= common.length * ENGLISH_SHARE_MIN && commonShare(text) >= COMMON_SHARE_MIN;
}

/**
 * The language of a piece of running text as a BCP 47 tag; null where it cannot be told for certain, as of a few words or of a list of
 * names: no tag is better than a wrong one.
 */
export function languageOf(text: string): string | null {
  const said = running(text);
  const count = letters(said);
  if (count < LETTERS_MIN) return null;
  if (isEnglish(said)) return 'en';
  const [, known] = SCRIPTS.find(([script]) => (said.match(script) ?? []).length > count / 2) ?? [];
  if (known !== undefined) return known;
  if (count < ASCII_LETTERS_MIN && !/[^\p{ASCII}\P{L}]/u.test(said)) return null;
  const guesses = francAll(said, { minLength: LETTERS_MIN });
  const [[best = 'und'] = [], [, second = 0] = []] = guesses;
  const english = guesses.find(([code]) => code === 'eng')?.[1] ?? 0;
  if (best === 'und' || english > ENGLISH_SCORE_MAX || second > SECOND_SCORE_MAX) return null;
  return Intl.getCanonicalLocales(best)[0] ?? null;
}
