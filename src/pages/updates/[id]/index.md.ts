import { type UpdateView, updates } from '../../../data/updates.ts';
import { site } from '../../../twins/gather.ts';
import { updatePage } from '../../../twins/markdown/dated.ts';
import { MEDIA_TYPES, twin } from '../../../twins/media-types.ts';

export async function getStaticPaths() {
  return (await updates()).map((one) => ({ params: { id: one.id }, props: { one } }));
}

export const GET = async ({ props: { one } }: { props: { one: UpdateView } }): Promise<Response> =>
  twin(updatePage(one, await site()), MEDIA_TYPES.markdown);
