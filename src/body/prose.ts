import { asideCuts } from './asides.ts';
import { withoutComments } from './comments.ts';
import { type Cut, cutOf, Draft } from './draft.ts';
import { endOf, type Node, nodesOf, parseMarkdown, startOf } from './markdown.ts';
import { closedTags } from './tags.ts';

/** A body as everyone reads it. */
export interface Prose {
  /** The body as CommonMark that reads the same anywhere: no comments, no literals in braces, asides as text, every tag closed as HTML wants it. */
  markdown: string;
  /** The comments that were taken out, marks off, with their offsets in the body. */
  comments: { offset: number; text: string }[];
  /** Where in the body an offset of `markdown` stands. */
  origin: (offset: number) => number;
}

/** `{" "}`, `{'text'}`: how MDX writes text that Markdown would read as something else. */
const LITERAL = /\{\s*(["'])([^"'\\\n{}]*)\1\s*\}/g;
/** `## Title {#title}`: an address of its own for a heading, as several site builders write it. */
const HEADING_ID = /[ \t]*\{#[\w-]+\}[ \t]*$/;
const escaped = (text: string): string => text.replace(/[\\`*_{}[\]<>#|~!&]/g, '\\$&');

/** In order, and of two that overlap only the first. */
function apart(cuts: Cut[]): Cut[] {
  let end = 0;
  return cuts
    .sort((a, b) => a.from - b.from)
    .filter(({ from, to }) => {
      if (from < end) return false;
      end = to;
      return true;
    });
}

/** Whether anything below could apply; most bodies are plain and are handed back as they are. */
const MAY_DIFFER = /\{\/\*|<!--|\{\s*["'#]|\/>|:::|\[!/;

/** Reads a body: never throws, whatever the text. Code, in fences and in spans, is left as it was written. */
export function readProse(body: string): Prose {
  if (!MAY_DIFFER.test(body)) return { markdown: body, comments: [], origin: (offset) => offset };
  const draft = new Draft(body);
  const comments = withoutComments(draft);
  const source = draft.text;
  const cuts: Cut[] = [];
  const kept: Node[] = [];
  for (const node of nodesOf(parseMarkdown(source))) {
    const [from, to] = [startOf(node), endOf(node)];
    if (node.type === 'code' || node.type === 'inlineCode' || node.type === 'html') kept.push(node);
    if (node.type === 'html') cuts.push(...closedTags(source.slice(from, to), from));
    else if (node.type === 'heading') {
      const match = HEADING_ID.exec(source.slice(from, to));
      if (match) cuts.push(cutOf(from + match.index, match[0], ''));
    }
  }
  const isKept = (offset: number): boolean => kept.some((node) => startOf(node) <= offset && offset < endOf(node));
  for (const match of source.matchAll(LITERAL))
    if (!isKept(match.index)) cuts.push(cutOf(match.index, match[0], escaped(match[2] ?? '')));
  cuts.push(...asideCuts(source, isKept));
  for (const cut of apart(cuts).reverse()) draft.cut(cut);
  return { markdown: draft.text, comments, origin: (offset) => draft.origin(offset) };
}
