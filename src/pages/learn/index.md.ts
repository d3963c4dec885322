import { contentSite } from '../../content-site.ts';
import { guides } from '../../site/guides.ts';
import { guidesPage } from '../../twins/markdown/dated.ts';
import { MEDIA_TYPES, twin } from '../../twins/media-types.ts';

export async function GET(): Promise<Response> {
  const site = await contentSite();
  return twin(guidesPage(guides(site), site), MEDIA_TYPES.markdown);
}
