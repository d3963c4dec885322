import { contentSite } from '../content-site.ts';
import { answersData } from '../twins/answers/answers-data.ts';
import { MEDIA_TYPES, twin } from '../twins/media-types.ts';

/** Without line breaks: pages load it. */
export async function GET(): Promise<Response> {
  return twin(JSON.stringify(answersData(await contentSite())), MEDIA_TYPES.json);
}
