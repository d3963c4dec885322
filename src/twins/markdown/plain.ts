import { markdownToHtml } from 'satteri';
import { endOf as end, type Node, parseMarkdown, startOf as start } from '../../body/markdown.ts';
import { readProse } from '../../body/prose.ts';
import { attributesIn, tagsIn } from '../../body/tags.ts';

interface Cut {
  from: number;
  to: number;
  put: string;
}

/** A link's destination stands behind its text; one that is written with escapes is left as it is. */
function destination(source: string, node: Node, base: string): Cut[] {
  const { url = '' } = node;
  if (/^[a-z][a-z0-9+.-]*:/i.test(url)) return [];
  const after = node.type === 'definition' ? source.indexOf(']:', start(node)) : end(node.children?.at(-1) ?? node);
  const behind = node.type === 'image' ? source.indexOf('](', start(node)) : after;
  const at = source.indexOf(url, Math.min(behind, end(node)));
  if (url === '' || at < 0 || at + url.length > end(node)) return [];
  return [{ from: at, to: at + url.length, put: new URL(url, base).href }];
}

/** Addresses in HTML tags, which CommonMark leaves as they are. */
function addresses(source: string, node: Node, base: string): Cut[] {
  return tagsIn(source.slice(start(node), end(node))).flatMap(({ attributes, text, offset, name }) => {
    const at = start(node) + offset + text.indexOf(attributes, name.length);
    return attributesIn(attributes)
      .filter(({ name: key, value }) => (key === 'href' || key === 'src') && !/^[a-z][a-z0-9+.-]*:/i.test(value))
      .map(({ value, offset: from }) => ({
        from: at + from,
        to: at + from + value.length,
        put: new URL(value, base).href,
      }));
  });
}

function cuts(source: string, node: Node, base: string): Cut[] {
  switch (node.type) {
    case 'html':
      return addresses(source, node, base);
    case 'link':
    case 'image':
    case 'definition':
      return [
        ...(node.children ?? []).flatMap((child) => cuts(source, child, base)),
        ...destination(source, node, base),
      ];
    default:
      return (node.children ?? []).flatMap((child) => cuts(source, child, base));
  }
}

/**
 * The body of a content file as CommonMark that stands anywhere: without comments, every link absolute against `base`, the address of
 * the page it stands on. Headings start at level 2, as they do in `content/`.
 */
export function plainMarkdown(body: string, base: string): string {
  const { markdown } = readProse(body);
  let plain = '';
  let at = 0;
  for (const { from, to, put } of cuts(markdown, parseMarkdown(markdown), base)) {
    if (from < at) continue;
    plain += markdown.slice(at, from) + put;
    at = to;
  }
  return (plain + markdown.slice(at)).replace(/^[ \t]+$/gm, '').trim();
}

/** The same body as HTML, for feeds. */
export const bodyHtml = (body: string, base: string): string => markdownToHtml(plainMarkdown(body, base)).html.trim();
