import type { Word } from './text.ts';
import { wordsOf } from './text.ts';
import type { LexiconGroup } from './types.ts';

/** A group that a question means by words that stand apart in it: "where … stored". */
interface Apart {
  group: number;
  /** The words that say it last, by which it stands among the terms: first and last, counted from 0. */
  from: number;
  to: number;
  /** All its words. */
  words: number[];
}

/** What stands between the pieces of such a wording, as the lexicon writes it. */
const BETWEEN = '…';
export const isApart = (text: string): boolean => text.includes(BETWEEN);
/** So many words stand between two pieces at most. */
const BETWEEN_MAX = 6;
/** Where a sentence ends, its wordings do. */
const ENDS = /[.?!;:]/;

interface Wording {
  group: number;
  pieces: string[][];
}

/** Finds the wordings of groups whose words stand apart; linear in the text. */
export function makeApart(
  lexicon: readonly LexiconGroup[],
  stem: (word: string) => string,
): (text: string, words: readonly Word[], stems: readonly string[]) => Apart[] {
  const byFirst = new Map<string, Wording[]>();
  for (const [group, { apart = [], inForms = [] }] of lexicon.entries())
    for (const text of [...apart, ...inForms.filter(isApart)]) {
      const pieces = text.split(BETWEEN).map((piece) => wordsOf(piece).map(({ word }) => stem(word)));
      const first = pieces[0]?.[0] ?? '';
      byFirst.set(first, [...(byFirst.get(first) ?? []), { group, pieces }]);
    }
  return (text, words, stems) => {
    const found: Apart[] = [];
    const groups = new Set<number>();
    const written = new Set(stems);
    /** By first stem, the wordings all of whose words are written here. */
    const possible = new Map<string, readonly Wording[]>();
    for (const one of written) {
      const all = byFirst
        .get(one)
        ?.filter(({ pieces }) => pieces.every((piece) => piece.every((word) => written.has(word))));
      if (all && all.length > 0) possible.set(one, all);
    }
    if (possible.size === 0) return found;
    /** Whether a sentence ends before a word. */
    const begins = words.map(({ start }, at) => at > 0 && ENDS.test(text.slice(words[at - 1]?.end, start)));
    const stands = (piece: readonly string[], at: number): boolean =>
      piece[0] === stems[at] && piece.every((one, step) => stems[at + step] === one);
    /** Where a piece begins after a word, within the sentence; -1 where it does not stand there. */
    const next = (piece: readonly string[], after: number): number => {
      for (let at = after + 1; at <= after + 1 + BETWEEN_MAX && at < words.length && !begins[at]; at += 1)
        if (stands(piece, at)) return at;
      return -1;
    };
    for (let at = 0; at < words.length; at += 1)
      for (const { group, pieces } of possible.get(stems[at] ?? '') ?? []) {
        const [first = [], ...rest] = pieces;
        if (groups.has(group) || !stands(first, at)) continue;
        const own = first.map((_, step) => at + step);
        let [from, last] = [at, at + first.length - 1];
        for (const piece of rest) {
          from = next(piece, last);
          if (from < 0) break;
          last = from + piece.length - 1;
          own.push(...piece.map((_, step) => from + step));
        }
        if (from < 0) continue;
        groups.add(group);
        found.push({ group, from, to: last, words: own });
      }
    return found;
  };
}
