/** A word of a text and where it stands, in UTF-16 units. */
export interface Word {
  /** In small letters, without accents. */
  word: string;
  start: number;
  end: number;
}

/** Letters and digits; `&`, `+` and `#` within a name (`A&A`, `C#`), points and hyphens within numbers (`27001`, `1.2`). */
const WORD = /\p{N}+(?:[.,]\p{N}+)+|[\p{L}\p{N}\p{M}]+(?:&[\p{L}\p{N}]+)*(?:['’][\p{L}]+)?[+#]?/gu;

const PLAIN = /^[a-z0-9]*$/;

/** In small letters, without accents. */
export function fold(text: string): string {
  const small = text.toLowerCase();
  if (PLAIN.test(small)) return small;
  const bare = small.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return bare.replaceAll('ß', 'ss').replaceAll('œ', 'oe').replaceAll('æ', 'ae');
}

/** What an apostrophe joins and the word does not need: "company’s", "don’t" keeps its negation out of the way, "l’accès". */
const unjoined = (word: string): string =>
  word.replace(/^(?:l|d|qu|n|s|c|j)['’](?=\p{L}{2})/u, '').replace(/['’].*$/u, '');

export function wordsOf(text: string): Word[] {
  const found: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const word = unjoined(fold(match[0]));
    if (word !== '') found.push({ word, start: match.index, end: match.index + match[0].length });
  }
  return found;
}

const PLAIN_PHRASE = /^[a-z]+(?: [a-z]+)*$/i;
/** The words of a phrase of the lexicon, in small letters: most are plain, and thousands are read at once. */
export const partsOf = (phrase: string): string[] =>
  PLAIN_PHRASE.test(phrase) ? phrase.toLowerCase().split(' ') : wordsOf(phrase).map(({ word }) => word);
