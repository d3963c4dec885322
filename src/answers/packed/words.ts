/**
 * Texts of phrases in which each word that comes back is one sign, which compresses to less. Signs are characters of two bytes that the
 * texts hold for nothing else, and a blank between two words goes without saying where one of them is a sign.
 */
export const [FIRST_SIGN, LAST_SIGN] = [0x100, 0x6ff] as const;
/** What parts words, besides blanks: it stands between groups, sorts, phrases, and what may stand in one another's place. */
export const PARTING = '\\n;,_|/!';
const IN_WORD = new RegExp(`[^\\s${PARTING}]`);
/** Whether a part of a text belongs to a word, and parts none. */
export const isOfWord = (part: string): boolean => IN_WORD.test(part);

/** A capital tells how many letters a word shares with the one before it; the words stand in alphabetical order. */
export const NONE_SHARED = 'A';
export const SHARED_MAX = 25;

/** The words of a list in which each is told by what it shares with the one before: `AaccessGes` is "access", "accesses". */
function listed(packed: string): string[] {
  let before = '';
  return [...packed.matchAll(/([A-Z])([^A-Z]*)/g)].map(([, capital = NONE_SHARED, rest = '']) => {
    before = before.slice(0, capital.charCodeAt(0) - NONE_SHARED.charCodeAt(0)) + rest;
    return before;
  });
}

/** What tells a list of words from others: texts mean nothing beside another list than their own. */
export const sumOf = (list: string): number =>
  [...list].reduce((sum, one) => (Math.imul(sum, 31) + one.charCodeAt(0)) >>> 0, list.length);

/** What reads texts as they were before their words became signs, by the list of these. */
export function reading(list: string): (text: string) => string {
  const words = listed(list);
  return (text) => {
    if (words.length === 0) return text;
    let plain = '';
    let [isAfterWord, isAfterSign] = [false, false];
    for (const one of text) {
      const word = words[one.charCodeAt(0) - FIRST_SIGN];
      const isSign = word !== undefined;
      const isWord = isSign || isOfWord(one);
      if (isWord && isAfterWord && (isSign || isAfterSign)) plain += ' ';
      plain += word ?? one;
      [isAfterWord, isAfterSign] = [isWord, isSign];
    }
    return plain;
  };
}
