import { pack } from '../answers/packed/pack.ts';
import { forSearches } from '../answers/published.ts';
import { contentSite } from '../content-site.ts';
import { answersData } from '../twins/answers/answers-data.ts';
import { MEDIA_TYPES, twin } from '../twins/media-types.ts';

/**
 * Packed: pages load it. What rows of questionnaires need besides is in `/answers-rows.json`, everyday words in
 * `/answers-everyday.json`, other languages in `/answers-languages.json`.
 */
export async function GET(): Promise<Response> {
  const { everyday: _, ...packed } = pack(forSearches(answersData(await contentSite())));
  return twin(JSON.stringify(packed), MEDIA_TYPES.json);
}
