import { once } from './once.ts';
import { contentTree } from './tree.ts';

export interface GuideView {
  id: string;
  path: string;
  title: string;
  summary: string;
  body: string;
}

/** The plain-language guides, in reading order. */
export const guides = once(async (): Promise<GuideView[]> => {
  const { learn } = await contentTree();
  return learn
    .toSorted((a, b) => a.data.order - b.data.order)
    .map(({ id, data, body }) => ({
      id,
      path: `/learn/${id}/`,
      title: data.title,
      summary: data.summary,
      body: body.trim(),
    }));
});
