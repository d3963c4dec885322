import { shownCategories } from '../../data/question-lists.ts';
import { site } from '../../twins/gather.ts';
import { faqsPage } from '../../twins/markdown/faq.ts';
import { MEDIA_TYPES, twin } from '../../twins/media-types.ts';

export const GET = async (): Promise<Response> =>
  twin(faqsPage(await shownCategories(), await site()), MEDIA_TYPES.markdown);
