import Slugger from 'github-slugger';
import { type HastPluginDefinition, markdownToHtml } from 'satteri';
import type { Heading } from '../schemas/content-tree.ts';
import { markLanguages, otherLanguage } from './mark-languages.ts';

/** The browser would refuse these: pages allow no style and no script that stands in them (`src/schemas/headers.ts`). */
const DROPPED = /^(?:style|on[a-z]+)$/i;
const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

/** The heads of a table's columns say so; its empty corner heads nothing, and is a cell like others (HTML §4.9.9 and §4.9.10). */
const withScopes = (html: string): string =>
  html.replace(/<th([^>]*)><\/th>/g, '<td$1></td>').replace(/<th(?=[\s>])(?![^>]*\sscope=)/g, '<th scope="col"');

/**
 * A body, already read by `readProse`, as HTML for a page in `language`; headings get the addresses that GitHub would give them, and what
 * stands in another language says so.
 */
export async function proseHtml(markdown: string, language: string): Promise<{ html: string; headings: Heading[] }> {
  const slugger = new Slugger();
  const headings: Heading[] = [];
  const mayHoldTags = markdown.includes('<');
  const plugins: HastPluginDefinition[] = [
    markLanguages(otherLanguage(markdown, language) ?? language),
    {
      name: 'heading-addresses',
      element: {
        filter: HEADINGS,
        visit(node, context) {
          const text = context.textContent(node);
          const given = node.properties?.id;
          const slug = typeof given === 'string' ? given : slugger.slug(text);
          headings.push({ depth: Number(node.tagName.slice(1)), slug, text });
          if (typeof given !== 'string') context.setProperty(node, 'id', slug);
        },
      },
    },
  ];
  if (mayHoldTags)
    plugins.push({
      name: 'no-inline-style',
      element: {
        filter: [],
        visit(node, context) {
          for (const name of Object.keys(node.properties ?? {}))
            if (DROPPED.test(name)) context.setProperty(node, name, null);
        },
      },
    });
  const { html } = await markdownToHtml(markdown, {
    hastPlugins: plugins,
    features: { gfm: true, smartPunctuation: true, frontmatter: false, rawHtml: mayHoldTags },
  });
  return { html: withScopes(html), headings };
}
