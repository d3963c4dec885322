import { contentSite } from '../content-site.ts';
import { answersData } from '../twins/answers/answers-data.ts';
import { MEDIA_TYPES, twin } from '../twins/media-types.ts';

/** Without line breaks: pages load it. Questions in other languages are read with `/answers-languages.json`. */
export async function GET(): Promise<Response> {
  const { glossaries: _, ...data } = answersData(await contentSite());
  return twin(JSON.stringify(data), MEDIA_TYPES.json);
}
