import { makeSplitter } from './compounds.ts';
import { FORMS, type Forms } from './forms.ts';
import type { ForeignLanguage } from './language-of.ts';

/** A language's words of the field by their English meaning, as it stands in a file; each value lists words and phrases, set apart by commas. */
export interface GlossaryData {
  language: ForeignLanguage;
  /** Articles, prepositions and the like, which stand between other words and are not looked at. */
  passed: string;
  /** Those of them that mean "the". */
  definite: string;
  /** Those that put what follows before what they follow: "politique de sécurité" is a security policy. */
  linkers: string;
  /** How a question begins, and other words that are no topic. */
  little: Record<string, string>;
  adjectives: Record<string, string>;
  terms: Record<string, string>;
}

export type Sort = 'little' | 'adjective' | 'term';
export interface Meaning {
  english: string;
  sort: Sort;
}
export interface Phrase extends Meaning {
  words: string[];
}

export interface Glossary {
  language: ForeignLanguage;
  forms: Forms;
  passed: ReadonlySet<string>;
  definite: ReadonlySet<string>;
  linkers: ReadonlySet<string>;
  /** Phrases by their first word, the longest first; words without their endings. */
  phrases: ReadonlyMap<string, readonly Phrase[]>;
  meaningOf: (plain: string) => Meaning | null;
}

export const PIECES = /[\p{L}\p{M}\p{N}]+/gu;

export function makeGlossary(data: GlossaryData): Glossary {
  const forms = FORMS[data.language];
  const listed = (list: string): string[] => list.split(',').map((one) => forms.plain(one.trim()));
  const linkers = new Set(listed(data.linkers));
  const definite = new Set(listed(data.definite));
  const passed = new Set([...listed(data.passed), ...linkers, ...definite]);
  const phrases = new Map<string, Phrase[]>();
  const exact = new Map<string, Meaning>();
  const inflected = new Map<string, Meaning>();
  const rooted = new Map<string, Meaning>();
  const put = (to: Map<string, Meaning>, word: string, meaning: Meaning): void => {
    if (!to.has(word)) to.set(word, meaning);
  };
  for (const [sort, meanings] of [
    ['little', data.little],
    ['adjective', data.adjectives],
    ['term', data.terms],
  ] as const)
    for (const [english, list] of Object.entries(meanings))
      for (const text of list.split(',')) {
        const plain = (text.match(PIECES) ?? []).map(forms.plain);
        const spoken = plain.filter((word) => !passed.has(word));
        const words = spoken.length > 0 ? spoken : plain;
        const [first] = words;
        if (first === undefined) continue;
        const meaning: Meaning = { english, sort };
        if (words.length === 1) {
          put(exact, first, meaning);
          put(inflected, forms.inflected(first), meaning);
          if (sort !== 'little') put(rooted, forms.rooted(first), meaning);
          continue;
        }
        const start = forms.inflected(first);
        const phrase = { ...meaning, words: words.map(forms.inflected) };
        const same = phrases.get(start);
        if (same) same.push(phrase);
        else phrases.set(start, [phrase]);
      }
  for (const one of phrases.values()) one.sort((a, b) => b.words.length - a.words.length);
  const wordOf = (plain: string): Meaning | undefined => {
    const bare = forms.inflected(plain);
    // "Auftragnehmers" has an ending less than "Auftragnehmer", whose own looks like one.
    return exact.get(plain) ?? exact.get(bare) ?? inflected.get(bare) ?? rooted.get(forms.rooted(plain));
  };
  const inPiece = (plain: string): string | undefined => {
    const meaning = exact.get(plain) ?? inflected.get(plain);
    return meaning && meaning.sort !== 'little' ? meaning.english : undefined;
  };
  const atEnd = (plain: string): string | undefined => {
    const meaning = plain.length > 3 ? wordOf(plain) : undefined;
    return meaning && meaning.sort !== 'little' ? meaning.english : undefined;
  };
  const split = data.language === 'de' ? makeSplitter(inPiece, atEnd) : () => null;
  const known = new Map<string, Meaning | null>();
  const meaningOf = (plain: string): Meaning | null => {
    const before = known.get(plain);
    if (before !== undefined) return before;
    const pieces = wordOf(plain) ? null : split(plain);
    const meaning = wordOf(plain) ?? (pieces ? { english: pieces.join(' '), sort: 'term' as const } : null);
    known.set(plain, meaning);
    return meaning;
  };
  return { language: data.language, forms, passed, definite, linkers, phrases, meaningOf };
}
