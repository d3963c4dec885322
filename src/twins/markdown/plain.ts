import { type MdastNode, markdownToHtml, mdxToMdast } from 'satteri';

interface Cut {
  from: number;
  to: number;
  put: string;
}
type Node = MdastNode & { children?: Node[]; url?: string; value?: string };
const start = (node: Node): number => node.position?.start.offset ?? 0;
const end = (node: Node): number => node.position?.end.offset ?? 0;

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

/** What MDX adds to Markdown goes: comments, imports and tags; the text inside a tag and a literal in braces stay. */
function cuts(source: string, node: Node, base: string): Cut[] {
  switch (node.type as string) {
    case 'mdxjsEsm':
      return [{ from: start(node), to: end(node), put: '' }];
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return [
        { from: start(node), to: end(node), put: /^\s*(['"`])([^'"`\\$]*)\1\s*$/.exec(node.value ?? '')?.[2] ?? '' },
      ];
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement': {
      const children = node.children ?? [];
      const [first, last] = [children[0], children.at(-1)];
      if (!first || !last) return [{ from: start(node), to: end(node), put: '' }];
      return [
        { from: start(node), to: start(first), put: '' },
        ...children.flatMap((child) => cuts(source, child, base)),
        { from: end(last), to: end(node), put: '' },
      ];
    }
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
 * The body of a content file as CommonMark that stands anywhere: without MDX, every link absolute against `base`, the address of
 * the page it stands on. Headings start at level 2, as they do in `content/`.
 */
export function plainMarkdown(body: string, base: string): string {
  let plain = '';
  let at = 0;
  for (const { from, to, put } of cuts(body, mdxToMdast(body) as Node, base)) {
    if (from < at) continue;
    plain += body.slice(at, from) + put;
    at = to;
  }
  return (plain + body.slice(at)).replace(/^[ \t]+$/gm, '').trim();
}

/** The same body as HTML, for feeds. */
export const bodyHtml = (body: string, base: string): string => markdownToHtml(plainMarkdown(body, base)).html.trim();
