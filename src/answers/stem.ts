import { stemmer as porter } from 'stemmer';

/** A word in small letters without accents → what is left when its endings are taken off. */
export type Stemmer = (word: string) => string;

// Light stemmers for the endings of number, gender and case, after J. Savoy, "Light Stemming Approaches for the French, Portuguese,
// German and Hungarian Languages" (SAC 2006); English is M. Porter's algorithm (1980). Short words and numbers stay whole.

const german: Stemmer = (word) =>
  word.length < 5
    ? word
    : word.replace(/(?<=.{4})(?:ungen|ung)$/, '').replace(/(?<=.{3})(?:ern|em|en|er|es|e|s|n)$/, '');

const french: Stemmer = (word) =>
  word.length < 5
    ? word
    : word
        .replace(/aux$/, 'al')
        .replace(/(?<=.{3})[sx]$/, '')
        .replace(/(?<=.{3})(?:ee|e)$/, '');

const spanish: Stemmer = (word) =>
  word.length < 5 ? word : word.replace(/(?<=.{3})(?:es|os|as|s)$/, '').replace(/(?<=.{3})[aoe]$/, '');

/** What Porter's algorithm leaves apart: nouns from their verbs, and stems of British spellings. */
const SAME: Readonly<Record<string, string>> = {
  retent: 'retain',
  destruct: 'destroy',
  centr: 'center',
  licenc: 'licens',
  defenc: 'defens',
  behaviour: 'behavior',
  programm: 'program',
  catalogu: 'catalog',
};
/** British spellings: "authorised" and "tokenisation" are "authorized" and "tokenization". */
const BRITISH = /(?<=[a-z]{4})is(?=(?:e|ed|es|er|ers|ing|ations?)$)/;
export const american = (word: string): string => word.replace(BRITISH, 'iz');
/** "Notify" and "notification" are one word as well. */
const english: Stemmer = (word) => {
  const stem = porter(american(word)).replace(/ifi$/, 'if');
  return SAME[stem] ?? stem;
};

const STEMMERS: Record<string, Stemmer> = { de: german, fr: french, es: spanish };

/** The stemmer of a language; English for any other, because the terms of the field are English there, too. */
export const stemmerOf = (language: string): Stemmer => {
  const own = STEMMERS[language.slice(0, 2)] ?? english;
  const known = new Map<string, string>();
  return (word) => {
    const found = known.get(word);
    if (found !== undefined) return found;
    const stem = word.length < 4 || /\p{N}/u.test(word) ? word : own(word);
    known.set(word, stem);
    return stem;
  };
};
