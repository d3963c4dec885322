import { francAll } from 'franc-min';

/** Words that no English text of some length does without. */
const COMMON = new Set(
  'a an the of and to in is are we our you your for with that this on by as be or not it from have has can at if any all when which who was do how'.split(
    ' ',
  ),
);
/** An English text has at least a fifth of them. */
export const ENGLISH_SHARE_MIN = 0.2;
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

/** How many of the words are common English ones; 0 where there are none. */
export function englishShare(text: string): number {
  const words = text.toLowerCase().match(WORD) ?? [];
  return words.length === 0 ? 0 : words.filter((word) => COMMON.has(word)).length / words.length;
}

/**
 * The language of a piece of running text as a BCP 47 tag; null where it cannot be told for certain, as of a few words or of a list of
 * names: no tag is better than a wrong one.
 */
export function languageOf(text: string): string | null {
  const said = running(text);
  const count = letters(said);
  if (count < LETTERS_MIN) return null;
  if (englishShare(said) >= ENGLISH_SHARE_MIN) return 'en';
  const [, known] = SCRIPTS.find(([script]) => (said.match(script) ?? []).length > count / 2) ?? [];
  if (known !== undefined) return known;
  if (count < ASCII_LETTERS_MIN && !/[^\p{ASCII}\P{L}]/u.test(said)) return null;
  const guesses = francAll(said, { minLength: LETTERS_MIN });
  const [[best = 'und'] = [], [, second = 0] = []] = guesses;
  const english = guesses.find(([code]) => code === 'eng')?.[1] ?? 0;
  if (best === 'und' || english > ENGLISH_SCORE_MAX || second > SECOND_SCORE_MAX) return null;
  return Intl.getCanonicalLocales(best)[0] ?? null;
}
