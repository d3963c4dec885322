import { contentSite } from '../content-site.ts';
import { answersData } from '../twins/answers/answers-data.ts';
import { MEDIA_TYPES, twin } from '../twins/media-types.ts';

/** What reads questions in other languages than the site's: apart from `/answers.json`, because few readers need it. */
export async function GET(): Promise<Response> {
  return twin(JSON.stringify(answersData(await contentSite()).glossaries ?? []), MEDIA_TYPES.json);
}
