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

/** The sentence of an answer that says most of what was asked, the matching words marked; the first sentence when none does. */
export function excerptOf({ says }: AnswerEntry, asked: readonly Term[], analyzer: Analyzer): Excerpt {
  const wanted = new Set(asked.filter(({ is }) => is !== 'weak').map(({ term }) => term));
  let best = 0;
  let most = 0;
  says.slice(0, LOOKED_AT).forEach((sentence, at) => {
    const said = new Set(analyzer.terms(sentence).map(({ term }) => term));
    // The first sentences answer; a later one has to say more.
    const count = [...wanted].filter((term) => said.has(term)).length - at * 0.05;
    if (count > most) [best, most] = [at, count];
  });
  const first = says[best] ?? '';
  const text = first.length < SHORT_CHARS && says[best + 1] ? `${first} ${says[best + 1]}` : first;
  return { text, marks: marksIn(text, wanted, analyzer) };
}
