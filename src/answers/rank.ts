import type { Analyzer, Term } from './analyze.ts';
import type { Parameters } from './parameters.ts';
import type { AnswerEntry } from './types.ts';

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

export interface Ranked {
  at: number;
  /** By which entries are ordered. */
  score: number;
  /** How much of the question is stated there at all, from 0 to 1. */
  sure: number;
}

export interface Ranker {
  /** Weighs the terms of a question. */
  weigh: (terms: readonly Term[], examples: readonly [number, number][]) => Asked[];
  /** Entries by how much of the question they hold, best first. */
  rank: (asked: readonly Asked[]) => Ranked[];
  /** Every word form on the site. */
  words: ReadonlySet<string>;
}

/** A wording of an entry, and how far it counts. */
interface Wording {
  terms: Map<string, number>;
  /** What all its terms weigh. */
  own: number;
  factor: number;
  /** Whether it is the company's own: a public questionnaire's text names much that an answer need not speak of. */
  isOwn: boolean;
}

interface Prepared {
  questions: Wording[];
  first: ReadonlySet<string>;
  body: ReadonlySet<string>;
  tags: ReadonlySet<string>;
  prior: number;
}

const isTopic = (is: Term['is']): boolean => is === 'group' || is === 'loose' || is === 'name';
/** From so many terms on a query is a sentence. */
const TEXT_FROM_TERMS = 5;

/** The name in its address, as words: what its author called it. */
const nameOf = ({ id }: AnswerEntry): string => id.slice(id.indexOf('/') + 1).replaceAll('-', ' ');

/** Sentences that count as the beginning of an answer. */
const FIRST_SENTENCES = 2;
/** As many are looked at closely as cover most. */
const LOOKED_AT = 60;

/**
 * Whether nothing is stated of what was asked: the best match covers too little of it. Where every word is known, a question that asks
 * for several things at once is given more room.
 */
export function isSilent(asked: readonly Asked[], best: Ranked | undefined, parameters: Parameters): boolean {
  if (!best) return true;
  const sum = (all: readonly Asked[]): number => all.reduce((total, { weight }) => total + weight, 0);
  const unknown = sum(asked.filter(({ isKnown }) => !isKnown)) / (sum(asked) || 1);
  const room = parameters.room * Math.max(0, 1 - unknown / parameters.roomUntil);
  return best.sure < parameters.closestFrom - room;
}

