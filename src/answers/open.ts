import { makeAskRow } from './ask-row.ts';
import { makeEveryday } from './everyday.ts';
import { askIn, askRowIn } from './languages/in-languages.ts';
import { makeReader } from './languages/reader.ts';
import { mending } from './mending.ts';
import { type OpenOptions, openingSearch } from './open-search.ts';
import { atOnce } from './steps.ts';
import type { Answers, AnswersData } from './types.ts';

/** Opens the answers of a site to what people type and to the rows of questionnaires. */
export function openAnswers(data: AnswersData, options?: OpenOptions): Answers {
  const search = atOnce(openingSearch(data, { mending, makeEveryday, ...options }));
  const reader = makeReader(data.glossaries ?? []);
  return { ask: askIn(search.ask, reader), browse: search.browse, askRow: askRowIn(makeAskRow(search), reader) };
}
