export interface Word {
  word: string;
  bytes: Buffer;
}
/**
 * A word of a query loads the parts it lies within, from `from` to `to`, in the order of their bytes; where there are none, all parts it
 * would lie within if it and they were cut to the same length (`request_indexes` in pagefind_web/src/lib.rs).
 */
export interface Part {
  from: string;
  to: string;
  /** Answers a query of this letter alone, which means no word yet, so that not all that begins with it is loaded. */
  letter?: string;
  words: Word[];
}

/** Follows everything that begins with what it is put behind. */
const LAST = '\u{10ffff}';
/** A word so long stays with all that begin with it: what is typed beyond it still finds it. */
const WHOLE_FROM_LETTERS = 3;

interface Family {
  stem: string;
  words: Word[];
  /** Shorter than the stem: what the family carries along, since a part of their own would be loaded by every query that begins so. */
  carried: Word[];
}

const bytesOf = (words: readonly Word[]): number => words.reduce((sum, { bytes }) => sum + bytes.length, 0);

/** Words in families that share their first `letters` letters; shorter ones go with the family that follows. */
function families(words: readonly Word[], letters: number): Family[] {
  const found: Family[] = [];
  let carried: Word[] = [];
  for (const one of words) {
    const first = [...one.word].slice(0, letters);
    const stem = first.join('');
    const last = found.at(-1);
    if (first.length < letters) carried.push(one);
    else if (last?.stem === stem) last.words.push(one);
    else {
      found.push({ stem, words: [one], carried });
      carried = [];
    }
  }
  return found;
}

/**
 * Words, in order, divided into parts of about `partBytes`. Every query of two letters or more loads all parts that hold a word which
 * begins with it, whatever the division: parts end where a family of words does, and are named by what their families begin with, never
 * by more. Only families that are too large by themselves are divided further.
 */
export function divide(words: readonly Word[], partBytes: number, letters = 1): Part[] {
  const parts: Part[] = [];
  let open: Part | undefined;
  let openBytes = 0;
  for (const { stem, words: own, carried } of families(words, letters)) {
    const whole = letters >= WHOLE_FROM_LETTERS && own[0]?.word === stem;
    if (bytesOf(own) > partBytes && own.length > 1 && !whole) {
      const finer = divide([...carried, ...own], partBytes, letters + 1);
      if (finer[0] && letters === 1) finer[0].letter = stem;
      parts.push(...finer);
      open = undefined;
      continue;
    }
    const all = [...carried, ...own];
    const bytes = bytesOf(all);
    if (open && openBytes + bytes <= partBytes) {
      open.words.push(...all);
      open.to = stem + LAST;
      openBytes += bytes;
    } else {
      open = { from: stem, to: stem + LAST, words: all };
      openBytes = bytes;
      parts.push(open);
    }
  }
  return parts;
}
