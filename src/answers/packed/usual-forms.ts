import weak from '../lexicon/weak-words.json' with { type: 'json' };
import { stemmerOf } from '../stem.ts';
import { wordsOf } from '../text.ts';
import type { AnswersData } from '../types.ts';

const STOP = new Set(weak.stop);

/**
 * Phrases of several words with each word in the form that is commonest in the lexicon and on the site: they are read by their stems, and
 * the fewer forms there are, the better they pack.
 */
export function usualForms({
  entries,
  lexicon,
  language,
}: Pick<AnswersData, 'entries' | 'lexicon' | 'language'>): (phrase: string) => string {
  const stemOf = stemmerOf(language);
  const counts = new Map<string, number>();
  const count = (text: string): void => {
    for (const { word } of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  };
  for (const { words, typed = [], loose = [] } of lexicon)
    for (const text of [...words, ...typed, ...loose]) count(text);
  for (const { title, asks } of entries) for (const text of [title, ...asks]) count(text);
  const usual = new Map<string, string>();
  for (const [word, times] of counts) {
    const before = usual.get(stemOf(word));
    if (before === undefined || times > (counts.get(before) ?? 0)) usual.set(stemOf(word), word);
  }
  return (phrase) => {
    const words = wordsOf(phrase).map(({ word }) => word);
    if (words.length < 2) return phrase;
    return words.map((word) => (STOP.has(word) ? word : (usual.get(stemOf(word)) ?? word))).join(' ');
  };
}
