import { type DocumentView, documents } from '../../../data/documents.ts';
import { frameworksShownBy } from '../../../data/frameworks.ts';
import { questionsOfDocument } from '../../../data/question-lists.ts';
import { site } from '../../../twins/gather.ts';
import { documentPage } from '../../../twins/markdown/document.ts';
import { MEDIA_TYPES, twin } from '../../../twins/media-types.ts';

export async function getStaticPaths() {
  return (await documents()).map((one) => ({ params: { id: one.id }, props: { one } }));
}

export async function GET({ props: { one } }: { props: { one: DocumentView } }): Promise<Response> {
  const about = { shows: await frameworksShownBy(one.id), questions: await questionsOfDocument(one) };
  return twin(documentPage(one, about, await site()), MEDIA_TYPES.markdown);
}
