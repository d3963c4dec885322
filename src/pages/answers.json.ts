import { forSearches } from '../answers/published.ts';
import { contentSite } from '../content-site.ts';
import { answersData } from '../twins/answers/answers-data.ts';
import { MEDIA_TYPES, twin } from '../twins/media-types.ts';

/**
 * Without line breaks: pages load it. What rows of questionnaires need besides is in `/answers-rows.json`, other languages in
 * `/answers-languages.json`.
 */
export async function GET(): Promise<Response> {
  return twin(JSON.stringify(forSearches(answersData(await contentSite()))), MEDIA_TYPES.json);
}
