import { contentSite } from '../../../content-site.ts';
import { drawing } from '../../../site/drawing.ts';
import { type FrameworkView, frameworks } from '../../../site/frameworks.ts';
import { questionsOfFramework } from '../../../site/question-lists.ts';
import { frameworkPage } from '../../../twins/markdown/framework.ts';
import { MEDIA_TYPES, twin } from '../../../twins/media-types.ts';

export async function getStaticPaths() {
  const site = await contentSite();
  return frameworks(site).map((one) => ({ params: { id: one.id }, props: { one } }));
}

export async function GET({ props: { one } }: { props: { one: FrameworkView } }): Promise<Response> {
  const site = await contentSite();
  const questions = questionsOfFramework(site, one);
  return twin(frameworkPage(one, drawing(site, one)?.sentences ?? [], questions, site), MEDIA_TYPES.markdown);
}
