import { faqs } from '../../../data/faqs.ts';
import { type PrincipleView, principles } from '../../../data/principles.ts';
import { site } from '../../../twins/gather.ts';
import { principlePage } from '../../../twins/markdown/principle.ts';
import { MEDIA_TYPES, twin } from '../../../twins/media-types.ts';

export async function getStaticPaths() {
  return (await principles()).map((one) => ({ params: { category: one.id }, props: { one } }));
}

export async function GET({ props: { one } }: { props: { one: PrincipleView } }): Promise<Response> {
  const questions = (await faqs()).filter((faq) => faq.principles.some(({ id }) => id === one.id));
  return twin(principlePage(one, questions, await site()), MEDIA_TYPES.markdown);
}
