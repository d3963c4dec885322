import weak from './lexicon/weak-words.json' with { type: 'json' };
import { stemmerOf } from './stem.ts';
import { type Word, wordsOf } from './text.ts';
import type { LexiconGroup } from './types.ts';

/** A term of a text: a stem, or a group of the lexicon. */
export interface Term {
  term: string;
  /** The group's number; null for a plain word. */
  group: number | null;
  start: number;
  end: number;
  /** The word says little by itself: "please", "describe", "organization". */
  isWeak: boolean;
  /** As it was written, in small letters. */
  written: string;
}

export interface Analyzer {
  terms: (text: string) => Term[];
  stem: (word: string) => string;
}

interface Phrase {
  stems: string[];
  group: number;
}

/** How a group stands among the terms; no word begins with this sign. */
export const groupTerm = (group: number): string => `~${group}`;

const STOP = new Set(weak.stop);

/** Reads texts into terms, by one lexicon and in one language. */
export function makeAnalyzer(lexicon: readonly LexiconGroup[], language: string): Analyzer {
  const stem = stemmerOf(language);
  const weakStems = new Set(weak.weak.map((word) => stem(word)));
  const phrases = new Map<string, Phrase[]>();
  // A word that the lexicon knows keeps its own form: "accessibility" must not become "access".
  const whole = new Set<string>();
  lexicon.forEach(({ words }, group) => {
    for (const text of words) {
      const parts = wordsOf(text).map(({ word }) => word);
      if (parts.length === 1 && parts[0]) whole.add(parts[0]);
    }
    for (const text of words) {
      const stems = wordsOf(text).map(({ word }) => (STOP.has(word) ? word : stem(word)));
      const [first] = stems;
      if (first === undefined) continue;
      const known = phrases.get(first) ?? [];
      known.push({ stems, group });
      phrases.set(first, known);
    }
  });
  for (const known of phrases.values()) known.sort((a, b) => b.stems.length - a.stems.length);

  const terms = (text: string): Term[] => {
    const words = wordsOf(text);
    const stems = words.map(({ word }) => (STOP.has(word) ? word : stem(word)));
    const found: Term[] = [];
    const inGroup = new Set<number>();
    for (let at = 0; at < words.length; at += 1) {
      const fits = (phrases.get(stems[at] ?? '') ?? []).filter(({ stems: wanted }) =>
        wanted.every((one, step) => stems[at + step] === one),
      );
      const longest = fits[0]?.stems.length ?? 0;
      for (const { group, stems: wanted } of fits) {
        if (wanted.length < longest) break;
        const last = words[at + wanted.length - 1] as Word;
        found.push({
          term: groupTerm(group),
          group,
          start: words[at]?.start ?? 0,
          end: last.end,
          isWeak: false,
          written: words
            .slice(at, at + wanted.length)
            .map(({ word }) => word)
            .join(' '),
        });
        for (let step = 0; step < wanted.length; step += 1) inGroup.add(at + step);
      }
    }
    words.forEach(({ word, start, end }, at) => {
      if (STOP.has(word)) return;
      const known = stems[at] ?? word;
      if (inGroup.has(at) && whole.has(word)) return;
      found.push({
        term: known,
        group: null,
        start,
        end,
        isWeak: weakStems.has(known) || word.length < 2,
        written: word,
      });
    });
    return found;
  };
  return { terms, stem };
}
