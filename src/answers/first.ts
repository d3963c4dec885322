import { type Analyzer, groupTerm, makeAnalyzer, type Term } from './analyze.ts';
import type { AnswerEntry, AnswersData } from './types.ts';

/** What the news and the guides say answers seldom, and is found as soon as everything is there. */
const LATER: readonly AnswerEntry['kind'][] = ['update', 'guide'];
/** What people type into a search field: one word, or two with at most a short one between them, up to 16 characters. Longer phrases come from questionnaires. */
const TYPED = /^(?:\S+|(?=.{1,16}$)\S+(?: \S{1,3})? \S+)$/;
/** Longer phrases than these find next to nothing before the rest is there, beside a group's first one. */
const EARLY = /^(?:\S+|.{1,8})$/;
const isTyped = (phrase: string): boolean => TYPED.test(phrase);
/**
 * Phrases without those that another one of the same group finds as well: "penetration tests" beside "penetration test", longer ones that
 * hold one of two words or more, and "password policy" beside "password", because "policy" says little.
 */
function shortest(phrases: readonly string[], plain: Analyzer): string[] {
  const stems = new Map(phrases.map((text) => [text, plain.terms(text)]));
  const spaced = (terms: readonly Term[]): string => ` ${terms.map(({ term }) => term).join(' ')} `;
  const kept = new Map<string, string>();
  for (const [text, terms] of [...stems].sort(([, a], [, b]) => a.length - b.length)) {
    const own = spaced(terms);
    const lone = terms.filter(({ is }) => is === 'word');
    const isFound =
      kept.has(own) ||
      (lone.length === 1 && kept.has(spaced(lone))) ||
      [...kept.keys()].some((one) => one.trim().includes(' ') && own.includes(one));
    if (!isFound) kept.set(own, text);
  }
  const left = new Set(kept.values());
  // In small letters they pack better, and match the same.
  return phrases.filter((text) => left.has(text)).map((text) => text.toLowerCase());
}

/**
 * What a page loads first, of the same shape: every answer with its first sentence, and of the lexicon what these speak of. It
 * finds what the whole finds, in most cases; whether something is not stated, the whole alone can tell. The notices come with the texts of
 * public questionnaires, which it has none of.
 */
export function firstAnswers({
  glossaries: _,
  notices: __,
  shorthand: ___,
  everyday: ____,
  ...data
}: AnswersData): AnswersData {
  const { terms } = makeAnalyzer(data.lexicon, data.language);
  const plain = makeAnalyzer([], data.language);
  const phrases = (all: readonly string[]): string[] => shortest(all.filter(isTyped), plain);
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
      .map(({ words, loose, isName }) => ({
        words: phrases(words).filter((phrase, at) => at === 0 || EARLY.test(phrase)),
        ...(loose ? { loose: phrases(loose) } : {}),
        ...(isName ? { isName } : {}),
      })),
    known: [],
  };
}
