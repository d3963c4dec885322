import { groupTerm, makeAnalyzer } from './analyze.ts';
import { stemmerOf } from './stem.ts';
import { wordsOf } from './text.ts';
import type { AnswerEntry, AnswersData } from './types.ts';

/** What the news and the guides say answers seldom, and is found as soon as everything is there. */
const LATER: readonly AnswerEntry['kind'][] = ['update', 'guide'];
/** Nobody types a longer phrase into a search field than two words, or two that a small one joins; the rows of questionnaires have them. */
const TYPED = /^\S+(?: (?:\S{1,3} )?\S+)?$/;
const isTyped = (phrase: string): boolean => TYPED.test(phrase);

/**
 * Phrases without those that another one of the same group finds as well: "penetration tests" beside "penetration test", and longer ones
 * that hold one of two words or more. A lone word leaves the words beside it to themselves: it stands for no longer phrase.
 */
function shortest(phrases: readonly string[], language: string): string[] {
  const stemOf = stemmerOf(language);
  const stems = new Map(phrases.map((text) => [text, wordsOf(text).map(({ word }) => stemOf(word))]));
  const kept = new Map<string, string>();
  for (const [text, own] of [...stems].sort(([, a], [, b]) => a.length - b.length)) {
    const spaced = ` ${own.join(' ')} `;
    const isFound = [...kept.keys()].some(
      (one) => one === spaced || (one.trim().includes(' ') && spaced.includes(one)),
    );
    if (!isFound) kept.set(spaced, text);
  }
  const left = new Set(kept.values());
  return phrases.filter((text) => left.has(text));
}

/**
 * What a page loads first, of the same shape: every answer with its first sentence, and of the lexicon what these speak of. It
 * finds what the whole finds, in most cases; whether something is not stated, the whole alone can tell.
 */
export function firstAnswers(data: AnswersData): AnswersData {
  const { terms } = makeAnalyzer(data.lexicon, data.language);
  const spoken = new Set<string>();
  const entries = data.entries
    .filter(({ kind, internal }) => !LATER.includes(kind) && !internal)
    .map((entry) => ({ ...entry, says: entry.says.slice(0, 1), maps: {}, reviewBy: null }));
  for (const { title, asks, about, says, id } of entries)
    for (const text of [title, ...asks, ...about, ...says, id.replaceAll('-', ' ')])
      for (const { term } of terms(text)) spoken.add(term);
  return {
    ...data,
    entries,
    lexicon: data.lexicon
      .filter((_, group) => spoken.has(groupTerm(group)))
      .map((group) => ({
        ...group,
        words: shortest(group.words.filter(isTyped), data.language),
        ...(group.loose ? { loose: shortest(group.loose.filter(isTyped), data.language) } : {}),
      })),
    known: [],
  };
}
