import { endOf as end, type Node, parseMarkdown, startOf as start } from './markdown.ts';
import { readProse } from './prose.ts';
import { attributesIn, tagsIn } from './tags.ts';

interface Cut {
  from: number;
  to: number;
  put: string;
}
type Put = (url: string) => string;

const HAS_SCHEME = /^[a-z][a-z0-9+.-]*:/i;

/** A link's destination stands behind its text; one that is written with escapes is left as it is. */
function destination(source: string, node: Node, put: Put): Cut[] {
  const { url = '' } = node;
  if (HAS_SCHEME.test(url)) return [];
  const after = node.type === 'definition' ? source.indexOf(']:', start(node)) : end(node.children?.at(-1) ?? node);
  const behind = node.type === 'image' ? source.indexOf('](', start(node)) : after;
  const at = source.indexOf(url, Math.min(behind, end(node)));
  if (url === '' || at < 0 || at + url.length > end(node)) return [];
  return [{ from: at, to: at + url.length, put: put(url) }];
}

/** Addresses in HTML tags, which CommonMark leaves as they are. */
function addresses(source: string, node: Node, put: Put): Cut[] {
  return tagsIn(source.slice(start(node), end(node))).flatMap(({ attributes, text, offset, name }) => {
    const at = start(node) + offset + text.indexOf(attributes, name.length);
    return attributesIn(attributes)
      .filter(({ name: key, value }) => (key === 'href' || key === 'src') && !HAS_SCHEME.test(value))
      .map(({ value, offset: from }) => ({ from: at + from, to: at + from + value.length, put: put(value) }));
  });
}

function cuts(source: string, node: Node, put: Put): Cut[] {
  switch (node.type) {
    case 'html':
      return addresses(source, node, put);
    case 'link':
    case 'image':
    case 'definition':
      return [...(node.children ?? []).flatMap((child) => cuts(source, child, put)), ...destination(source, node, put)];
    default:
      return (node.children ?? []).flatMap((child) => cuts(source, child, put));
  }
}

/** A body as `readProse` reads it, with `put` in place of every address that names no scheme. */
export function relinked(body: string, put: Put): string {
  const { markdown } = readProse(body);
  let made = '';
  let at = 0;
  for (const { from, to, put: address } of cuts(markdown, parseMarkdown(markdown), put)) {
    if (from < at) continue;
    made += markdown.slice(at, from) + address;
    at = to;
  }
  return made + markdown.slice(at);
}

/** A body whose links from the site's root (`/faq/`) lead below the base that the site is published under. */
export const underBase = (body: string, base: string): string =>
  base === '' ? body : relinked(body, (url) => (/^\/(?!\/)/.test(url) ? base + url : url));
