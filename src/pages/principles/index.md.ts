import { principles, scopeSentence } from '../../data/principles.ts';
import { site } from '../../twins/gather.ts';
import { principlesPage } from '../../twins/markdown/principle.ts';
import { MEDIA_TYPES, twin } from '../../twins/media-types.ts';

export const GET = async (): Promise<Response> =>
  twin(principlesPage(await principles(), await scopeSentence(), await site()), MEDIA_TYPES.markdown);
