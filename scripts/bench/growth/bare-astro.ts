import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What the ratios are against: Astro as it comes, the same MDX files, one plain page a question and one list of them. */
export function writeBareAstro(root: string, faqs: string): void {
  const files: Record<string, string> = {
    'package.json': '{"type":"module"}',
    'astro.config.mjs': `import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
export default defineConfig({ integrations: [mdx()], markdown: { syntaxHighlight: false } });
`,
    'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
export const collections = { faqs: defineCollection({ loader: glob({ pattern: '*.mdx', base: ${JSON.stringify(faqs)} }) }) };
`,
    'src/pages/faq/[id].astro': `---
import { getCollection, render } from 'astro:content';
export const getStaticPaths = async () => (await getCollection('faqs')).map((entry) => ({ params: { id: entry.id }, props: { entry } }));
const { entry } = Astro.props;
const { Content } = await render(entry);
---
<html lang="en"><head><meta charset="utf-8"><title>{entry.data.question}</title></head><body><h1>{entry.data.question}</h1><Content /></body></html>
`,
    'src/pages/faq/index.astro': `---
import { getCollection } from 'astro:content';
const all = await getCollection('faqs');
---
<html lang="en"><head><meta charset="utf-8"><title>Questions</title></head><body><h1>Questions</h1><ul>{all.map(({ id, data }) => <li><a href={'/faq/' + id + '/'}>{data.question}</a></li>)}</ul></body></html>
`,
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
}
