import { site } from '../../twins/gather.ts';
import { searchPage } from '../../twins/markdown/request.ts';
import { MEDIA_TYPES, twin } from '../../twins/media-types.ts';

export const GET = async (): Promise<Response> => twin(searchPage(await site()), MEDIA_TYPES.markdown);
