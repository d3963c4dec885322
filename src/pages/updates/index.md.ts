import { contentSite } from '../../content-site.ts';
import { shownYears } from '../../site/update-lists.ts';
import { updatesPage } from '../../twins/markdown/dated.ts';
import { MEDIA_TYPES, twin } from '../../twins/media-types.ts';

export async function GET(): Promise<Response> {
  const site = await contentSite();
  return twin(updatesPage(shownYears(site), site), MEDIA_TYPES.markdown);
}
