import { htmlToHast, markdownToHast } from 'satteri';
import { parse as parseYaml } from 'yaml';
import { readProse } from '../body/prose.ts';
import { splitFrontMatter } from '../source/front-matter.ts';
import { withoutMachinery } from './site-builders.ts';

/** The part of an HTML tree that is looked at. */
export interface Hast {
  type: string;
  tagName?: string;
  properties?: Record<string, unknown>;
  value?: string;
  children?: Hast[];
}

export interface Markup {
  root: Hast;
  /** The front matter of a Markdown file. */
  data: Record<string, unknown>;
}

const asData = (value: unknown): Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Record<string, unknown>) : {};

function frontMatter(text: string): { data: Record<string, unknown>; body: string } {
  const split = splitFrontMatter(text);
  if (split.fault || split.bodyOffset === 0) return { data: {}, body: text };
  try {
    return {
      data: asData(parseYaml(text.slice(split.yaml.start, split.yaml.end), { maxAliasCount: 0 })),
      body: text.slice(split.bodyOffset),
    };
  } catch {
    return { data: {}, body: text.slice(split.bodyOffset) };
  }
}

/** A Markdown or MDX file, its HTML read as well; comments and whatever only its own site builder understands are left out. */
export function readMarkdown(text: string): Markup {
  const { data, body } = frontMatter(text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'));
  const { markdown } = readProse(withoutMachinery(body));
  return {
    root: markdownToHast(markdown, { features: { gfm: true, frontmatter: false, rawHtml: true } }) as Hast,
    data,
  };
}

export const readHtml = (text: string): Markup => ({ root: htmlToHast(text) as Hast, data: {} });

export const isElement = (node: Hast, ...names: string[]): boolean =>
  node.type === 'element' && names.includes(node.tagName ?? '');

export function* elementsOf(node: Hast): Generator<Hast> {
  if (node.type === 'element') yield node;
  for (const child of node.children ?? []) yield* elementsOf(child);
}

const BREAKS = new Set([
  'p',
  'div',
  'li',
  'tr',
  'ul',
  'ol',
  'table',
  'section',
  'dt',
  'dd',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'blockquote',
  'pre',
]);
const UNSEEN = new Set(['script', 'style', 'noscript', 'template', 'head', 'svg']);

/** What a reader sees of it, blocks on lines of their own. */
export function textOf(node: Hast): string {
  const collect = (one: Hast): string => {
    if (one.type === 'text') return one.value ?? '';
    const name = one.tagName ?? '';
    if (UNSEEN.has(name)) return '';
    if (name === 'br') return '\n';
    const inside = (one.children ?? []).map(collect).join('');
    return BREAKS.has(name) ? `\n${inside}\n` : inside;
  };
  return collect(node)
    .replace(/[\u200b\u2060\ufeff\u00ad]/g, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();
}
export const lineOf = (node: Hast): string => textOf(node).replace(/\s+/g, ' ');

/** An https address that an element leads to, its own or the first one in it. */
export function linkIn(node: Hast): string | undefined {
  for (const { tagName, properties } of elementsOf(node)) {
    const href = tagName === 'a' ? properties?.href : undefined;
    if (typeof href === 'string' && /^https:\/\//.test(href) && URL.canParse(href)) return href;
  }
  return undefined;
}
