import { pack } from '../answers/packed/pack.ts';
import { forSearches } from '../answers/published.ts';
import { contentSite } from '../content-site.ts';
import { answersData } from '../twins/answers/answers-data.ts';
import { MEDIA_TYPES, twin } from '../twins/media-types.ts';

/** Everyday words for what `/answers.json` holds, which the search page loads beside it: rows of questionnaires need none of them. */
export async function GET(): Promise<Response> {
  const { everyday = null } = pack(forSearches(answersData(await contentSite())));
  return twin(JSON.stringify(everyday), MEDIA_TYPES.json);
}
