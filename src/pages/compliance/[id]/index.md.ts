import { drawing } from '../../../data/drawing.ts';
import { type FrameworkView, frameworks } from '../../../data/frameworks.ts';
import { questionsOfFramework } from '../../../data/question-lists.ts';
import { site } from '../../../twins/gather.ts';
import { frameworkPage } from '../../../twins/markdown/framework.ts';
import { MEDIA_TYPES, twin } from '../../../twins/media-types.ts';

export async function getStaticPaths() {
  return (await frameworks()).map((one) => ({ params: { id: one.id }, props: { one } }));
}

export async function GET({ props: { one } }: { props: { one: FrameworkView } }): Promise<Response> {
  const questions = await questionsOfFramework(one);
  return twin(frameworkPage(one, drawing(one)?.sentences ?? [], questions, await site()), MEDIA_TYPES.markdown);
}
