import { groupTerm, makeAnalyzer } from './analyze.ts';
import type { AnswerEntry, AnswersData } from './types.ts';

/** What the news and the guides say answers seldom, and is found as soon as everything is there. */
const LATER: readonly AnswerEntry['kind'][] = ['update', 'guide'];
/** Nobody types a longer phrase into a search field; the rows of questionnaires have them. */
const TYPED_WORDS_MAX = 3;
const isTyped = (phrase: string): boolean => phrase.split(/\s+/).length <= TYPED_WORDS_MAX;

/**
 * What a page loads first, of the same shape: every answer with its first sentence, and of the lexicon what the site itself speaks of. It
 * finds what the whole finds, in most cases; whether something is not stated, the whole alone can tell.
 */
export function firstAnswers(data: AnswersData): AnswersData {
  const { terms } = makeAnalyzer(data.lexicon, data.language);
  const spoken = new Set<string>();
  const entries = data.entries.filter(({ kind, internal }) => !LATER.includes(kind) && !internal);
  for (const { title, asks, about, says, id } of entries)
    for (const text of [title, ...asks, ...about, ...says, id.replaceAll('-', ' ')])
      for (const { term } of terms(text)) spoken.add(term);
  return {
    ...data,
    entries: entries.map((entry) => ({ ...entry, says: entry.says.slice(0, 1), maps: {}, reviewBy: null })),
    lexicon: data.lexicon
      .filter((_, group) => spoken.has(groupTerm(group)))
      .map((group) => ({
        ...group,
        words: group.words.filter(isTyped),
        ...(group.loose ? { loose: group.loose.filter(isTyped) } : {}),
      })),
    known: [],
  };
}
