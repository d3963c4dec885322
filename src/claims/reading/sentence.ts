import { type Clause, clausesOf } from './clauses.ts';
import type { Role } from './lexicon.ts';
import type { Parties } from './parties.ts';
import type { Marks } from './phrases.ts';
import { type Word, wordsOf } from './words.ts';

/** What a sentence hangs on. Each is text that stands elsewhere in the same file. */
export interface Surroundings {
  kind?: 'title' | 'question' | 'heading' | 'text' | 'cell';
  /** The heading over it. */
  heading?: string;
  /** The line with a colon over a list, or the head of its column. */
  lead?: string;
  /** The sentence before it, in the same block or under the same heading. */
  previous?: string;
  /** For a question: the beginning of its answer. */
  answer?: string;
  /** It explains to everybody, and claims nothing. */
  isGuide?: boolean;
}

/** A sentence as it was read: its words, what each can be, and its clauses. Offsets are those of `text`. */
export interface Sentence {
  text: string;
  words: readonly Word[];
  marks: Marks<Role>;
  clauses: readonly Clause[];
  parties: Parties;
  around: Surroundings;
}

/** Reads one sentence. Linear in its length. */
export function readSentence(
  text: string,
  parties: Parties,
  around: Surroundings = {},
  words: readonly Word[] = wordsOf(text),
): Sentence {
  const marks = parties.phrases.marks(words);
  for (const [index, word] of words.entries())
    if (isCountry(text, words, index, word)) marks[index] = withoutUs(marks[index]);
  return { text, words, marks, clauses: clausesOf(words, marks), parties, around };
}

/** "A US entity" is not us; in a line all in capitals, "CONTACT US" is. */
const isCountry = (text: string, words: readonly Word[], index: number, { text: word, start, end }: Word): boolean =>
  word === 'us' &&
  text.slice(start, end) === 'US' &&
  !isLoud(text, words[index - 1]) &&
  !isLoud(text, words[index + 1]);
const isLoud = (text: string, word: Word | undefined): boolean =>
  word !== undefined && word.end - word.start > 3 && text.slice(word.start, word.end) === word.text.toUpperCase();
const withoutUs = (mark: Marks<Role>[number]): Marks<Role>[number] =>
  mark === undefined ? mark : new Map([...mark].filter(([role]) => role !== 'us'));

/** How many words the phrase in a role at a place has; 0 where there is none. */
export const at = (marks: Marks<Role>, index: number, role: Role): number => marks[index]?.get(role) ?? 0;

/** The word at an offset of the text, or the first one after it. */
export function wordAt({ words }: Pick<Sentence, 'words'>, offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

const NAME_WORDS = 6;
/** Whether one of the company's names ends at a word. */
export function isOwnNameAt({ marks }: Pick<Sentence, 'marks'>, index: number): boolean {
  for (let back = 0; back < NAME_WORDS; back += 1) if (at(marks, index - back, 'own') > back) return true;
  return false;
}
