import type { Write } from './change.ts';
import type { Find } from './find-row.ts';
import { GONE } from './gone.ts';
import type { SignatureRow } from './grant-rows.ts';
import type { RequestRow } from './records.ts';

/** The lists of the desk that are found by words. */
export type FoundTable = 'requests' | 'signatures' | 'outbox';
/** The mark that stands while rows of before have no words yet; its value is the key of the last one that has. Signatures come with their requests. */
export const earlierId = (table: FoundTable): string => `finds ${table === 'signatures' ? 'requests' : table}`;

/** A longer word is known by its beginning. */
const WORD_MAX_CHARS = 24;
/** The rest of a word is looked up from this length on: “versicherung” in “Lebensversicherung”. */
const REST_MIN_CHARS = 4;
const WORDS_PER_QUERY = 8;

/** Letters that Unicode takes for letters of their own, not for marked ones. */
const PLAIN: Record<string, string> = { ł: 'l', ø: 'o', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i', þ: 'th', ð: 'd' };

/** In one case and without accents, so that “zolw” finds “Żółw”. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[łøđßæœıþð]/g, (letter) => PLAIN[letter] ?? letter)
    .normalize('NFC');

const cut = (letters: readonly string[]): string => letters.slice(0, WORD_MAX_CHARS).join('');
/** Scripts that are written without spaces: every letter may begin a word. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const wordsIn = (text: string | null | undefined): string[] =>
  text && text !== GONE ? (plain(text).match(/[\p{L}\p{N}]+/gu) ?? []) : [];

/** A word, and its rests from a letter on; one of letters and numbers by its parts as well: “4711” in “reader4711”. */
function restsOf(word: string): string[] {
  const letters = [...word];
  const shortest = UNSPACED.test(word) ? 1 : REST_MIN_CHARS;
  return letters.flatMap((_, at) => (at === 0 || letters.length - at >= shortest ? cut(letters.slice(at)) : []));
}
function partsOf(word: string): string[] {
  const parts = word.match(/\p{L}+|\p{N}+/gu) ?? [];
  return parts.length > 1 ? [word, ...parts] : [word];
}
const once = (words: readonly string[]): string[] => [...new Set(words.map((word) => cut([...word])))];

/** What names can be found by: also from within a word. */
const namesFound = (...texts: (string | null | undefined)[]): string[] =>
  texts.flatMap((text) => wordsIn(text).flatMap(restsOf));
/** What addresses can be found by: the beginnings of their words. */
const addressFound = (text: string | undefined): string[] => wordsIn(text).flatMap(partsOf);

/** What a search looks up: all of these. None where nothing of it is a word. */
export function wordsOf(query: string): Find[] {
  const finds = new Map<string, Find>();
  for (const [, word = '', sign] of plain(query).matchAll(/([\p{L}\p{N}]+)([^\p{L}\p{N}\s])?/gu)) {
    const begin = cut([...word]);
    finds.set(begin, { begin, isWhole: sign !== undefined || finds.get(begin)?.isWhole === true });
  }
  return [...finds.values()].slice(0, WORDS_PER_QUERY);
}

/** Behind every word that begins with one, in the order of code points. */
const LAST_LETTER = '\u{10ffff}';
/** The words that are looked up, in the order that the database keeps them in. */
export const rangeOf = ({ begin, isWhole }: Find) =>
  [
    ['word', '>=', begin],
    ['word', isWhole ? '<=' : '<', isWhole ? begin : begin + LAST_LETTER],
  ] as const;

/** What a write does to the words of one request or email. */
export interface FindsChange {
  reference: string;
  /** Whether the words of before go; those of a row that is deleted go with it. */
  isAnew: boolean;
  words: string[];
}

const searchedOf = ({ reference, name, stampName, email, company }: Partial<RequestRow>): string[] =>
  once([...wordsIn(reference), ...namesFound(name, stampName, company), ...addressFound(email)]);

const signedOf = ({ reference, signer, email, company, agreement }: SignatureRow): string[] =>
  once([...[reference, signer, company, agreement].flatMap(wordsIn), ...addressFound(email)]);

/** The words that come and go with a write; null for one that touches none. A signature brings what it is found by in its own list. */
export function findsChange(one: Write): FindsChange | null {
  if (one.do === 'insert' || one.do === 'restore') {
    const add = (reference: string, words: string[]): FindsChange => ({ reference, isAnew: false, words });
    if (one.table === 'requests') return add(one.row.reference, searchedOf(one.row));
    if (one.table === 'signatures') return add(one.row.reference, signedOf(one.row));
    return one.table === 'outbox'
      ? add(one.row.id, once([...addressFound(one.row.recipient), ...wordsIn(one.row.reference)]))
      : null;
  }
  if (one.table !== 'requests' || one.do === 'delete') return null;
  const { set } = one;
  const { reference } = one.where;
  const isAnew = set.email !== undefined;
  if (reference === undefined || !(isAnew || set.name !== undefined || set.stampName !== undefined)) return null;
  return { reference, isAnew, words: searchedOf(isAnew ? { reference, ...set } : set) };
}
