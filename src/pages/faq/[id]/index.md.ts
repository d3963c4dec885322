import { type FaqView, faqs } from '../../../data/faqs.ts';
import { site } from '../../../twins/gather.ts';
import { faqPage } from '../../../twins/markdown/faq.ts';
import { MEDIA_TYPES, twin } from '../../../twins/media-types.ts';

export async function getStaticPaths() {
  return (await faqs()).map((one) => ({ params: { id: one.id }, props: { one } }));
}

export const GET = async ({ props: { one } }: { props: { one: FaqView } }): Promise<Response> =>
  twin(faqPage(one, await site()), MEDIA_TYPES.markdown);
