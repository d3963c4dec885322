import { shownYears } from '../../data/update-lists.ts';
import { site } from '../../twins/gather.ts';
import { updatesPage } from '../../twins/markdown/dated.ts';
import { MEDIA_TYPES, twin } from '../../twins/media-types.ts';

export const GET = async (): Promise<Response> =>
  twin(updatesPage(await shownYears(), await site()), MEDIA_TYPES.markdown);
