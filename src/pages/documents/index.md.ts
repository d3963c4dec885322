import { documents } from '../../data/documents.ts';
import { site } from '../../twins/gather.ts';
import { documentsPage } from '../../twins/markdown/document.ts';
import { MEDIA_TYPES, twin } from '../../twins/media-types.ts';

export const GET = async (): Promise<Response> =>
  twin(documentsPage(await documents(), await site()), MEDIA_TYPES.markdown);
