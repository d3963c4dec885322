/** Shorter words are one slip away from too many others. */
const LEAST_LETTERS = 9;
const VOWEL = /[aeiou]/;
const VOWELS = [...'aeiou'];
/** Words of their own, one slip away from one of ours. */
const REAL = new Set(['complaint', 'complaints', 'complain', 'certificado', 'certificat', 'attesting']);

/**
 * The ways to write a word with one slip of a hand: a letter left out, two swapped, one of its own letters put in once more, a vowel for
 * another. "Accrediation", "certificaton", "cerftified".
 */
export function slipsOf(word: string): string[] {
  if (word.length < LEAST_LETTERS || word.includes(' ')) return [];
  const letters = [...new Set(word)];
  const found = new Set<string>();
  for (let at = 0; at < word.length; at += 1) {
    const [before, here = '', after] = [word.slice(0, at), word[at], word.slice(at + 1)];
    // What differs in its last letter is another form of the word.
    if (at + 1 < word.length) found.add(before + after);
    if (at > 0 && after !== '') found.add(before + after.charAt(0) + here + after.slice(1));
    if (at > 0) for (const letter of letters) found.add(before + letter + here + after);
    if (VOWEL.test(here)) for (const vowel of VOWELS) found.add(before + vowel + after);
  }
  return [...found].filter((one) => one !== word && !REAL.has(one));
}
