import { contentSite } from '../../content-site.ts';
import { documents } from '../../site/documents.ts';
import { documentsPage } from '../../twins/markdown/document.ts';
import { MEDIA_TYPES, twin } from '../../twins/media-types.ts';

export async function GET(): Promise<Response> {
  const site = await contentSite();
  return twin(documentsPage(documents(site), site), MEDIA_TYPES.markdown);
}
