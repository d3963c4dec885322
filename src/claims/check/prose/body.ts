import { markdownToMdast, mdxToMdast } from 'satteri';
import type { RawBlock } from './block.ts';
import { collect, type Mapped } from './normalize.ts';

export interface Link {
  url: string;
  offset: number;
}
export interface Image {
  alt: string;
  offset: number;
}
export interface Heading {
  depth: number;
  offset: number;
}
export interface BodyParts {
  blocks: RawBlock[];
  links: Link[];
  images: Image[];
  headings: Heading[];
}

/** The part of an mdast node that is looked at; one shape instead of the library's union of forty. */
interface Node {
  type: string;
  children?: Node[];
  value?: string;
  url?: string;
  alt?: string | null;
  depth?: number;
  name?: string | null;
  attributes?: { type: string; name?: string; value?: unknown }[];
  position?: { start: { offset?: number }; end: { offset?: number } };
}

const QUOTING = new Set([
  'blockquote',
  'code',
  'inlineCode',
  'delete',
  'mdxjsEsm',
  'math',
  'inlineMath',
  'yaml',
  'toml',
]);
const QUOTING_ELEMENTS = new Set([
  'q',
  'blockquote',
  'code',
  'pre',
  'kbd',
  'samp',
  'cite',
  'del',
  's',
  'script',
  'style',
]);
const INLINE = new Set([
  'text',
  'strong',
  'emphasis',
  'link',
  'linkReference',
  'inlineCode',
  'delete',
  'break',
  'image',
  'imageReference',
  'html',
  'mdxTextExpression',
  'mdxJsxTextElement',
  'footnoteReference',
  'superscript',
  'subscript',
]);
const SPOKEN_ATTRIBUTES = new Set([
  'title',
  'alt',
  'label',
  'summary',
  'aria-label',
  'caption',
  'heading',
  'description',
  'text',
  'claim',
]);
const STRING_LITERAL = /^\s*(["'`])((?:(?!\1|\$\{)[^\\])*)\1\s*$/;

const startOf = (node: Node): number => node.position?.start.offset ?? 0;

const parse = (body: string, mdx: boolean): Node => {
  if (!mdx) return markdownToMdast(body, { features: { frontmatter: false } }) as Node;
  try {
    return mdxToMdast(body, { features: { frontmatter: false } }) as Node;
  } catch {
    // The build reports what is wrong with the syntax; the claims in it are judged all the same.
    return markdownToMdast(body, { features: { frontmatter: false } }) as Node;
  }
};

/** Reads a Markdown or MDX body. Code, block quotes and struck text yield no prose, but their links and images count. */
export function readBody(body: string, mdx: boolean): BodyParts {
  const parts: BodyParts = { blocks: [], links: [], images: [], headings: [] };
  const root = parse(body, mdx);
  let heading = '';
  let leadIn = '';

  const note = (node: Node) => {
    if (node.type === 'link' && node.url !== undefined) parts.links.push({ url: node.url, offset: startOf(node) });
    if (node.type === 'definition' && node.url !== undefined)
      parts.links.push({ url: node.url, offset: startOf(node) });
    if (node.type === 'image' || node.type === 'imageReference') {
      parts.images.push({ alt: node.alt ?? '', offset: startOf(node) });
      if (node.type === 'image' && node.url !== undefined) parts.links.push({ url: node.url, offset: startOf(node) });
    }
    if (node.type === 'html') noteHtml(node);
    if (!node.type.startsWith('mdxJsx')) return;
    const attribute = (name: string) => node.attributes?.find((item) => item.name === name)?.value;
    const address = attribute('href') ?? attribute('src');
    if (typeof address === 'string') parts.links.push({ url: address, offset: startOf(node) });
    if (node.name === 'img' && attribute('alt') === undefined) parts.images.push({ alt: '', offset: startOf(node) });
    const level = /^h([1-6])$/.exec(node.name ?? '')?.[1];
    if (level !== undefined) parts.headings.push({ depth: Number(level), offset: startOf(node) });
    for (const item of node.attributes ?? []) {
      if (!SPOKEN_ATTRIBUTES.has(item.name ?? '') || typeof item.value !== 'string') continue;
      const collected = collect();
      collected.add(item.value, body, body.indexOf(item.value, startOf(node)));
      parts.blocks.push({ ...collected.done(), kind: 'text', path: null, lead: '' });
    }
  };
  const noteHtml = (node: Node) => {
    const html = node.value ?? '';
    for (const match of html.matchAll(/<(?:a|img)\b[^>]*?\b(?:href|src)\s*=\s*["']([^"']+)["']/gi)) {
      parts.links.push({ url: match[1] ?? '', offset: startOf(node) + match.index });
    }
    for (const match of html.matchAll(/<img\b(?![^>]*\balt\s*=)[^>]*>/gi))
      parts.images.push({ alt: '', offset: startOf(node) + match.index });
  };

  const inline = (nodes: Node[]): Mapped => {
    const collected = collect();
    let quotingTag: string | null = null;
    const visit = (node: Node) => {
      note(node);
      const at = startOf(node);
      if (node.type === 'html') {
        const tag = /^<(\/?)([a-z]+)/i.exec(node.value ?? '');
        const name = tag?.[2]?.toLowerCase() ?? '';
        if (tag?.[1] === '/' && name === quotingTag) quotingTag = null;
        else if (QUOTING_ELEMENTS.has(name)) {
          quotingTag = name;
          collected.mark(at);
        }
        if (name === 'br') collected.gap(at);
      } else if (quotingTag !== null) {
        return;
      } else if (QUOTING.has(node.type) || QUOTING_ELEMENTS.has(node.name ?? '')) {
        collected.mark(at);
        for (const child of node.children ?? []) silent(child);
      } else if (node.type === 'text') collected.add(node.value ?? '', body, at);
      else if (node.type === 'break' || node.name === 'br') collected.gap(at);
      else if (node.type === 'mdxTextExpression') {
        const literal = STRING_LITERAL.exec(node.value ?? '')?.[2];
        if (literal !== undefined) collected.add(literal, body, at + 1);
      } else if (node.type === 'image') {
        const alt = node.alt ?? '';
        if (alt !== '') parts.blocks.push({ ...mapped(alt, body, at), kind: 'text', path: null, lead: '' });
        collected.gap(at);
      } else for (const child of node.children ?? []) visit(child);
    };
    for (const node of nodes) visit(node);
    return collected.done();
  };

  const mapped = (value: string, source: string, start: number): Mapped => {
    const collected = collect();
    collected.add(value, source, start);
    return collected.done();
  };
  /** Notes links and images without reading prose. */
  const silent = (node: Node) => {
    note(node);
    for (const child of node.children ?? []) silent(child);
  };

  const add = (text: Mapped, kind: RawBlock['kind'], lead: string) => {
    if (text.text.trim() !== '') parts.blocks.push({ ...text, kind, path: null, lead });
  };

  const table = (node: Node) => {
    const [head, ...rows] = node.children ?? [];
    const titles = (head?.children ?? []).map((cell) => inline(cell.children ?? []));
    for (const title of titles) add(title, 'cell', '');
    for (const row of rows) {
      const cells = (row.children ?? []).map((cell) => inline(cell.children ?? []));
      for (const [index, cell] of cells.entries()) add(cell, 'cell', `${heading} | ${titles[index]?.text ?? ''}`);
      const [first, second] = cells;
      if (first === undefined || second === undefined || first.text.length > 60) continue;
      // A name in the first column and its state in the second read as one statement.
      const gap = second.offsets[0] ?? 0;
      add(
        { text: `${first.text}: ${second.text}`, offsets: [...first.offsets, gap, gap, ...second.offsets] },
        'cell',
        `${heading} | ${titles[0]?.text ?? ''} | ${titles[1]?.text ?? ''}`,
      );
    }
  };

  const block = (node: Node, inList: boolean) => {
    if (QUOTING.has(node.type) || (node.type === 'mdxJsxFlowElement' && QUOTING_ELEMENTS.has(node.name ?? ''))) {
      silent(node);
      return;
    }
    if (node.type === 'heading') {
      parts.headings.push({ depth: node.depth ?? 1, offset: startOf(node) });
      const text = inline(node.children ?? []);
      heading = text.text;
      leadIn = '';
      add(text, 'heading', '');
    } else if (node.type === 'paragraph') {
      const text = inline(node.children ?? []);
      add(text, 'text', inList ? `${heading} | ${leadIn}` : heading);
      if (!inList) leadIn = text.text.trimEnd().endsWith(':') ? text.text : '';
    } else if (node.type === 'table') {
      table(node);
    } else if (node.type === 'html' || node.type === 'definition') {
      note(node);
      const text = (node.value ?? '')
        .replace(/<!--[\s\S]*?-->/g, (found) => ' '.repeat(found.length))
        .replace(/<(code|pre|blockquote|q)\b[\s\S]*?<\/\1>|<[^>]*>/gi, (found) => ' '.repeat(found.length));
      const collected = mapped(text, text, 0);
      add({ ...collected, offsets: collected.offsets.map((offset) => offset + startOf(node)) }, 'text', '');
    } else {
      note(node);
      const list = inList || node.type === 'listItem';
      let run: Node[] = [];
      const flush = () => {
        if (run.length > 0) add(inline(run), 'text', list ? `${heading} | ${leadIn}` : heading);
        run = [];
      };
      for (const child of node.children ?? []) {
        if (INLINE.has(child.type) && child.type !== 'html') run.push(child);
        else {
          flush();
          block(child, list);
        }
      }
      flush();
    }
  };
  block(root, false);
  return parts;
}
