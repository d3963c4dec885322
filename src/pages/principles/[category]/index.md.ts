import { type PrincipleView, principles } from '../../../data/principles.ts';
import { questionsOfPrinciple } from '../../../data/question-lists.ts';
import { site } from '../../../twins/gather.ts';
import { principlePage } from '../../../twins/markdown/principle.ts';
import { MEDIA_TYPES, twin } from '../../../twins/media-types.ts';

export async function getStaticPaths() {
  return (await principles()).map((one) => ({ params: { category: one.id }, props: { one } }));
}

export async function GET({ props: { one } }: { props: { one: PrincipleView } }): Promise<Response> {
  return twin(principlePage(one, await questionsOfPrinciple(one), await site()), MEDIA_TYPES.markdown);
}
