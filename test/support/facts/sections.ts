import { markdownToHtml } from 'satteri';
import { byTag, type Element, elements, parseHtml, textOf } from './html.ts';
import { words } from './normal.ts';

export interface Section {
  level: number;
  title: string;
  nodes: Element[];
}
export type Stated = Map<string, Element>;

/** A Markdown twin cut at its headings; the first section is the one under the h1. */
export function sectionsOf(markdown: string): Section[] {
  const sections: Section[] = [];
  for (const node of elements(parseHtml(markdownToHtml(markdown).html, true))) {
    const level = Number(/^h([1-6])$/.exec(node.tag)?.[1] ?? 0);
    if (level > 0) sections.push({ level, title: words(textOf(node)), nodes: [] });
    else sections.at(-1)?.nodes.push(node);
  }
  return sections;
}

/** "- **Label:** value" → label → the element that holds it. */
export const statedIn = ({ nodes }: Section): [label: string, item: Element][] =>
  nodes
    .filter(({ tag }) => tag === 'ul')
    .flatMap(elements)
    .flatMap((item): [string, Element][] => {
      const [strong] = elements(item);
      if (strong?.tag !== 'strong' || !textOf(strong).endsWith(':')) return [];
      const label = words(textOf(strong)).slice(0, -1);
      return [[label, { ...item, children: item.children.filter((child) => child !== strong) }]];
    });

export const stated = (section: Section): Stated => new Map(statedIn(section));
export const value = (facts: Stated, label: string): string => words(textOf(facts.get(label) ?? '(absent)'));
export const maybe = (facts: Stated, label: string): string => words(textOf(facts.get(label) ?? ''));
export const links = (item: Element | undefined): string[] =>
  item ? byTag(item, 'a').map(({ attributes }) => attributes.href ?? '') : [];
export const lastPart = (url: string): string => url.split('/').at(-2) ?? '';
export const rowsOf = ({ nodes }: Section): Element[][] =>
  nodes.filter(({ tag }) => tag === 'table').flatMap((table) => byTag(table, 'tr').slice(1).map(elements));
