import type { Term } from './analyze.ts';
import { type EntryIndex, weightOf } from './index-entries.ts';
import type { Parameters } from './parameters.ts';

/** A query's term and what it weighs. */
export interface Asked {
  term: string;
  written: string;
  start: number;
  is: Term['is'];
  weight: number;
  isExample: boolean;
  /** Whether anything on the site holds it. */
  isKnown: boolean;
}

/** Whether a term is one of the lexicon, and not a plain word. */
export const isTopic = (is: Term['is']): boolean => is !== 'word' && is !== 'weak';
/** From so many terms on a query is a sentence. */
const TEXT_FROM_TERMS = 5;

const sumOf = (all: readonly Asked[], of: (one: Asked) => boolean): number =>
  all.reduce((total, one) => total + (of(one) ? one.weight : 0), 0);

/** Weighs the terms of a question. */
export function weigh(
  terms: readonly Term[],
  examples: readonly [number, number][],
  later: number,
  { stated, weighed }: EntryIndex,
  parameters: Parameters,
): Asked[] {
  const isText = terms.filter(({ is }) => is !== 'weak').length >= TEXT_FROM_TERMS;
  const asked = new Map<string, Asked>();
  for (const one of terms) {
    const isKnown = stated.has(one.term);
    // Its group speaks for it.
    if (one.isGrouped && !isKnown) continue;
    const isExample =
      examples.some(([start, end]) => start <= one.start && one.start < end) || (!isKnown && one.start >= later);
    let weight = weighed(one.term, weightOf(one, parameters));
    if (isExample) weight *= parameters.example;
    if (!isKnown)
      weight *=
        one.is === 'name'
          ? parameters.unknownName
          : one.is === 'part'
            ? parameters.unknownPart
            : isTopic(one.is)
              ? parameters.unknownGroup
              : isText
                ? parameters.unknownInText
                : parameters.unknownWord;
    const before = asked.get(one.term);
    if (before && before.weight >= weight) continue;
    const { term, written, start, is } = one;
    asked.set(term, { term, written, start, is, weight, isExample, isKnown });
  }
  const all = [...asked.values()];
  const first = all.filter(({ is, isExample }) => isTopic(is) && !isExample).sort((a, b) => a.start - b.start)[0];
  if (first) first.weight *= parameters.firstTopic;
  const isPlain = ({ is }: Asked): boolean => !isTopic(is);
  const [topics, plain] = [sumOf(all, (one) => !isPlain(one)), sumOf(all, isPlain)];
  // A long question has many words beside what it asks about.
  const most = topics * parameters.wordsToTopics;
  if (topics > 0 && plain > most) for (const one of all) if (isPlain(one)) one.weight *= most / plain;
  return all;
}
