import { contentSite } from '../../../content-site.ts';
import { type GuideView, guides } from '../../../site/guides.ts';
import { guidePage } from '../../../twins/markdown/dated.ts';
import { MEDIA_TYPES, twin } from '../../../twins/media-types.ts';

export async function getStaticPaths() {
  const site = await contentSite();
  return guides(site).map((one) => ({ params: { id: one.id }, props: { one } }));
}

export const GET = async ({ props: { one } }: { props: { one: GuideView } }): Promise<Response> =>
  twin(guidePage(one, await contentSite()), MEDIA_TYPES.markdown);
