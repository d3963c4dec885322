import { FIRST_SIGN, isOfWord, LAST_SIGN, NONE_SHARED, PARTING, SHARED_MAX } from './words.ts';

/** A word that comes back so often takes less room as a sign, its place in the list included. */
const TIMES_MIN = 4;
const SIGNS_MAX = LAST_SIGN - FIRST_SIGN + 1;
const TOKENS = new RegExp(`[^\\s${PARTING}]+|[\\s${PARTING}]`, 'g');
const CAPITAL = /[A-Z]/;

const holdsSign = (word: string): boolean =>
  [...word].some((one) => one.charCodeAt(0) >= FIRST_SIGN && one.charCodeAt(0) <= LAST_SIGN);

/** Words in alphabetical order as a list (`words.ts`). */
function listOf(words: readonly string[]): string {
  let before = '';
  return words
    .map((word) => {
      let shared = 0;
      while (shared < SHARED_MAX && shared < before.length && word[shared] === before[shared]) shared += 1;
      before = word;
      return String.fromCharCode(NONE_SHARED.charCodeAt(0) + shared) + word.slice(shared);
    })
    .join('');
}

/** The words that become signs: those that come back, and all that hold what would be a sign; null where there are too many of these. */
function wordsToCode(tokens: readonly string[]): string[] | null {
  const times = new Map<string, number>();
  for (const token of tokens) if (isOfWord(token)) times.set(token, (times.get(token) ?? 0) + 1);
  const held = [...times.keys()].filter(holdsSign);
  if (held.length > SIGNS_MAX || held.some((word) => CAPITAL.test(word))) return null;
  const often = [...times]
    .filter(([word, count]) => count >= TIMES_MIN && word.length > 1 && !CAPITAL.test(word) && !holdsSign(word))
    .sort(([, a], [, b]) => b - a)
    .map(([word]) => word);
  return [...held, ...often].slice(0, SIGNS_MAX).sort();
}

/** Texts with the words that come back as signs, and the list that these are read by; without one, the texts are as they were. */
export function coded(texts: readonly string[]): { list: string; texts: string[] } {
  const tokens = texts.map((text) => text.match(TOKENS) ?? []);
  const words = wordsToCode(tokens.flat());
  if (words === null || words.length === 0) return { list: '', texts: [...texts] };
  const signs = new Map(words.map((word, at) => [word, String.fromCharCode(FIRST_SIGN + at)]));
  const asWritten = (own: readonly string[]): string =>
    own
      .map((token, at) => {
        const [before, after] = [own[at - 1] ?? '', own[at + 1] ?? ''];
        const needsNone = isOfWord(before) && isOfWord(after) && (signs.has(before) || signs.has(after));
        return token === ' ' && needsNone ? '' : (signs.get(token) ?? token);
      })
      .join('');
  return { list: listOf(words), texts: tokens.map(asWritten) };
}
