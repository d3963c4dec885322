import { updates } from '../../data/updates.ts';
import { site } from '../../twins/gather.ts';
import { updatesPage } from '../../twins/markdown/dated.ts';
import { MEDIA_TYPES, twin } from '../../twins/media-types.ts';

export const GET = async (): Promise<Response> =>
  twin(updatesPage(await updates(), await site()), MEDIA_TYPES.markdown);
