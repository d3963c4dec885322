import { part, type Site } from './site.ts';

export interface GuideView {
  id: string;
  path: string;
  title: string;
  summary: string;
  body: string;
}

/** The plain-language guides, in reading order. */
export const guides = part((site: Site): GuideView[] => {
  const { learn } = site.tree;
  return learn
    .toSorted((a, b) => a.data.order - b.data.order)
    .map(({ id, data, body }) => ({
      id,
      path: site.to('guide', { id }),
      title: data.title,
      summary: data.summary,
      body: body.trim(),
    }));
});
