import { contentSite } from '../../../content-site.ts';
import { type PrincipleView, principles } from '../../../site/principles.ts';
import { questionsOfPrinciple } from '../../../site/question-lists.ts';
import { principlePage } from '../../../twins/markdown/principle.ts';
import { MEDIA_TYPES, twin } from '../../../twins/media-types.ts';

export async function getStaticPaths() {
  const site = await contentSite();
  return principles(site).map((one) => ({ params: { category: one.id }, props: { one } }));
}

export async function GET({ props: { one } }: { props: { one: PrincipleView } }): Promise<Response> {
  const site = await contentSite();
  return twin(principlePage(one, questionsOfPrinciple(site, one), site), MEDIA_TYPES.markdown);
}
