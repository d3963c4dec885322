import { guides } from '../../data/guides.ts';
import { site } from '../../twins/gather.ts';
import { guidesPage } from '../../twins/markdown/dated.ts';
import { MEDIA_TYPES, twin } from '../../twins/media-types.ts';

export const GET = async (): Promise<Response> => twin(guidesPage(await guides(), await site()), MEDIA_TYPES.markdown);
