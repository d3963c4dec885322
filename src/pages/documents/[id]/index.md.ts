import { contentSite } from '../../../content-site.ts';
import { type DocumentView, documents } from '../../../site/documents.ts';
import { frameworksShownBy } from '../../../site/frameworks.ts';
import { questionsOfDocument } from '../../../site/question-lists.ts';
import { documentPage } from '../../../twins/markdown/document.ts';
import { MEDIA_TYPES, twin } from '../../../twins/media-types.ts';

export async function getStaticPaths() {
  const site = await contentSite();
  return documents(site).map((one) => ({ params: { id: one.id }, props: { one } }));
}

export async function GET({ props: { one } }: { props: { one: DocumentView } }): Promise<Response> {
  const site = await contentSite();
  const about = { shows: frameworksShownBy(site, one.id), questions: questionsOfDocument(site, one) };
  return twin(documentPage(one, about, site), MEDIA_TYPES.markdown);
}
