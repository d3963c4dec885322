import { documents } from '../../data/documents.ts';
import { site } from '../../twins/gather.ts';
import { requestPage } from '../../twins/markdown/request.ts';
import { MEDIA_TYPES, twin } from '../../twins/media-types.ts';

export const GET = async (): Promise<Response> =>
  twin(requestPage(await documents(), null, await site()), MEDIA_TYPES.markdown);
