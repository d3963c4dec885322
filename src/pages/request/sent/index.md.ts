import { contentSite } from '../../../content-site.ts';
import { sentPage } from '../../../twins/markdown/request.ts';
import { MEDIA_TYPES, twin } from '../../../twins/media-types.ts';

export const GET = async (): Promise<Response> => twin(sentPage(await contentSite()), MEDIA_TYPES.markdown);
