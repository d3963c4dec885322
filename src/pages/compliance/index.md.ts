import { contentSite } from '../../content-site.ts';
import { frameworks } from '../../site/frameworks.ts';
import { frameworksPage } from '../../twins/markdown/framework.ts';
import { MEDIA_TYPES, twin } from '../../twins/media-types.ts';

export async function GET(): Promise<Response> {
  const site = await contentSite();
  return twin(frameworksPage(frameworks(site), site), MEDIA_TYPES.markdown);
}
