import type { Analyzer, Term } from './analyze.ts';
import type { AnswerEntry, Excerpt } from './types.ts';

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

/** Finds the sentence of an answer that says most of what was asked, with the matching words marked; the first sentence when none does. */
export function makeExcerpts(analyzer: Analyzer): (entry: AnswerEntry, asked: readonly Term[]) => Excerpt {
  // A questionnaire comes back to the same answers.
  const read = new WeakMap<AnswerEntry, Set<string>[]>();
  const sentencesOf = (entry: AnswerEntry): Set<string>[] => {
    const found =
      read.get(entry) ??
      entry.says.slice(0, LOOKED_AT).map((text) => new Set(analyzer.terms(text).map(({ term }) => term)));
    read.set(entry, found);
    return found;
  };
  return (entry, asked) => {
    const wanted = new Map<string, number>();
    for (const { term, is } of asked) if (is !== 'weak') wanted.set(term, is === 'group' || is === 'name' ? GROUP : 1);
    let best = 0;
    let most = 0;
    sentencesOf(entry).forEach((said, at) => {
      // The first sentences answer; a later one has to say more.
      let count = at * -0.05;
      for (const [term, weight] of wanted) if (said.has(term)) count += weight;
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
}
