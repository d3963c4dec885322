import { contentSite } from '../../content-site.ts';
import { principles, scopeSentence } from '../../site/principles.ts';
import { principlesPage } from '../../twins/markdown/principle.ts';
import { MEDIA_TYPES, twin } from '../../twins/media-types.ts';

export async function GET(): Promise<Response> {
  const site = await contentSite();
  return twin(principlesPage(principles(site), scopeSentence(site), site), MEDIA_TYPES.markdown);
}
