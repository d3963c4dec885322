import { at, type Sentence } from '../../reading/sentence.ts';
import denied from './lexicon/denied.json' with { type: 'json' };
import { conceptOf } from './said-of.ts';

/** From one word to before another. */
export interface Span {
  from: number;
  to: number;
}

const list = (written: string): string[] => written.split(' ');
/** The first word of a line stands for the others. */
const SAME = new Map(
  denied.same.lines.flatMap((line) => list(line).map((word) => [word, list(line)[0] ?? word] as const)),
);
/** By their first word. */
export const PHRASES = Map.groupBy(
  Object.entries(denied.same.phrases).flatMap(([meaning, said]) =>
    said.split(', ').map((phrase) => ({ words: list(phrase), meaning })),
  ),
  ({ words: [first = ''] }) => first,
);
/** The words of a text that says the same in fewer ones: "sso" for "single sign-on". */
export function plainly({ words, marks }: Sentence, { from, to }: Span): string[] {
  const found: string[] = [];
  for (let index = from; index < to; ) {
    const own = at(marks, index, 'own');
    index += own;
    if (own > 0) continue;
    const text = words[index]?.text ?? '';
    const phrase = PHRASES.get(text)?.find(({ words: said }) =>
      said.every((word, after) => index + after < to && words[index + after]?.text === word),
    );
    found.push(phrase?.meaning ?? SAME.get(text) ?? text);
    index += phrase?.words.length ?? 1;
  }
  return found;
}
/** What a word stands for among the things of a text. */
export const thingOf = (word: string): string => conceptOf(SAME.get(word) ?? word);

/** What is said besides by whoever says a thing. */
export const IMPLIED = new Map(
  Object.entries(denied.implied.said).map(([thing, others]) => [thingOf(thing), list(others).map(thingOf)] as const),
);
export const withImplied = (things: Iterable<string>): ReadonlySet<string> =>
  new Set([...things].flatMap((thing) => [thing, ...(IMPLIED.get(thing) ?? [])]));

const STOOD_FOR = new Map<string, readonly string[]>();
const MOST_KNOWN = 20_000;
/** All that a word may stand for, by itself or with those behind it. Kept for each word: most sentences are looked through for nothing else. */
export function mayStandFor(text: string): readonly string[] {
  const known = STOOD_FOR.get(text);
  if (known !== undefined) return known;
  const phrases = (PHRASES.get(text) ?? []).map(({ meaning }) => meaning);
  const found = [...withImplied([text, ...phrases].map(thingOf))];
  if (STOOD_FOR.size < MOST_KNOWN) STOOD_FOR.set(text, found);
  return found;
}
