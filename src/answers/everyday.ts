import { partsOf, type Word } from './text.ts';
import type { Everyday, LexiconGroup } from './types.ts';

/** A group that a search means by everyday words, in any order. */
interface Meant {
  group: number;
  /** All its words, counted from 0, in order. */
  words: number[];
}

/** Longer texts are no searches. */
const WORDS_MAX = 20;
/** So many small words stand between the words of a saying at most: "kick her out". */
const BETWEEN_MAX = 2;
/** How a sense writes a kind of words, what must not be said, and words any of which will do; a blank within a saying is `_`. */
const [KIND, NOT, OR, BLANK] = ['@', '!', '|', '_'] as const;

interface Place {
  isNot: boolean;
  /** Kinds any of which stands there. */
  kinds: number[];
}
interface Sense {
  group: number;
  places: Place[];
}
type Span = readonly [from: number, to: number];

/** The kinds of words: the named ones, and one for each word that a sense writes itself. */
function kindsOf({ kinds, senses }: Everyday): { sayings: string[][]; idOf: (written: string) => number } {
  const sayings = Object.values(kinds).map((all) => all.split(OR));
  const ids = new Map(Object.keys(kinds).map((name, at) => [KIND + name, at]));
  const idOf = (written: string): number => {
    const id = ids.get(written);
    if (id !== undefined) return id;
    if (written.startsWith(KIND)) throw new Error(`everyday words have no kind ${written}`);
    ids.set(written, sayings.length);
    return sayings.push([written.replaceAll(BLANK, ' ')]) - 1;
  };
  for (const all of Object.values(senses))
    for (const text of all)
      for (const place of text.split(' ')) for (const one of place.replace(NOT, '').split(OR)) idOf(one);
  return { sayings, idOf };
}

/** Whether each place can be given words of its own; these words where it can. */
function wordsFor(places: readonly Place[], said: ReadonlyMap<number, Span[]>): number[] | null {
  const fill = (at: number, own: readonly Span[]): readonly Span[] | null => {
    const place = places[at];
    if (!place) return own;
    for (const kind of place.kinds)
      for (const span of said.get(kind) ?? []) {
        if (own.some(([from, to]) => span[0] <= to && from <= span[1])) continue;
        const all = fill(at + 1, [...own, span]);
        if (all) return all;
      }
    return null;
  };
  const all = fill(0, []);
  if (all === null) return null;
  return all
    .flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, step) => from + step))
    .sort((a, b) => a - b);
}

const isPartOf = (one: Meant, other: Meant): boolean =>
  one.words.length < other.words.length && one.words.every((word) => other.words.includes(word));

export interface EverydayReader {
  /** What a search means by everyday words; nothing for longer texts. */
  meantBy: (words: readonly Word[], stems: readonly string[]) => Meant[];
  /** Every word form. */
  words: string[];
}

/** Reads everyday words in what somebody types: a sense is there when each of its places is filled, in any order. */
export function makeEveryday(
  everyday: Everyday,
  lexicon: readonly LexiconGroup[],
  stem: (word: string) => string,
  isSmall: (word: string) => boolean,
): EverydayReader {
  const groups = new Map<string, number>();
  for (const [
    at,
    {
      words: [first = ''],
    },
  ] of lexicon.entries())
    if (!groups.has(first.toLowerCase())) groups.set(first.toLowerCase(), at);
  const { sayings, idOf } = kindsOf(everyday);
  const byFirst = new Map<string, { kind: number; stems: string[] }[]>();
  const forms: string[] = [];
  for (const [kind, all] of sayings.entries())
    for (const text of all) {
      const parts = partsOf(text);
      forms.push(...parts);
      const stems = parts.map(stem);
      const same = byFirst.get(stems[0] ?? '');
      if (same) same.push({ kind, stems });
      else byFirst.set(stems[0] ?? '', [{ kind, stems }]);
    }
  const senses: Sense[] = Object.entries(everyday.senses).flatMap(([name, all]) => {
    const group = groups.get(name.toLowerCase());
    if (group === undefined) return [];
    return all.map((text) => ({
      group,
      places: text.split(' ').map((place) => ({
        isNot: place.startsWith(NOT),
        kinds: place.replace(NOT, '').split(OR).map(idOf),
      })),
    }));
  });

  /** Where a saying that begins at a word ends; -1 where it does not stand there. */
  const endOf = (wanted: readonly string[], at: number, words: readonly Word[], stems: readonly string[]): number => {
    let last = at;
    for (const one of wanted.slice(1)) {
      let next = last + 1;
      while (stems[next] !== one && next <= last + BETWEEN_MAX && isSmall(words[next]?.word ?? '')) next += 1;
      if (stems[next] !== one) return -1;
      last = next;
    }
    return last;
  };

  return {
    words: forms,
    meantBy: (words, stems) => {
      if (words.length > WORDS_MAX) return [];
      const said = new Map<number, Span[]>();
      for (let at = 0; at < words.length; at += 1)
        for (const { kind, stems: wanted } of byFirst.get(stems[at] ?? '') ?? []) {
          const last = endOf(wanted, at, words, stems);
          if (last < 0) continue;
          const same = said.get(kind);
          if (same) same.push([at, last]);
          else said.set(kind, [[at, last]]);
        }
      const isSaid = ({ kinds }: Place): boolean => kinds.some((kind) => said.has(kind));
      const found: Meant[] = [];
      for (const { group, places } of senses) {
        if (!places.every((place) => isSaid(place) !== place.isNot)) continue;
        const own = wordsFor(
          places.filter(({ isNot }) => !isNot),
          said,
        );
        if (own) found.push({ group, words: own });
      }
      // All that means a topic counts for it.
      const byGroup = new Map<number, Meant>();
      for (const { group, words } of found) {
        const all = new Set([...(byGroup.get(group)?.words ?? []), ...words]);
        byGroup.set(group, { group, words: [...all].sort((a, b) => a - b) });
      }
      const meant = [...byGroup.values()];
      return meant.filter((one) => !meant.some((other) => isPartOf(one, other)));
    },
  };
}
