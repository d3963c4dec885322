import { contentSite } from '../../content-site.ts';
import { shownCategories } from '../../site/question-lists.ts';
import { faqsPage } from '../../twins/markdown/faq.ts';
import { MEDIA_TYPES, twin } from '../../twins/media-types.ts';

export async function GET(): Promise<Response> {
  const site = await contentSite();
  return twin(faqsPage(shownCategories(site), site), MEDIA_TYPES.markdown);
}
