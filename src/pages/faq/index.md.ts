import { faqCategories } from '../../data/faqs.ts';
import { site } from '../../twins/gather.ts';
import { faqsPage } from '../../twins/markdown/faq.ts';
import { MEDIA_TYPES, twin } from '../../twins/media-types.ts';

export const GET = async (): Promise<Response> =>
  twin(faqsPage(await faqCategories(), await site()), MEDIA_TYPES.markdown);
