import { contentSite } from '../../content-site.ts';
import { listPages } from '../../site/list-pages.ts';
import type { ListPage } from '../../site/lists.ts';
import { listPage } from '../../twins/markdown/list.ts';
import { MEDIA_TYPES, twin } from '../../twins/media-types.ts';

export async function getStaticPaths() {
  const site = await contentSite();
  return listPages(site).map((one) => ({ params: { list: one.path.slice(1, -1) }, props: { one } }));
}

export const GET = async ({ props: { one } }: { props: { one: ListPage } }): Promise<Response> =>
  twin(listPage(one, await contentSite()), MEDIA_TYPES.markdown);
