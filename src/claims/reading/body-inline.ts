import { type Node, startOf } from '../../body/markdown.ts';
import { type BodyNotes, mapped } from './body-notes.ts';
import { collect, type Mapped } from './normalize.ts';
import { leadsTitle } from './titles.ts';

/** Nodes of Markdown whose words are quoted, not said. */
export const QUOTING = new Set(['blockquote', 'code', 'inlineCode', 'delete']);
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
/** Nodes that make up a run of text. */
export const INLINE = new Set([
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
  'footnoteReference',
]);

/** What some writers of Markdown put right behind a link or an image: `{:target="_blank"}`. */
const ATTRIBUTES = /^\{:[^{}\n]{0,200}\}/;

/** The text of a run of inline nodes, what is quoted masked; links and images are noted on the way. */
export function inlineText(nodes: readonly Node[], body: string, notes: BodyNotes): Mapped {
  const collected = collect();
  let quotingTag: string | null = null;
  const waiting = nodes.toReversed();
  const visit = (node: Node) => {
    notes.note(node);
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
    } else if (QUOTING.has(node.type) || isTitle(node, body)) {
      collected.mark(at);
      for (const child of node.children ?? []) notes.noteAll(child);
    } else if (node.type === 'text') {
      const value = node.value ?? '';
      const attributes = ATTRIBUTES.exec(value)?.[0].length ?? 0;
      collected.add(value.slice(attributes), body, at + attributes);
    } else if (node.type === 'break') collected.gap(at);
    else if (node.type === 'image') {
      const alt = node.alt ?? '';
      if (alt !== '') notes.addText(mapped(alt, body, at));
      collected.gap(at);
    } else for (const child of node.children?.toReversed() ?? []) waiting.push(child);
  };
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) visit(node);
  return collected.done();
}

/** "We gave a talk, *ISO 27001 without tears*": a work's title is quoted. */
const isTitle = (node: Node, body: string): boolean =>
  node.type === 'emphasis' &&
  node.children?.length === 1 &&
  leadsTitle(body.slice(Math.max(0, startOf(node) - LEAD_CHARS), startOf(node)), node.children[0]?.value ?? '');
const LEAD_CHARS = 80;
