import { contentSite } from '../../../content-site.ts';
import { type FaqView, faqs } from '../../../site/faqs.ts';
import { faqPage } from '../../../twins/markdown/faq.ts';
import { MEDIA_TYPES, twin } from '../../../twins/media-types.ts';

export async function getStaticPaths() {
  const site = await contentSite();
  return faqs(site).map((one) => ({ params: { id: one.id }, props: { one } }));
}

export const GET = async ({ props: { one } }: { props: { one: FaqView } }): Promise<Response> =>
  twin(faqPage(one, await contentSite()), MEDIA_TYPES.markdown);
