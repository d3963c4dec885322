import { type Node, nodesOf, startOf } from '../../body/markdown.ts';
import { attributesIn, tagsIn } from '../../body/tags.ts';
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
/** What a body holds besides its text, noted node by node: links, images, headings in HTML, and attributes that are read out. */
export class BodyNotes {
  readonly parts: BodyParts = { blocks: [], links: [], images: [], headings: [] };
  readonly #body: string;

  constructor(body: string) {
    this.#body = body;
  }

  /** One node, without those inside it. */
  note(node: Node): void {
    const { links, images } = this.parts;
    if (node.type === 'link' && node.url !== undefined) links.push({ url: node.url, offset: startOf(node) });
    if (node.type === 'definition' && node.url !== undefined) links.push({ url: node.url, offset: startOf(node) });
    if (node.type === 'image' || node.type === 'imageReference') {
      images.push({ alt: node.alt ?? '', offset: startOf(node) });
      if (node.type === 'image' && node.url !== undefined) links.push({ url: node.url, offset: startOf(node) });
    }
    if (node.type === 'html') this.#noteHtml(node);
  }

  /** A node and those inside it, whose text is not read. */
  noteAll(node: Node): void {
    for (const one of nodesOf(node)) this.note(one);
  }

  /** Text that stands apart from what is around it, such as an image's description. */
  addText(text: Mapped): void {
    this.parts.blocks.push({ ...text, kind: 'text', path: null, lead: '' });
  }

  #noteHtml(node: Node): void {
    const { links, images, headings } = this.parts;
    for (const { name, attributes, closes, offset } of tagsIn(node.value ?? '')) {
      if (closes) continue;
      const at = startOf(node) + offset;
      const given = attributesIn(attributes);
      for (const { name: key, value } of given) {
        if (key === 'href' || key === 'src') links.push({ url: value, offset: at });
        if (SPOKEN_ATTRIBUTES.has(key)) this.addText(mapped(value, this.#body, this.#body.indexOf(value, at)));
      }
      if (name === 'img' && !given.some(({ name: key }) => key === 'alt')) images.push({ alt: '', offset: at });
      const level = /^h([1-6])$/.exec(name)?.[1];
      if (level !== undefined) headings.push({ depth: Number(level), offset: at });
    }
  }
}

export const mapped = (value: string, source: string, start: number): Mapped => {
  const collected = collect();
  collected.add(value, source, start);
  return collected.done();
};
