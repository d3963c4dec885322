import { contentSite } from '../../../content-site.ts';
import { type DocumentView, documents } from '../../../site/documents.ts';
import { requestPage } from '../../../twins/markdown/request.ts';
import { MEDIA_TYPES, twin } from '../../../twins/media-types.ts';

export async function getStaticPaths() {
  const site = await contentSite();
  return documents(site)
    .filter(({ requestable }) => requestable)
    .map((one) => ({ params: { id: one.id }, props: { one } }));
}

export async function GET({ props: { one } }: { props: { one: DocumentView } }): Promise<Response> {
  const site = await contentSite();
  return twin(requestPage(documents(site), one, site), MEDIA_TYPES.markdown);
}
