import { listPages } from '../../data/list-pages.ts';
import type { ListPage } from '../../data/lists.ts';
import { site } from '../../twins/gather.ts';
import { listPage } from '../../twins/markdown/list.ts';
import { MEDIA_TYPES, twin } from '../../twins/media-types.ts';

export async function getStaticPaths() {
  return (await listPages()).map((one) => ({ params: { list: one.path.slice(1, -1) }, props: { one } }));
}

export const GET = async ({ props: { one } }: { props: { one: ListPage } }): Promise<Response> =>
  twin(listPage(one, await site()), MEDIA_TYPES.markdown);
