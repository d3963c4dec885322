import { site } from '../../../twins/gather.ts';
import { sentPage } from '../../../twins/markdown/request.ts';
import { MEDIA_TYPES, twin } from '../../../twins/media-types.ts';

export const GET = async (): Promise<Response> => twin(sentPage(await site()), MEDIA_TYPES.markdown);
