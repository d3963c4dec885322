import type { ListItem, PhrasingContent, RootContent } from 'mdast';
import { type Hast, readHtml, readMarkdown } from './hast.ts';
import { markdownOf, markdownOfTree, safeAddress } from './safe-markdown.ts';

const BULLET = /^\s*(?:[-*+•·▪◦‣●○–—]|o(?=\t))\s+(?=\S)/;
const NUMBER = /^\s*\(?(\d{1,2})[.)]\s+(?=\S)/;
const ADDRESS = /https?:\/\/[^\s<>"'`{}|\\^[\]]*[^\s<>"'`{}|\\^[\].,;:!?)]/g;

/** A line with its addresses as links. */
function phrasing(line: string): PhrasingContent[] {
  const parts: PhrasingContent[] = [];
  let at = 0;
  for (const { 0: found, index } of line.matchAll(ADDRESS)) {
    const url = safeAddress(found);
    if (url === null) continue;
    if (index > at) parts.push({ type: 'text', value: line.slice(at, index) });
    parts.push({
      type: 'link',
      url: found === url || `${found}/` === url ? found : url,
      children: [{ type: 'text', value: found }],
    });
    at = index + found.length;
  }
  if (at < line.length) parts.push({ type: 'text', value: line.slice(at) });
  return parts;
}

const paragraph = (lines: readonly string[]): RootContent => ({
  type: 'paragraph',
  children: lines.flatMap((line, index): PhrasingContent[] => [
    ...(index > 0 ? [{ type: 'break' } as const] : []),
    ...phrasing(line.trim()),
  ]),
});
const item = (line: string): ListItem => ({
  type: 'listItem',
  children: [{ type: 'paragraph', children: phrasing(line.trim()) }],
});

/** Plain text, as people type it into a cell, as Markdown that shows just that: paragraphs, line breaks, lists. */
function plainMarkdown(text: string): string {
  const blocks: RootContent[] = [];
  let lines: string[] = [];
  const close = (): void => {
    if (lines.length > 0) blocks.push(paragraph(lines));
    lines = [];
  };
  for (const line of text.split('\n')) {
    const mark = BULLET.exec(line) ?? NUMBER.exec(line);
    const last = lines.length === 0 ? blocks.at(-1) : undefined;
    if (line.trim() === '') close();
    else if (mark) {
      close();
      const ordered = mark[1] !== undefined;
      const open = blocks.at(-1);
      if (open?.type === 'list' && open.ordered === ordered) open.children.push(item(line.slice(mark[0].length)));
      else
        blocks.push({
          type: 'list',
          ordered,
          start: ordered ? Number(mark[1]) : null,
          spread: false,
          children: [item(line.slice(mark[0].length))],
        });
    } else if (/^\s/.test(line) && last?.type === 'list')
      last.children.at(-1)?.children.push({ type: 'paragraph', children: phrasing(line.trim()) });
    else lines.push(line);
  }
  close();
  return markdownOfTree(blocks);
}

const HTML = /<(p|br|ul|ol|li|a|strong|b|em|i|div|span|h[1-6]|table)(?:\s[^<>]*)?\/?>/i;
const MARKED = /\[[^\]\n]+\]\(https?:\/\/|\*\*\S|^#{1,6} \S|^```/m;

/** What stands in a cell, as Markdown that is safe to publish. Marks of HTML or Markdown in it are kept, whatever runs is text. */
export function cellMarkdown(text: string): string {
  if (HTML.test(text)) return markdownOf(bodyOf(readHtml(text.replace(/\n/g, '<br>')).root), { pasted: true });
  return MARKED.test(text) ? markdownOf([readMarkdown(text).root], { pasted: true }) : plainMarkdown(text);
}

/** What is inside `<body>`, if there is one. */
export function bodyOf(root: Hast): Hast[] {
  const find = (node: Hast): Hast | undefined =>
    node.tagName === 'body' ? node : (node.children ?? []).map(find).find(Boolean);
  return find(root)?.children ?? root.children ?? [];
}
