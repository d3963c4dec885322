import weak from './lexicon/weak-words.json' with { type: 'json' };
import { fold, wordsOf } from './text.ts';

const MONTHS = 12;
/** "May" is a verb beside one of these, and else a month. */
const BESIDE_VERB = new Set(weak.besideVerb);

const namesOf = new Map<string, Map<string, number>>();
/** The months of a language by their names, long and short, in small letters. */
function monthNames(language: string): Map<string, number> {
  const found = namesOf.get(language);
  if (found) return found;
  const names = new Map<string, number>();
  for (const style of ['long', 'short'] as const) {
    const { format } = new Intl.DateTimeFormat(language, { month: style, timeZone: 'UTC' });
    for (let month = 1; month <= MONTHS; month += 1)
      names.set(fold(format(Date.UTC(2026, month - 1, 15))).replaceAll('.', ''), month);
  }
  if (language.startsWith('en')) names.set('sept', 9);
  namesOf.set(language, names);
  return names;
}

/** Months that are verbs as well. */
const VERBS = new Set(['may']);
/** The months, from 1 to 12, that a text names. */
export function monthsIn(text: string, language: string): Set<number> {
  const names = monthNames(language);
  const words = wordsOf(text);
  const months = new Set<number>();
  words.forEach(({ word }, at) => {
    const month = names.get(word);
    const isVerb = VERBS.has(word) && [at - 1, at + 1].some((near) => BESIDE_VERB.has(words[near]?.word ?? ''));
    if (month !== undefined && !isVerb) months.add(month);
  });
  return months;
}
