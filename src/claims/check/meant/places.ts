import { Phrases } from '../../reading/phrases.ts';
import type { Sentence } from '../../reading/sentence.ts';
import type { Word } from '../../reading/words.ts';
import lexicon from './lexicon/places.json' with { type: 'json' };

/** A place as its key in the lexicon, and the words that name it: from `from` to before `to`. */
export interface Place {
  id: string;
  from: number;
  to: number;
}

const list = (written: string): string[] => written.split(', ');
const { source: _, ...WITHIN } = lexicon.within;
const { source: __, ...NAMES } = lexicon.names;

const PARENTS = new Map<string, string[]>();
for (const [whole, parts] of Object.entries(WITHIN))
  for (const part of list(parts)) PARENTS.set(part, [...(PARENTS.get(part) ?? []), whole]);

const PHRASES = new Phrases<string>();
for (const id of new Set([...Object.keys(WITHIN), ...PARENTS.keys()])) PHRASES.add(id, [id]);
for (const [id, names] of Object.entries(NAMES)) PHRASES.add(id, list(names));

/** Whether one place holds another, or is it. */
export function holds(whole: string, part: string): boolean {
  if (whole === part) return true;
  return (PARENTS.get(part) ?? []).some((one) => holds(whole, one));
}
/** How far within others a place is: 0 for a continent or what is in none. */
export const depthOf = (place: string): number => Math.max(-1, ...(PARENTS.get(place) ?? []).map(depthOf)) + 1;
/** Whether what is at one of two places may be at the other as well. */
export const mayMeet = (one: string, other: string): boolean => holds(one, other) || holds(other, one);

/** "us-east-1" is a region, and "us" in "tell us" no country. */
const isNamed = (text: string, words: readonly Word[], from: number, to: number): boolean => {
  const [first, last] = [words[from] as Word, words[to - 1] as Word];
  if (/\d/.test(last.text) || /^[a-z]{2}-[a-z]+/.test(text.slice(first.start, last.end))) return true;
  const written = text.slice(first.start, first.end);
  return first.capital && (first.text !== 'us' || written === 'US');
};

/** The places that a sentence names, the longest name first where two begin together. Linear in the sentence. */
export function placesIn({ text, words }: Pick<Sentence, 'text' | 'words'>): Place[] {
  const marks = PHRASES.marks(words);
  const found: Place[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const longest = [...(marks[index] ?? [])].reduce((best, one) => (one[1] > best[1] ? one : best), ['', 0]);
    const [id, length] = longest;
    if (length === 0 || !isNamed(text, words, index, index + length)) continue;
    found.push({ id, from: index, to: index + length });
    index += length - 1;
  }
  return found;
}

/** Those of the places that are the closest: of "Dublin, Ireland" the city. */
export function closest(places: readonly Place[], words: readonly Word[]): string[] {
  const ids = places
    .filter((one, index) => {
      const next = places[index + 1];
      const last = places[index - 1];
      const isBeside = (other: Place | undefined): boolean =>
        other !== undefined && other.id !== one.id && holds(one.id, other.id) && !areListed(words, one, other);
      return !isBeside(next) && !isBeside(last);
    })
    .map(({ id }) => id);
  return [...new Set(ids)];
}
const MOST_APART = 6;
/** "In Germany and the EU" names two. */
function areListed(words: readonly Word[], one: Place, other: Place): boolean {
  const [a, b] = one.from < other.from ? [one, other] : [other, one];
  if (b.from - a.to > MOST_APART) return true;
  for (let index = a.to; index <= b.from; index += 1) {
    const { text = '', gap = '' } = words[index] ?? {};
    if (gap.includes('/') || gap.includes('&') || (index < b.from && (text === 'and' || text === 'or'))) return true;
  }
  return false;
}
