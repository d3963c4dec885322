import { endOf, type Node, nodesOf, startOf } from './markdown.ts';
import { attributesIn, tagsIn } from './tags.ts';

/** An address in a body and its offset there: of the address itself where it is written out. */
export interface BodyLink {
  target: string;
  offset: number;
  /** Whether the page would load it, rather than lead to it. */
  loads: boolean;
}

/** Every link and image of a body. A label that is used twice is told once, where it is defined. */
export function linksIn(root: Node, markdown: string): BodyLink[] {
  const found: BodyLink[] = [];
  for (const node of nodesOf(root)) {
    const from = startOf(node);
    const source = markdown.slice(from, endOf(node));
    if ((node.type === 'link' || node.type === 'definition' || node.type === 'image') && node.url !== undefined) {
      const at = source.lastIndexOf(node.url);
      found.push({ target: node.url, offset: from + Math.max(at, 0), loads: node.type === 'image' });
    } else if (node.type === 'html') {
      for (const tag of tagsIn(source)) {
        const at = from + tag.offset + tag.text.indexOf(tag.attributes, tag.name.length);
        for (const { name, value, offset } of attributesIn(tag.attributes)) {
          if (name === 'href' || name === 'src')
            found.push({ target: value, offset: at + offset, loads: name === 'src' });
        }
      }
    }
  }
  return found.sort((a, b) => a.offset - b.offset);
}
