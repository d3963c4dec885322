import type { Analyzer, Term } from './analyze.ts';
import { wordsOf } from './text.ts';
import type { AnswerEntry, Excerpt } from './types.ts';
import type { Asked } from './weigh.ts';

/** Sentences that are looked at; further down an answer talks of other things. */
const LOOKED_AT = 40;
/** Shorter first sentences ("Yes.") are shown with the one that follows. */
const SHORT_CHARS = 25;

function marksIn(text: string, wanted: ReadonlySet<string>, analyzer: Analyzer): [number, number][] {
  const marks: [number, number][] = [];
  const found = analyzer
    .terms(text)
    .filter(({ term, is }) => is !== 'weak' && wanted.has(term))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  for (const { start, end } of found) {
    const last = marks.at(-1);
    if (last && start < last[1]) last[1] = Math.max(last[1], end);
    else marks.push([start, end]);
  }
  return marks;
}

/** What a group of the lexicon counts for beside a word. */
const GROUP = 2;
/** Words that begin alike are forms of one word here: "encryption" and "encrypted". */
const BEGIN_CHARS = 6;
const beginOf = (word: string): string => word.slice(0, BEGIN_CHARS);

interface Reading {
  /** The terms of the title. */
  title: Set<string>;
  /** How the words of the title begin. */
  begins: Set<string>;
  /** The terms of the question in each of its other words. */
  asks: Set<string>[];
  /** The terms of each sentence. */
  sentences: Set<string>[];
}

interface Excerpts {
  excerptOf: (entry: AnswerEntry, asked: readonly Term[]) => Excerpt;
  /** The most of what was asked that one sentence of an answer or its question says, from 0 to 1. */
  together: (entry: AnswerEntry, asked: readonly Asked[]) => number;
}

/**
 * Finds the sentence of an answer that says most of what was asked beyond its title, with the matching words marked; the first
 * sentence when none does. What the title says already, the answer begins with.
 */
export function makeExcerpts(analyzer: Analyzer): Excerpts {
  // A questionnaire comes back to the same answers.
  const read = new WeakMap<AnswerEntry, Reading>();
  const termsOf = (text: string): Set<string> => new Set(analyzer.terms(text).map(({ term }) => term));
  const readingOf = (entry: AnswerEntry): Reading => {
    const found = read.get(entry) ?? {
      title: termsOf(entry.title),
      begins: new Set(wordsOf(entry.title).map(({ word }) => beginOf(word))),
      asks: entry.asks.map(termsOf),
      sentences: entry.says.slice(0, LOOKED_AT).map(termsOf),
    };
    read.set(entry, found);
    return found;
  };
  const together: Excerpts['together'] = (entry, asked) => {
    const total = asked.reduce((sum, { weight }) => sum + weight, 0) || 1;
    const saidIn = (said: ReadonlySet<string>): number =>
      asked.reduce((sum, { term, weight }) => sum + (said.has(term) ? weight : 0), 0);
    const { title, asks, sentences } = readingOf(entry);
    return Math.max(...[title, ...asks, ...sentences].map(saidIn)) / total;
  };
  const excerptOf: Excerpts['excerptOf'] = (entry, asked) => {
    const wanted = new Map<string, number>();
    for (const { term, is } of asked) if (is !== 'weak') wanted.set(term, is === 'group' || is === 'name' ? GROUP : 1);
    let best = 0;
    let most = 0;
    const { title, begins, sentences } = readingOf(entry);
    const titled = asked.filter(({ term, is }) => is !== 'weak' && title.has(term));
    const isTitled = (one: Term): boolean =>
      titled.some(({ start, end }) => start <= one.start && one.end <= end) || begins.has(beginOf(one.written));
    const beyond = new Map([...wanted].filter(([term]) => asked.some((one) => one.term === term && !isTitled(one))));
    sentences.forEach((said, at) => {
      // The first sentences answer; a later one has to say more.
      let count = at * -0.05;
      for (const [term, weight] of beyond) if (said.has(term)) count += weight;
      if (count > most) [best, most] = [at, count];
    });
    const { says } = entry;
    const first = says[best] ?? '';
    const text = first.length < SHORT_CHARS && says[best + 1] ? `${first} ${says[best + 1]}` : first;
    return {
      text,
      marks: marksIn(text, new Set(wanted.keys()), analyzer),
      ...(entry.saysLang ? { lang: entry.saysLang } : {}),
    };
  };
  return { excerptOf, together };
}
