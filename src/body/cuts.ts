/** A stretch of text and what is put in its place. */
export interface Cut {
  from: number;
  to: number;
  put: string;
}
export const cutOf = (from: number, text: string, put: string): Cut => ({ from, to: from + text.length, put });

/** A text with its cuts made, and where each of its characters once stood. */
export interface Made {
  text: string;
  /** The offset in the first text of an offset in this one; for what was put in, where it was put. */
  origin: (offset: number) => number;
}

/** Makes all cuts at once; of two that overlap only the first. The work grows with the text, not with the text times the cuts. */
export function makeCuts(source: string, cuts: readonly Cut[]): Made {
  const pieces: string[] = [];
  /** Where each piece begins in the text that is made, and in the source; a piece that was put in has one origin. */
  const starts: { made: number; source: number; isPut: boolean }[] = [];
  let [made, at] = [0, 0];
  const add = (piece: string, from: number, isPut: boolean) => {
    if (piece === '') return;
    pieces.push(piece);
    starts.push({ made, source: from, isPut });
    made += piece.length;
  };
  for (const { from, to, put } of cuts.toSorted((a, b) => a.from - b.from)) {
    if (from < at) continue;
    add(source.slice(at, from), at, false);
    add(put, from, true);
    at = to;
  }
  add(source.slice(at), at, false);
  const origin = (offset: number): number => {
    const piece = starts[lastBelow(starts, offset)];
    if (piece === undefined || offset >= made) return source.length - Math.max(made - offset, 0);
    return piece.isPut ? piece.source : piece.source + (offset - piece.made);
  };
  return { text: pieces.join(''), origin };
}

function lastBelow(starts: readonly { made: number }[], offset: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle]?.made ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Stretches of a text in order, none inside another; asked whether an offset lies in one. */
export class Ranges {
  readonly #list: readonly { from: number; to: number }[];

  constructor(list: readonly { from: number; to: number }[]) {
    this.#list = list.toSorted((a, b) => a.from - b.from);
  }

  /** The stretch that holds an offset. */
  at(offset: number): { from: number; to: number } | undefined {
    const list = this.#list;
    let [low, high] = [0, list.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((list[middle]?.from ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const found = list[low];
    return found !== undefined && found.from <= offset && offset < found.to ? found : undefined;
  }
}
