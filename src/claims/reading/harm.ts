import file from './lexicon/harm.json' with { type: 'json' };
import outcomes from './lexicon/outcome.json' with { type: 'json' };
import { Phrases, readOnce } from './phrases.ts';
import type { Sentence } from './sentence.ts';

type Word = keyof typeof file.words | keyof typeof outcomes.words;
/** The form of a verb of harm; `get…` is harm only by who does it. */
type Verb = 'harm' | 'harms' | 'harming' | 'harmed' | 'get' | 'gets' | 'getting' | 'gotten';
export type HarmPart = Word | Verb;

const FORMS: readonly [readonly Verb[], string[][]][] = [
  [['harm', 'harms', 'harming', 'harmed'], file.misdeeds.verbs],
  [['get', 'gets', 'getting', 'gotten'], file.gettings.verbs],
];
const PHRASES = new Phrases<HarmPart>();
for (const [word, phrases] of Object.entries({ ...file.words, ...outcomes.words })) PHRASES.add(word as Word, phrases);
for (const [forms, verbs] of FORMS)
  for (const verb of verbs) for (const [place, form] of forms.entries()) PHRASES.add(form, [verb[place] ?? '']);

/** The words of harm of a sentence. */
const marksOf = readOnce(PHRASES);

/** Whether any phrase of harm begins at a word: mostly none does. */
export const hasHarmAt = (sentence: Sentence, index: number): boolean => marksOf(sentence)[index] !== undefined;

/** How many words the longest phrase of some parts at a word has; 0 where there is none. */
export function harmAt(sentence: Sentence, index: number, ...parts: HarmPart[]): number {
  const mark = marksOf(sentence)[index];
  if (mark === undefined) return 0;
  let longest = 0;
  for (const part of parts) longest = Math.max(longest, mark.get(part) ?? 0);
  return longest;
}

/** The end of the first phrase of some parts from a word on, before the sentence breaks off. */
export function harmAfter(sentence: Sentence, from: number, reach: number, ...parts: HarmPart[]): number | null {
  for (let index = from; index < Math.min(sentence.words.length, from + reach); index += 1) {
    if (/[,;:()–—]/.test(sentence.words[index]?.gap ?? '')) return null;
    const length = harmAt(sentence, index, ...parts);
    if (length > 0) return index + length;
  }
  return null;
}

/** Whether a phrase of some parts stands within some words before a place, in the same breath. */
export function harmBefore(sentence: Sentence, index: number, reach: number, ...parts: HarmPart[]): boolean {
  for (let back = index - 1; back >= Math.max(0, index - reach); back -= 1) {
    if (/[;:()–—]/.test(sentence.words[back + 1]?.gap ?? '')) return false;
    if (harmAt(sentence, back, ...parts) > 0) return true;
  }
  return false;
}
