import weak from '../lexicon/weak-words.json' with { type: 'json' };
import { stemmerOf } from '../stem.ts';
import { wordsOf } from '../text.ts';
import type { AnswersData } from '../types.ts';

const STOP = new Set(weak.stop);

type Form = (text: string) => string;

/** Texts with each word in the form that is commonest in some: they are read by their stems, and the fewer forms there are, the better they pack. */
export function commonestForms(texts: readonly string[], language: string): Form {
  const stemOf = stemmerOf(language);
  const counts = new Map<string, number>();
  for (const { word } of texts.flatMap(wordsOf)) if (!STOP.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const usual = new Map<string, string>();
  for (const [word, times] of counts) {
    const before = usual.get(stemOf(word));
    if (before === undefined || times > (counts.get(before) ?? 0)) usual.set(stemOf(word), word);
  }
  return (text) =>
    wordsOf(text)
      .map(({ word }) => (STOP.has(word) ? word : (usual.get(stemOf(word)) ?? word)))
      .join(' ');
}

/** Phrases of several words, and wordings whose words stand apart, in the forms that are commonest in the lexicon and on the site; a lone word stands for itself. */
export function usualForms({ entries, lexicon, language }: Pick<AnswersData, 'entries' | 'lexicon' | 'language'>): {
  ofPhrase: Form;
  ofWording: Form;
} {
  const formOf = commonestForms(
    [
      ...lexicon.flatMap(({ words, typed = [], loose = [] }) => [...words, ...typed, ...loose]),
      ...entries.flatMap(({ title, asks }) => [title, ...asks]),
    ],
    language,
  );
  return {
    ofPhrase: (phrase) => (wordsOf(phrase).length < 2 ? phrase : formOf(phrase)),
    ofWording: (wording) => wording.replace(/[^|…]+/g, (words) => formOf(words)).replaceAll('…', ' … '),
  };
}
