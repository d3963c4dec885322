import type { Nodes as HastNodes } from 'hast';
import { toMdast } from 'hast-util-to-mdast';
import type { Link, Nodes, PhrasingContent, Root, RootContent, Text } from 'mdast';
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { type Info, type State, toMarkdown } from 'mdast-util-to-markdown';
import { bodyFaults } from '../body/faults.ts';
import { parseMarkdown } from '../body/markdown.ts';
import type { Hast } from './hast.ts';

const SAFE_ADDRESS = /^(?:https?:\/\/|mailto:)/i;

/** An address as it may stand in a body: absolute, and without signs that Markdown or a template would take for something else. */
export function safeAddress(url: string): string | null {
  if (!SAFE_ADDRESS.test(url) || !URL.canParse(url)) return null;
  return new URL(url).href.replace(/[{}|<>`\\^[\]]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** Scripts and frames of a page are its machinery; where text was pasted they are part of the text. */
const ACTIVE = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'iframe',
  'object',
  'embed',
  'svg',
  'math',
  'canvas',
  'audio',
  'video',
  'form',
  'button',
  'input',
  'select',
  'textarea',
  'link',
  'meta',
  'base',
  'title',
]);
const WRITTEN = new Set(['script', 'style', 'iframe', 'object', 'embed']);

function outer({ tagName = '', properties = {}, children = [] }: Hast): string {
  const attributes = Object.entries(properties).map(([name, value]) => ` ${name}="${String(value)}"`);
  const inside = children.map((child) => (child.type === 'text' ? (child.value ?? '') : outer(child))).join('');
  return `<${tagName}${attributes.join('')}>${inside}</${tagName}>`;
}

function quiet(node: Hast, pasted: boolean): Hast[] {
  if (node.type === 'comment' || node.type === 'doctype' || node.type === 'raw') return [];
  const name = node.tagName ?? '';
  if (pasted && WRITTEN.has(name)) return [{ type: 'text', value: outer(node) }];
  if (ACTIVE.has(name)) return [];
  return [node.children ? { ...node, children: node.children.flatMap((child) => quiet(child, pasted)) } : node];
}

const inside = (node: Nodes): RootContent[] =>
  'children' in node ? (node.children as RootContent[]).flatMap((child) => cleaned(child)) : [];

function cleaned(node: RootContent): RootContent[] {
  switch (node.type) {
    case 'html':
      return [{ type: 'text', value: node.value }];
    case 'image':
      return node.alt ? [{ type: 'text', value: node.alt }] : [];
    case 'link': {
      const url = safeAddress(node.url);
      const children = inside(node) as PhrasingContent[];
      return url === null || children.length === 0 ? children : [{ type: 'link', url, children }];
    }
    case 'linkReference':
      return inside(node);
    case 'imageReference':
    case 'definition':
    case 'footnoteDefinition':
    case 'footnoteReference':
    case 'yaml':
      return [];
    default:
      return ['children' in node ? ({ ...node, children: inside(node) } as RootContent) : node];
  }
}

/** Headings in a body begin at level 2: the question is level 1. */
function shifted(root: Root): Root {
  const depths = root.children.flatMap((node) => (node.type === 'heading' ? [node.depth] : []));
  const least = Math.min(6, ...depths);
  for (const node of root.children)
    if (node.type === 'heading') node.depth = Math.min(6, node.depth - least + 2) as 2 | 3 | 4 | 5 | 6;
  return root;
}

/** Signs that MDX, templates and this site's own checks would read as code, as character references. */
const guarded = (markdown: string): string =>
  markdown
    .replace(/\\?\{/g, '&#123;')
    .replace(/\\?\}/g, '&#125;')
    .replace(/\\?</g, '&lt;')
    .replace(/(?<!\\)~/g, '\\~')
    .replace(/^:(?=::)/gm, '&#58;');

const text = (node: Text, _parent: unknown, state: State, info: Info): string => guarded(state.safe(node.value, info));

/** An address that is its own text stands as it is where every reader finds it, and as a link with a text otherwise. */
const PLAIN_ADDRESS = /^https?:\/\/[\w.-]+(?::\d+)?(?:\/[\w./-]*\w\/?)?$/;

function written(root: Root): string {
  const markdown = toMarkdown(root, {
    bullet: '-',
    emphasis: '*',
    fences: true,
    listItemIndent: 'one',
    resourceLink: true,
    rule: '-',
    extensions: [gfmTableToMarkdown({ tablePipeAlign: false }), gfmStrikethroughToMarkdown()],
    handlers: {
      text,
      link(node: Link, _parent, state, info) {
        const [only] = node.children;
        if (
          node.children.length === 1 &&
          only?.type === 'text' &&
          only.value === node.url &&
          PLAIN_ADDRESS.test(node.url)
        )
          return node.url;
        const label = state.containerPhrasing(node, { ...info, before: '[', after: ']' });
        return `[${label}](${
          /[()\s]/.test(node.url)
            ? node.url
                .replace(/[()\s]/g, encodeURIComponent)
                .replace(/\(/g, '%28')
                .replace(/\)/g, '%29')
            : node.url
        })`;
      },
    },
  });
  return withoutModules(markdown.trim());
}

/** A line that begins like a module's: its first letter as a character reference. */
function withoutModules(markdown: string): string {
  const faults = bodyFaults(parseMarkdown(markdown), markdown).filter(({ is }) => is === 'module');
  return faults
    .toSorted((a, b) => b.offset - a.offset)
    .reduce((body, { offset }) => {
      const at = offset + (/^\s*/.exec(body.slice(offset))?.[0].length ?? 0);
      return `${body.slice(0, at)}&#${body.charCodeAt(at)};${body.slice(at + 1)}`;
    }, markdown);
}

/** Nodes of a page or a Markdown file as CommonMark that is safe to publish. `pasted`: scripts in it are text that someone wrote. */
export function markdownOf(nodes: readonly Hast[], { pasted }: { pasted: boolean }): string {
  const all = nodes.flatMap((node) => (node.type === 'root' ? (node.children ?? []) : [node]));
  const tree = { type: 'root', children: all.flatMap((node) => quiet(node, pasted)) } as HastNodes;
  const mdast = toMdast(tree, { document: true }) as Root;
  const children = mdast.children.flatMap((node) => cleaned(node));
  return written(shifted({ type: 'root', children: phrased(children) }));
}

/** Loose text beside blocks, as paragraphs. */
const PHRASING = new Set(['text', 'emphasis', 'strong', 'delete', 'inlineCode', 'break', 'link']);
function phrased(nodes: readonly RootContent[]): RootContent[] {
  const blocks: RootContent[] = [];
  for (const node of nodes) {
    const last = blocks.at(-1);
    if (!PHRASING.has(node.type)) blocks.push(node);
    else if (last?.type === 'paragraph' && !nodes.includes(last)) last.children.push(node as PhrasingContent);
    else if (node.type !== 'text' || node.value.trim() !== '')
      blocks.push({ type: 'paragraph', children: [node as PhrasingContent] });
  }
  return blocks;
}

/** Markdown of a tree that was made from plain text. */
export const markdownOfTree = (children: RootContent[]): string => written({ type: 'root', children });
