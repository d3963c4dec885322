import { type HastNode, htmlToHast } from 'satteri';

export interface Element {
  tag: string;
  attributes: Record<string, string>;
  children: (Element | string)[];
}

/** Attribute names as they are written: hast turns `data-fact` into `dataFact` and `datetime` into `dateTime`. */
const written = (name: string): string =>
  /^(data|aria)[A-Z]/.test(name)
    ? name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
    : name === 'className'
      ? 'class'
      : name.toLowerCase();

type Raw = HastNode & { tagName?: string; properties?: Record<string, unknown>; children?: Raw[]; value?: string };

function from(node: Raw): Element | string | null {
  if (node.type === 'text') return node.value ?? '';
  if (node.type !== 'element' && node.type !== 'root') return null;
  const attributes = Object.fromEntries(
    Object.entries(node.properties ?? {}).map(([name, value]) => [
      written(name),
      Array.isArray(value) ? value.join(' ') : String(value),
    ]),
  );
  const children = (node.children ?? []).map(from).filter((child) => child !== null);
  return { tag: node.tagName ?? '', attributes, children };
}

/** A document or a fragment, as a browser would read it. */
export function parseHtml(html: string, fragment = false): Element {
  const root = from(htmlToHast(html, { fragment }) as Raw);
  if (!root || typeof root === 'string') throw new Error('not a document');
  return root;
}

export const elements = (of: Element): Element[] => of.children.filter((child) => typeof child !== 'string');

/** Everything below, in order. */
export const below = (of: Element): Element[] => elements(of).flatMap((child) => [child, ...below(child)]);

export const textOf = (of: Element | string): string =>
  typeof of === 'string' ? of : of.children.map(textOf).join('');

export const find = (of: Element, test: (each: Element) => boolean): Element | undefined => below(of).find(test);
export const byTag = (of: Element, tag: string): Element[] => below(of).filter((each) => each.tag === tag);
