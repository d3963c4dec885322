import { drawing } from '../../../data/drawing.ts';
import { faqsAbout } from '../../../data/faqs.ts';
import { documentIds, type FrameworkView, frameworks } from '../../../data/frameworks.ts';
import { site } from '../../../twins/gather.ts';
import { frameworkPage } from '../../../twins/markdown/framework.ts';
import { MEDIA_TYPES, twin } from '../../../twins/media-types.ts';

export async function getStaticPaths() {
  return (await frameworks()).map((one) => ({ params: { id: one.id }, props: { one } }));
}

export async function GET({ props: { one } }: { props: { one: FrameworkView } }): Promise<Response> {
  const questions = await faqsAbout(documentIds(one));
  return twin(frameworkPage(one, drawing(one)?.sentences ?? [], questions, await site()), MEDIA_TYPES.markdown);
}
