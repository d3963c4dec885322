import { type DocumentView, documents } from '../../../data/documents.ts';
import { site } from '../../../twins/gather.ts';
import { requestPage } from '../../../twins/markdown/request.ts';
import { MEDIA_TYPES, twin } from '../../../twins/media-types.ts';

export async function getStaticPaths() {
  return (await documents())
    .filter(({ requestable }) => requestable)
    .map((one) => ({ params: { id: one.id }, props: { one } }));
}

export const GET = async ({ props: { one } }: { props: { one: DocumentView } }): Promise<Response> =>
  twin(requestPage(await documents(), one, await site()), MEDIA_TYPES.markdown);
