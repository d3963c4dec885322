import { firstAnswers } from '../answers/first.ts';
import { pack } from '../answers/packed/pack.ts';
import { contentSite } from '../content-site.ts';
import { answersData } from '../twins/answers/answers-data.ts';
import { MEDIA_TYPES, twin } from '../twins/media-types.ts';

/** What the search page needs for its first results; `/answers.json` follows. */
export async function GET(): Promise<Response> {
  return twin(JSON.stringify(pack(firstAnswers(answersData(await contentSite())))), MEDIA_TYPES.json);
}
