import { contentSite } from '../content-site.ts';
import { answersData } from '../twins/answers/answers-data.ts';
import { MEDIA_TYPES, twin } from '../twins/media-types.ts';

/** Everyday words for what `/answers.json` holds, which the search page loads beside it: rows of questionnaires need none of them. */
export async function GET(): Promise<Response> {
  return twin(JSON.stringify(answersData(await contentSite()).everyday ?? null), MEDIA_TYPES.json);
}
