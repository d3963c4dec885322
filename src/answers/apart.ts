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

/** What stands between the pieces of such a wording, and between words any of which makes a piece, as the lexicon writes it. */
const BETWEEN = '…';
const OR = '|';
export const isApart = (text: string): boolean => text.includes(BETWEEN);
/** So many words stand between two pieces at most. */
const BETWEEN_MAX = 6;
/** Where a sentence ends, its wordings do. */
const ENDS = /[.?!;:]/;

interface Wording {
  group: number;
  /** Of each piece, the stems of each of its wordings. */
  pieces: string[][][];
}

/** Finds the wordings of groups whose words stand apart; linear in the text. */
export function makeApart(
  lexicon: readonly LexiconGroup[],
  stem: (word: string) => string,
): (text: string, words: readonly Word[], stems: readonly string[]) => Apart[] {
  const byFirst = new Map<string, Wording[]>();
  for (const [group, { apart = [], inForms = [] }] of lexicon.entries())
    for (const text of [...apart, ...inForms.filter(isApart)]) {
      const pieces = text
        .split(BETWEEN)
        .map((piece) => piece.split(OR).map((one) => wordsOf(one).map(({ word }) => stem(word))));
      const wording = { group, pieces };
      for (const first of new Set(pieces[0]?.map(([stem = '']) => stem))) {
        const same = byFirst.get(first);
        if (same) same.push(wording);
        else byFirst.set(first, [wording]);
      }
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
        ?.filter(({ pieces }) => pieces.every((piece) => piece.some((own) => own.every((word) => written.has(word)))));
      if (all && all.length > 0) possible.set(one, all);
    }
    if (possible.size === 0) return found;
    /** Whether a sentence ends before a word. */
    const begins = words.map(({ start }, at) => at > 0 && ENDS.test(text.slice(words[at - 1]?.end, start)));
    /** How many words a piece takes from a word on, as many as it can; 0 where it does not stand there. */
    const sizeAt = (piece: readonly string[][], at: number): number => {
      let size = 0;
      for (const own of piece)
        if (own.length > size && own.every((one, step) => stems[at + step] === one)) size = own.length;
      return size;
    };
    for (let at = 0; at < words.length; at += 1)
      for (const { group, pieces } of possible.get(stems[at] ?? '') ?? []) {
        if (groups.has(group)) continue;
        const own: number[] = [];
        let [from, last] = [at, at];
        for (const [which, piece] of pieces.entries()) {
          // Where the piece begins: at the word, and each later one after the piece before, within the sentence.
          const until = which === 0 ? at : last + 1 + BETWEEN_MAX;
          let size = 0;
          for (from = which === 0 ? at : last + 1; from <= until && from < words.length; from += 1) {
            if (which > 0 && begins[from]) break;
            size = sizeAt(piece, from);
            if (size > 0) break;
          }
          if (size === 0) {
            own.length = 0;
            break;
          }
          last = from + size - 1;
          for (let one = from; one <= last; one += 1) own.push(one);
        }
        if (own.length === 0) continue;
        groups.add(group);
        found.push({ group, from, to: last, words: own });
      }
    return found;
  };
}
