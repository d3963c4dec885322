import { contentSite } from '../../content-site.ts';
import { searchPage } from '../../twins/markdown/request.ts';
import { MEDIA_TYPES, twin } from '../../twins/media-types.ts';

export const GET = async (): Promise<Response> => twin(searchPage(await contentSite()), MEDIA_TYPES.markdown);
