import { asideCuts } from './asides.ts';
import { withoutComments } from './comments.ts';
import { type Cut, cutOf, makeCuts, Ranges } from './cuts.ts';
import { endOf, nodesOf, parseMarkdown, startOf } from './markdown.ts';
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
const HEADING_ID = /(?<![ \t])[ \t]*\{#[\w-]+\}[ \t]*$/;
/** `{"name": "value"}`: JSON in a sentence, whose quotes stay straight. A brace within ends it, and begins the next. */
const JSON_PART = /\{\s*"[^"\\{}\n]{1,100}"\s*:[^{}\n]*/g;
const escaped = (text: string): string => text.replace(/[\\`*_{}[\]<>#|~!&]/g, '\\$&');

/** Whether anything below could apply; most bodies are plain and are handed back as they are. */
const MAY_DIFFER = /\{\/\*|<!--|\{\s*["'#]|\/>|:::|\[!/;

/** Reads a body: never throws, whatever the text. Code, in fences and in spans, is left as it was written. */
export function readProse(body: string): Prose {
  if (!MAY_DIFFER.test(body)) return { markdown: body, comments: [], origin: (offset) => offset };
  const { text: source, comments, origin } = withoutComments(body);
  const cuts: Cut[] = [];
  const kept: { from: number; to: number }[] = [];
  for (const node of nodesOf(parseMarkdown(source))) {
    const [from, to] = [startOf(node), endOf(node)];
    if (node.type === 'code' || node.type === 'inlineCode' || node.type === 'html') kept.push({ from, to });
    if (node.type === 'html') for (const cut of closedTags(source.slice(from, to), from)) cuts.push(cut);
    else if (node.type === 'heading') {
      const match = HEADING_ID.exec(source.slice(from, to));
      if (match) cuts.push(cutOf(from + match.index, match[0], ''));
    }
  }
  const ranges = new Ranges(kept);
  const isKept = (offset: number): boolean => ranges.at(offset) !== undefined;
  for (const match of source.matchAll(LITERAL))
    if (!isKept(match.index)) cuts.push(cutOf(match.index, match[0], escaped(match[2] ?? '')));
  for (const part of source.matchAll(JSON_PART))
    if (!isKept(part.index))
      for (const quote of part[0].matchAll(/(?<!\\)["']/g))
        if (!isKept(part.index + quote.index)) cuts.push(cutOf(part.index + quote.index, quote[0], `\\${quote[0]}`));
  const made = makeCuts(source, cuts.concat(asideCuts(source, isKept)));
  return { markdown: made.text, comments, origin: (offset) => origin(made.origin(offset)) };
}
