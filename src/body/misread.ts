import { endOf, type Node, nodesOf, startOf } from './markdown.ts';
import { shorten } from './shorten.ts';
import type { BodyFault, BodyFaultKind } from './tag-faults.ts';

// Marks that Markdown reads as something else than was meant, or doesn't read at all: what follows is published changed, or not at all.

/** A sign of "more than" before a figure, which begins a quotation where it begins a line. */
const FIGURE = /^\d[\d.,]*(?![\d.,]*[).]\s)/;
/** The text of a link, and an address that a space breaks: `[Policy](/a/our policy.pdf)`. A title in quotes is no part of the address. */
const BROKEN_LINK = /\[[^[\]\n]{1,200}\]\((?:https?:\/|\.{0,2}\/|#|mailto:)[^()\s"']{0,200} [^()"'\n]{1,200}\)/g;
/** `[text][name]` and `[^1]`, where nothing says what they stand for; a figure in brackets behind brackets is an index. */
const REFERENCE = /(?<![\w\]\\])(?:\[[^[\]^\n]{1,200}\]\[[^[\]\n]*[A-Za-z][^[\]\n]*\]|\[\^[\w-]{1,50}\])/g;
/** Two stars before a word and two after it that aren't read as bold: a space or a full stop stands on their wrong side. */
const STARS = /(?<![*\w])\*\*(?=[\p{L}\d])[^*\n]{1,200}\*\*(?!\*)/gu;
const NO_HEADING = /^ {0,3}(#{2,6})(?=[A-Za-z])([^\n]{0,200})/gm;
/** Asides of MkDocs, which mean nothing here: `!!! note "Title"`. */
const ASIDE = /^ {0,3}(?:!!!|\?\?\?\+?)[ \t]+[a-z]+(?:[ \t]+"[^"\n]*")?[ \t]*$/gm;
/** A list of contents that another tool would have put in. */
const CONTENTS = /^(?:\[TOC\]|\[\[_?TOC_?\]\]|\$\{toc\})$/i;
/** The line of dashes of a table. */
const DASHES = /^\s*\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?\s*)?$/;
/** `<?php … ?>`, `<!DOCTYPE html>`, `<![CDATA[…]]>`: a browser shows nothing of them. */
const DECLARATION = /<[?!](?!--)[^>\n]{0,200}>?/g;
/** Word's own tags and those of templates, such as `<o:p>`. */
const PREFIXED = /<[a-z][\w-]{0,30}:[a-z][\w-]{0,30}(?:\s[^<>]{0,200})?\/?>/gi;
const ATTRIBUTES = /^\{[ \t]*(?:[.#][A-Za-z][\w-]*|[A-Za-z][\w-]*=(?:"[^"{}]*"|[^\s"{}]+))(?:[ \t][^{}]*)?\}/;

const shown = (text: string): string => shorten(text.replace(/\s+/g, ' ').trim());
const fault = (offset: number, is: BodyFaultKind, text: string, code: BodyFault['code'] = 'misread'): BodyFault => ({
  offset,
  code,
  is,
  text: shown(text),
});

const found = (text: string, offset: number, pattern: RegExp, is: BodyFaultKind): BodyFault[] =>
  Array.from(text.matchAll(pattern), ({ 0: whole, index }) => fault(offset + index, is, whole));

/** Text as it was written between two offsets. */
function inText(text: string, offset: number): BodyFault[] {
  return [
    ...found(text, offset, BROKEN_LINK, 'blankInLink'),
    ...found(text, offset, REFERENCE, 'noReference'),
    ...found(text, offset, STARS, 'stars'),
    ...found(text, offset, PREFIXED, 'foreignTag'),
  ];
}

const cellsOf = (row: string): number =>
  row
    .trim()
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/).length;

function inParagraph(node: Node, markdown: string): BodyFault[] {
  const from = startOf(node);
  const text = markdown.slice(from, endOf(node));
  if (CONTENTS.test(text.trim())) return [fault(from, 'placeholder', text, 'body-code')];
  const faults = [...found(text, from, NO_HEADING, 'noHeading'), ...found(text, from, ASIDE, 'otherAside')];
  const lines = text.split('\n');
  const dashes = lines[1] ?? '';
  const [head, dashed] = [cellsOf(lines[0] ?? ''), cellsOf(dashes)];
  if (lines[0]?.includes('|') && dashes.includes('|') && DASHES.test(dashes) && head !== dashed)
    faults.push(fault(from, 'noTable', `${head}/${dashed}`));
  return faults;
}

/** A row with more cells than the head has: what is over is shown nowhere. */
function inTable({ children: rows = [] }: Node): BodyFault[] {
  const columns = rows[0]?.children?.length ?? 0;
  return rows.flatMap((row) => {
    const cells = row.children?.length ?? 0;
    const isFull = row.children?.slice(columns).some(({ children = [] }) => children.length > 0) ?? false;
    return isFull ? [fault(startOf(row), 'cellsLost', `${cells}/${columns}`)] : [];
  });
}

/** Lists of attributes behind what they were meant for, at which other site builders take them for no text. */
function attributesIn({ type, children = [] }: Node, markdown: string): BodyFault[] {
  return children.flatMap((child, index) => {
    if (child.type !== 'text') return [];
    const [from, to] = [startOf(child), endOf(child)];
    const before = children[index - 1]?.type;
    const text = markdown.slice(from, to);
    const ends = type === 'heading' && index === children.length - 1 ? text.lastIndexOf('{') : -1;
    const at = before === 'link' || before === 'image' ? 0 : ends;
    const match = at === -1 ? null : ATTRIBUTES.exec(text.slice(at));
    return match && (at === 0 || match[0].length === text.slice(at).trimEnd().length)
      ? [fault(from + at, 'attributes', match[0], 'body-code')]
      : [];
  });
}

/** What stands among the children of a node, where what is beside it tells what was meant. */
function among(node: Node, markdown: string): BodyFault[] {
  const children = node.children ?? [];
  return children.flatMap((child, index) => {
    const [from, to] = [startOf(child), endOf(child)];
    if (child.type === 'emphasis' && /\d/.test(markdown[from - 1] ?? '') && /\d/.test(markdown[to] ?? ''))
      return [fault(from, 'digits', markdown.slice(from, to))];
    if (child.type !== 'blockquote') return [];
    const inside = markdown.slice(from, to).replace(/^>[ \t]?/, '');
    const isRow = node.type === 'listItem' && index === 0;
    const before = children[index - 1];
    // In the middle of a sentence, on the line after it.
    const breaksIn =
      before?.type === 'paragraph' && /^[\p{L}\d,]\n[ \t]*$/u.test(markdown.slice(endOf(before) - 1, from));
    const isLine = !inside.trimEnd().includes('\n');
    const isMore = /^=\s*\d/.test(inside) || (isLine && (isRow || breaksIn) && FIGURE.test(inside));
    return isMore ? [fault(from, 'moreThan', markdown.slice(from, to))] : [];
  });
}

/** A fence that nothing closes takes in all that follows, which is then neither read as text nor judged. */
function openFence(node: Node, markdown: string): BodyFault[] {
  const text = markdown.slice(startOf(node), endOf(node));
  const fence = /^(`{3,}|~{3,})/.exec(text)?.[1];
  if (fence === undefined) return [];
  const last = text.trimEnd().split('\n').at(-1) ?? '';
  const closes = text.includes('\n') && last.replace(/^[\s>]+/, '').startsWith(fence);
  return closes ? [] : [fault(startOf(node), 'openFence', fence, 'unclosed-tag')];
}

function faultsOf(node: Node, markdown: string): BodyFault[] {
  const [from, to] = [startOf(node), endOf(node)];
  switch (node.type) {
    case 'text':
      return inText(markdown.slice(from, to), from);
    case 'html':
      return found(markdown.slice(from, to), from, DECLARATION, 'declaration');
    case 'paragraph':
      return [...inParagraph(node, markdown), ...attributesIn(node, markdown)];
    case 'heading':
      return attributesIn(node, markdown);
    case 'table':
      return inTable(node);
    case 'code':
      return openFence(node, markdown);
    default:
      return [];
  }
}

/** Notes below the text that nothing in it refers to: pages leave them out. */
function unusedNotes(nodes: readonly Node[]): BodyFault[] {
  const used = new Set(nodes.flatMap(({ type, identifier }) => (type === 'footnoteReference' ? [identifier] : [])));
  return nodes.flatMap((node) =>
    node.type === 'footnoteDefinition' && !used.has(node.identifier)
      ? [fault(startOf(node), 'unusedNote', `[^${node.identifier}]`)]
      : [],
  );
}

/** All that a body's Markdown would publish as something else than was meant, or leave out. */
export function misreadFaults(root: Node, markdown: string): BodyFault[] {
  const nodes = [...nodesOf(root)];
  const faults = unusedNotes(nodes);
  for (const node of nodes) for (const one of [...faultsOf(node, markdown), ...among(node, markdown)]) faults.push(one);
  return faults;
}
