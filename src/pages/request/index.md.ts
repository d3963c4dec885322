import { contentSite } from '../../content-site.ts';
import { documents } from '../../site/documents.ts';
import { requestPage } from '../../twins/markdown/request.ts';
import { MEDIA_TYPES, twin } from '../../twins/media-types.ts';

export async function GET(): Promise<Response> {
  const site = await contentSite();
  return twin(requestPage(documents(site), null, site), MEDIA_TYPES.markdown);
}
