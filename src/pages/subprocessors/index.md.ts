import { contentSite } from '../../content-site.ts';
import { lastChange, subprocessors } from '../../site/subprocessors.ts';
import { subprocessorsPage } from '../../twins/markdown/subprocessors.ts';
import { MEDIA_TYPES, twin } from '../../twins/media-types.ts';

export async function GET(): Promise<Response> {
  const site = await contentSite();
  return twin(subprocessorsPage(subprocessors(site), lastChange(site), site), MEDIA_TYPES.markdown);
}