export function makeRanker(
  entries: readonly AnswerEntry[],
  tagsOf: (entry: AnswerEntry) => string[],
  known: (entry: AnswerEntry) => string[],
  analyzer: Analyzer,
  parameters: Parameters,
): Ranker {
  const words = new Set<string>();
  const holders = new Map<string, number[]>();
  // A guide explains the field; the company states nothing by it.
  const stated = new Set<string>();
  const termSet = (texts: readonly string[]): Set<string> => {
    const set = new Set<string>();
    for (const text of texts)
      for (const { term, written, is } of analyzer.terms(text)) {
        set.add(term);
        if (is === 'word' || is === 'weak') words.add(written);
      }
    return set;
  };
  const weightOf = ({ is, isGrouped }: Pick<Term, 'is' | 'isGrouped'>): number => {
    if (is === 'word' && isGrouped) return parameters.grouped;
    return parameters[is];
  };
  const wordingOf = (text: string, factor: number, isOwn = true): Wording => {
    const map = new Map<string, number>();
    for (const one of analyzer.terms(text)) {
      map.set(one.term, Math.max(map.get(one.term) ?? 0, weightOf(one)));
      if (one.is === 'word' || one.is === 'weak') words.add(one.written);
    }
    return { terms: map, own: 0, factor, isOwn };
  };
  const prepared = entries.map((entry, at): Prepared => {
    const questions = [
      wordingOf(entry.title, 1),
      ...entry.asks.map((text) => wordingOf(text, parameters.asks)),
      ...entry.about.map((text) => wordingOf(text, parameters.about)),
      ...known(entry).map((text) => wordingOf(text, parameters.known, false)),
      wordingOf(nameOf(entry), parameters.address),
    ];
    const first = termSet(entry.says.slice(0, FIRST_SENTENCES));
    const body = termSet(entry.says.slice(FIRST_SENTENCES));
    const tags = termSet(tagsOf(entry));
    const own = questions.filter(({ isOwn }) => isOwn);
    const all = new Set([...own.flatMap(({ terms }) => [...terms.keys()]), ...first, ...body, ...tags]);
    for (const term of all) {
      if (entry.kind !== 'guide') stated.add(term);
      const list = holders.get(term);
      if (list) list.push(at);
      else holders.set(term, [at]);
    }
    return { questions, first, body, tags, prior: parameters.kinds[entry.kind] };
  });
  const count = Math.max(1, entries.length);
  const full = Math.log(1 + count);
  /** From 0 for what every entry holds to 1 for what one alone holds. */
  const rarity = (term: string): number => {
    const df = holders.get(term)?.length ?? 0;
    return df === 0 ? 1 : Math.log(1 + count / df) / full;
  };
  const weighed = (term: string, weight: number): number =>
    weight * (1 - parameters.rarity + parameters.rarity * rarity(term));

  const weigh: Ranker['weigh'] = (terms, examples) => {
    const isText = terms.filter(({ is }) => is !== 'weak').length >= TEXT_FROM_TERMS;
    const asked = new Map<string, Asked>();
    for (const one of terms) {
      const isKnown = stated.has(one.term);
      // Its group speaks for it.
      if (one.isGrouped && !isKnown) continue;
      const isExample = examples.some(([start, end]) => start <= one.start && one.start < end);
      let weight = weighed(one.term, weightOf(one));
      if (isExample) weight *= parameters.example;
      if (!isKnown)
        weight *=
          one.is === 'name'
            ? parameters.unknownName
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
    const sum = (of: (one: Asked) => boolean): number =>
      all.reduce((total, one) => total + (of(one) ? one.weight : 0), 0);
    const isPlain = ({ is }: Asked): boolean => !isTopic(is);
    const [topics, plain] = [sum((one) => !isPlain(one)), sum(isPlain)];
    // A long question has many words beside what it asks about.
    const most = topics * parameters.wordsToTopics;
    if (topics > 0 && plain > most) for (const one of all) if (isPlain(one)) one.weight *= most / plain;
    return all;
  };

  for (const { questions } of prepared)
    for (const one of questions) for (const [term, weight] of one.terms) one.own += weighed(term, weight);

  /** What one entry covers of a question, in all its wordings and its answer, and how like the nearest wording is to it. */
  const judge = ({ questions, first, body, tags, prior }: Prepared, asked: readonly Asked[], total: number) => {
    let covered = 0;
    let stated = 0;
    for (const { term, weight } of asked) {
      let best = 0;
      let sure = 0;
      if (first.has(term)) [best, sure] = [parameters.inFirst, parameters.sureFirst];
      else if (body.has(term)) [best, sure] = [parameters.inBody, parameters.sureBody];
      else if (tags.has(term)) [best, sure] = [parameters.inTags, parameters.sureTags];
      for (const { terms, factor, isOwn } of questions)
        if (isOwn && terms.has(term)) {
          best = Math.max(best, factor);
          sure = Math.max(sure, factor);
        }
      covered += weight * best;
      stated += weight * sure;
    }
    let alike = 0;
    for (const { terms, own, factor } of questions) {
      let shared = 0;
      for (const { term, weight } of asked) if (terms.has(term)) shared += weight;
      alike = Math.max(alike, (factor * 2 * shared) / (total + own || 1));
    }
    const { likeness, sureLikeness } = parameters;
    return {
      score: prior * ((1 - likeness) * (covered / total) + likeness * alike),
      sure: prior ** parameters.surePrior * ((1 - sureLikeness) * (stated / total) + sureLikeness * alike),
    };
  };

  const rank: Ranker['rank'] = (asked) => {
    const total = asked.reduce((sum, { weight }) => sum + weight, 0);
    if (total === 0) return [];
    const held = new Map<number, number>();
    for (const { term, weight } of asked)
      for (const at of holders.get(term) ?? []) held.set(at, (held.get(at) ?? 0) + weight);
    return [...held]
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, LOOKED_AT)
      .map(([at]) => ({ at, ...judge(prepared[at] as Prepared, asked, total) }))
      .sort((a, b) => b.score - a.score || a.at - b.at);
  };
  return { weigh, rank, words };
}
