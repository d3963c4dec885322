import { makeEveryday } from './everyday.ts';
import { askIn } from './languages/in-languages.ts';
import { makeReader } from './languages/reader.ts';
import { mending } from './mending.ts';
import { openingSearch } from './open-search.ts';
import { atOnce } from './steps.ts';
import type { AnswersData, Search } from './types.ts';

/** Opens the answers of a site to what people type, without what only the rows of questionnaires are weighed by. */
export function openSearches(data: AnswersData): Search {
  const search = atOnce(openingSearch(data, { mending, makeEveryday }));
  return { ask: askIn(search.ask, makeReader(data.glossaries ?? [])), browse: search.browse };
}
