import { makeAnalyzer } from '../answers/analyze.ts';
import { openAnswers } from '../answers/open.ts';
import { PUBLIC_SETS } from '../answers/sets/public-sets.ts';
import type { KnownQuestion } from '../answers/types.ts';
import { baseOf } from '../schemas/addresses.ts';
import type { ContentTree } from '../schemas/content-tree.ts';
import type { Day } from '../schemas/primitives.ts';
import { openSite } from '../site/site.ts';
import { answersData } from '../twins/answers/answers-data.ts';

export interface AnswersReport {
  /** How many questions the public sets have. */
  total: number;
  /** Those that nothing answers. */
  unanswered: KnownQuestion[];
  /** Groups of the company's own lexicon of which no word stands in the content. */
  unmatched: string[][];
}

/** What of the questions that are asked everywhere the content leaves open. */
export function answersReport(tree: ContentTree, today: Day): AnswersReport {
  const { language, trustUrl } = tree.company.data;
  const data = answersData(openSite({ tree, today, language, base: baseOf(trustUrl) }));
  const answers = openAnswers(data);
  const asked = PUBLIC_SETS.flatMap(({ questionnaire, questions }) =>
    questions.map(({ id, title, text }) => ({ questionnaire, id, text: title ? `${title}. ${text}` : text })),
  );
  const own = (tree.lexicon?.data ?? []).map(({ words }) => words);
  const { terms } = makeAnalyzer(
    own.map((words) => ({ words })),
    language,
  );
  const spoken = new Set(
    data.entries
      .flatMap(({ title, asks, says }) => [title, ...asks, ...says].flatMap((text) => terms(text)))
      .map(({ term }) => term),
  );
  return {
    total: asked.length,
    unanswered: asked.filter((row) => answers.askRow(row).kind === 'silence'),
    unmatched: own.filter(
      (words) => !words.some((word) => terms(word).some(({ term, is }) => is === 'group' && spoken.has(term))),
    ),
  };
}
