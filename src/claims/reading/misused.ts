import file from './lexicon/misused.json' with { type: 'json' };
import { type Marks, Phrases } from './phrases.ts';
import type { Sentence } from './sentence.ts';
import { type Word, wordsOf } from './words.ts';

/** A word of the trade said of what it does not name: from one word to before another. */
export interface Misused {
  from: number;
  to: number;
  /** The text that says what the word means. */
  source: string;
}

const LISTS: Readonly<Record<string, readonly string[]>> = file.lists;
const phrasesOf = (entries: readonly string[]): string[] =>
  entries.flatMap((entry) => (entry.startsWith('@') ? (LISTS[entry.slice(1)] ?? []) : [entry]));

/** Each part of a misuse under the number of the misuse and its own name. */
const PHRASES = new Phrases<string>();
const PARTS = ['first', 'between', 'then', 'unless'] as const;
for (const [number, misuse] of file.misuses.entries())
  for (const part of PARTS) PHRASES.add(`${number} ${part}`, phrasesOf(misuse[part]));

/** How many words may stand between the two. */
const BETWEEN_WORDS = 8;
/** What may stand between two words of a misuse: "HTTPS (end-to-end encryption)", "SSL/TLS". */
const GAP = /^[ ()/:–—.-]{1,4}$/;
/** A full stop ends a sentence, and parts the digits of a version. A comma joins only what tells of the word before: "a report, which". */
const isJoined = (word: Word | undefined): boolean =>
  word !== undefined &&
  ((GAP.test(word.gap) && !word.gap.includes('. ')) || (word.gap === ', ' && /^(?:which|who)$/.test(word.text)));

/** Every word of the trade that a sentence uses for something else. */
export function misusedIn({ words, around }: Sentence): Misused[] {
  const marks = PHRASES.marks(words);
  const heading = PHRASES.marks(wordsOf(around.heading ?? ''));
  const found: Misused[] = [];
  for (const [number, { source }] of file.misuses.entries()) {
    const isExcused = [...marks, ...heading].some((one) => one?.has(`${number} unless`));
    const place = isExcused ? null : placeOf(words, marks, number);
    if (place !== null && found.every(({ from, to }) => place.to <= from || place.from >= to))
      found.push({ ...place, source });
  }
  return found;
}

function placeOf(words: Sentence['words'], marks: Marks<string>, number: number): Omit<Misused, 'source'> | null {
  for (let from = 0; from < words.length; from += 1) {
    const first = marks[from]?.get(`${number} first`) ?? 0;
    if (first === 0) continue;
    if (file.misuses[number]?.then.length === 0) return { from, to: from + first };
    const last = from + first + BETWEEN_WORDS;
    for (let index = from + first; index <= last && isJoined(words[index]); ) {
      const then = marks[index]?.get(`${number} then`) ?? 0;
      if (then > 0) return { from, to: index + then };
      const between = marks[index]?.get(`${number} between`) ?? 0;
      if (between === 0) break;
      index += between;
    }
  }
  return null;
}
