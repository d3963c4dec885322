import { wordsOf } from '../../reading/words.ts';
import type { Spoken } from '../prose/spoken.ts';
import { cueAt, cuesOf, cueWithin } from './cues.ts';
import lexicon from './lexicon/scope.json' with { type: 'json' };

const NUMBERS = new Map(lexicon.numbers.words.map((pair) => pair.split(' = ') as [string, string]));
const COUNTED = new Set(lexicon.counted.words);
const NARROWED = lexicon.narrowed.words.map((phrase) => wordsOf(phrase).map(({ text }) => text));
const FURTHEST = 8;

/** How many categories a text counts. Bounds are words. */
export interface Count {
  count: number;
  from: number;
  to: number;
}
/** "All five trust services criteria", "three of the five categories": how many a sentence counts, and where. */
export function countAt({ read }: Spoken, from: number): Count | null {
  const { words } = read;
  const cues = cuesOf(read);
  const first = words[from]?.text ?? '';
  const value = NUMBERS.get(first);
  // "The SOC 2 criteria" are not two.
  if (value === undefined || words[from - 1]?.text === 'soc') return null;
  let to = from + 1;
  while (to < from + FURTHEST && COUNTED.has(words[to]?.text ?? '') && cueAt(cues, to, 'scope.nouns') === 0) to += 1;
  const noun = cueAt(cues, to, 'scope.nouns');
  const between = words.slice(from + 1, to).map(({ text }) => text);
  const isTotal = /^(?:all|every|each)$/.test(first);
  const ofFive = between.includes('five') || between.includes('5');
  if (noun === 0 && !(ofFive && between.includes('of'))) return null;
  if (words.slice(from + 1, to + noun).some(({ gap }) => /[.;:]/.test(gap))) return null;
  const explicit = between.map((word) => NUMBERS.get(word)).find((item) => item !== undefined && item !== '2');
  if (isTotal && explicit === undefined) {
    const near = words.slice(Math.max(0, from - 1), to + noun + 5).map(({ text }) => text);
    if (NARROWED.some((phrase) => near.join(' ').includes(phrase.join(' ')))) return null;
  }
  // "Out of the five categories, …": how many there are, not how many are covered.
  const isDefinite =
    value === '5' && words[from - 1]?.text === 'the' && !cueWithin(cues, 'scope.covers', from - 3, from);
  if (isDefinite) return null;
  return { count: isTotal ? Number(explicit ?? 5) : Number(value), from, to: to + noun };
}
