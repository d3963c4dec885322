import { contentSite } from '../../../content-site.ts';
import { type UpdateView, updates } from '../../../site/updates.ts';
import { updatePage } from '../../../twins/markdown/dated.ts';
import { MEDIA_TYPES, twin } from '../../../twins/media-types.ts';

export async function getStaticPaths() {
  const site = await contentSite();
  return updates(site).map((one) => ({ params: { id: one.id }, props: { one } }));
}

export const GET = async ({ props: { one } }: { props: { one: UpdateView } }): Promise<Response> =>
  twin(updatePage(one, await contentSite()), MEDIA_TYPES.markdown);
