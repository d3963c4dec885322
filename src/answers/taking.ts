import { partsOf, type Word } from './text.ts';

/** How many words the longest of some phrases takes from a word on; 0 where none of them stands there. */
export type Taking = (words: readonly Word[], at: number) => number;

function taking(phrases: readonly string[]): Taking {
  const byFirst = Map.groupBy(phrases.map(partsOf), ([first = '']) => first);
  return (words, at) =>
    (byFirst.get(words[at]?.word ?? '') ?? []).reduce(
      (most, parts) =>
        parts.length > most && parts.every((part, step) => words[at + step]?.word === part) ? parts.length : most,
      0,
    );
}

/** The lists of a lexicon, each ready to be looked for in a text's words. */
export const takingEach = <Name extends string>(lexicon: Record<Name, string | string[]>): Record<Name, Taking> =>
  Object.fromEntries(
    Object.entries<string | string[]>(lexicon).map(([name, phrases]) => [name, taking([phrases].flat())]),
  ) as Record<Name, Taking>;
