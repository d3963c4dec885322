import { contentSite } from '../content-site.ts';
import { trustFacts } from '../twins/gather.ts';
import { json, MEDIA_TYPES, twin } from '../twins/media-types.ts';

export const GET = async (): Promise<Response> => twin(json(trustFacts(await contentSite())), MEDIA_TYPES.json);
