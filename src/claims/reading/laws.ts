import file from './lexicon/laws.json' with { type: 'json' };
import { Phrases } from './phrases.ts';
import type { Mention } from './schemes.ts';
import type { Sentence } from './sentence.ts';

/** Something that a law is said to demand and does not. */
interface Misreading {
  what: string;
  source: string;
  schemes: readonly string[];
  denies?: boolean;
  all: readonly (readonly string[])[];
  unless: readonly string[];
}
const MISREADINGS: readonly Misreading[] = file.misreadings;

/** Each group of phrases under the number of its misreading and its own; "unless" under the number alone. */
const PHRASES = new Phrases<string>();
for (const [number, { all, unless }] of MISREADINGS.entries()) {
  for (const [group, phrases] of all.entries()) PHRASES.add(`${number} ${group}`, phrases);
  PHRASES.add(`${number}`, unless);
}

/** A law misread: from the first to the last of the words that say so. */
export interface Misread {
  start: number;
  end: number;
  denies: boolean;
}
/** What a sentence misreads of a law; null where it reads none or none wrongly. */
export function misreadIn({ words, text }: Sentence, named: readonly Mention[]): Misread | null {
  const marks = PHRASES.marks(words);
  for (const [number, { schemes, all, denies = false }] of MISREADINGS.entries()) {
    const law = named.find(({ key }) => schemes.includes(key));
    if (schemes.length > 0 && law === undefined) continue;
    if (marks.some((one) => one?.has(`${number}`) === true)) continue;
    const places = all.map((_, group) => marks.findIndex((one) => one?.has(`${number} ${group}`) === true));
    if (places.includes(-1)) continue;
    const first = Math.min(...places);
    const last = Math.max(...places.map((place, group) => place + (marks[place]?.get(`${number} ${group}`) ?? 1)));
    if (last - first > REACH) continue;
    const start = words[first]?.start ?? 0;
    const end = words[last - 1]?.end ?? text.length;
    // The law is shown with what is said of it.
    return { start: Math.min(start, law?.start ?? start), end: Math.max(end, law?.end ?? end), denies };
  }
  return null;
}
/** How many words what is said may take. */
const REACH = 30;
