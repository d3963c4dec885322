import { wordsOf } from './text.ts';

/** A first word of fewer letters may be an initial. */
const FIRST_FROM_CHARS = 4;

/**
 * Takes the company's own name out of what somebody types into its own search: every page is about it. The whole name, and its first word
 * where the field has no such word ("Northwind" of "Northwind Cloud"). Blanks stand in its place, so that all else stays where it was; a
 * search for nothing else stays as it is. Linear in the text.
 */
export function withoutName(company: string, isOfField: (word: string) => boolean): (query: string) => string {
  const name = wordsOf(company).map(({ word }) => word);
  const [first = ''] = name;
  const isTold = first.length >= FIRST_FROM_CHARS && !isOfField(first);
  return (query) => {
    const words = wordsOf(query);
    const parts: string[] = [];
    let [copied, taken] = [0, 0];
    for (let at = 0; at < words.length; at += 1) {
      if (words[at]?.word !== first) continue;
      const isWhole = name.every((one, step) => words[at + step]?.word === one);
      if (!isWhole && !isTold) continue;
      const last = isWhole ? at + name.length - 1 : at;
      const [from, to] = [words[at]?.start ?? 0, words[last]?.end ?? 0];
      parts.push(query.slice(copied, from), ' '.repeat(to - from));
      copied = to;
      taken += last - at + 1;
      at = last;
    }
    return taken === words.length ? query : parts.join('') + query.slice(copied);
  };
}
