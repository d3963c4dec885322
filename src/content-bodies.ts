import { getEntry, render } from 'astro:content';

type Prose = 'compliance' | 'principles' | 'faqs' | 'documents' | 'updates' | 'learn';

/** The body of an entry, ready to be placed in a page, and its headings. */
export async function body(collection: Prose, id: string) {
  const entry = await getEntry(collection, id);
  if (!entry) throw new Error(`content/${collection}/${id}.mdx is not there.`);
  const { Content, headings } = await render(entry);
  return { Content, headings, empty: !entry.body?.trim() };
}
