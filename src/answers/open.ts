import { makeAskRow } from './ask-row.ts';
import { type OpenOptions, openingSearch } from './open-search.ts';
import { atOnce } from './steps.ts';
import type { Answers, AnswersData } from './types.ts';

/** Opens the answers of a site to what people type and to the rows of questionnaires. */
export function openAnswers(data: AnswersData, options?: OpenOptions): Answers {
  const search = atOnce(openingSearch(data, options));
  return { ask: search.ask, browse: search.browse, askRow: makeAskRow(search) };
}
