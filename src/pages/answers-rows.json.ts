import { forRows } from '../answers/published.ts';
import { contentSite } from '../content-site.ts';
import { answersData } from '../twins/answers/answers-data.ts';
import { MEDIA_TYPES, twin } from '../twins/media-types.ts';

/** What the rows of questionnaires are read with besides `/answers.json`: searches need none of it. */
export async function GET(): Promise<Response> {
  return twin(JSON.stringify(forRows(answersData(await contentSite()))), MEDIA_TYPES.json);
}
