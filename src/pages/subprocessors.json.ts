import { contentSite } from '../content-site.ts';
import { subprocessors } from '../site/subprocessors.ts';
import { json, MEDIA_TYPES, twin } from '../twins/media-types.ts';
import { subprocessorsJson } from '../twins/tables.ts';

export async function GET(): Promise<Response> {
  const site = await contentSite();
  return twin(json(subprocessorsJson(subprocessors(site), site)), MEDIA_TYPES.json);
}
