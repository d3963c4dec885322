import { type GuideView, guides } from '../../../data/guides.ts';
import { site } from '../../../twins/gather.ts';
import { guidePage } from '../../../twins/markdown/dated.ts';
import { MEDIA_TYPES, twin } from '../../../twins/media-types.ts';

export async function getStaticPaths() {
  return (await guides()).map((one) => ({ params: { id: one.id }, props: { one } }));
}

export const GET = async ({ props: { one } }: { props: { one: GuideView } }): Promise<Response> =>
  twin(guidePage(one, await site()), MEDIA_TYPES.markdown);
