import type { Draft } from './draft.ts';
import { endOf, nodesOf, parseMarkdown, startOf } from './markdown.ts';

interface Comment {
  offset: number;
  text: string;
}
interface Range {
  from: number;
  to: number;
}
const CODE = new Set(['code', 'inlineCode']);
const HTML = new Set(['html']);

const rangesOf = (text: string, types: ReadonlySet<string>): Range[] =>
  Array.from(nodesOf(parseMarkdown(text)))
    .filter(({ type }) => types.has(type))
    .map((node) => ({ from: startOf(node), to: endOf(node) }));

/** Takes a comment out so that the lines around it read as if it had never been there. */
function take(draft: Draft, from: number, to: number): void {
  const { text } = draft;
  const lineStart = text.lastIndexOf('\n', from - 1) + 1;
  const blanksAfter = /^[ \t]*/.exec(text.slice(to))?.[0].length ?? 0;
  const ends = to + blanksAfter === text.length || text[to + blanksAfter] === '\n';
  if (text.slice(lineStart, from).trim() !== '') {
    draft.cut({ from, to: ends ? to + blanksAfter : to, put: '' });
    return;
  }
  if (!ends) {
    draft.cut({ from, to: to + blanksAfter, put: '' });
    return;
  }
  const before = text.slice(0, lineStart);
  const after = text.slice(to + blanksAfter + 1);
  const isAlone = /(?:^|\n)[ \t]*\n$|^$/.test(before) || /^[ \t]*(?:\n|$|[-*+>#|`~]|\d+[.)])/.test(after);
  draft.cut({ from: lineStart, to: to + blanksAfter + (isAlone ? 1 : 0), put: '' });
}

/**
 * Takes out the comments of MDX (braces) and of HTML (CommonMark §6.6), which are notes between authors and never published.
 * One inside code stays, and so does one that is never closed.
 */
export function withoutComments(draft: Draft): Comment[] {
  const comments: Comment[] = [];
  let at = draft.text.indexOf('{/*');
  while (at !== -1) {
    const here = at;
    const code = rangesOf(draft.text, CODE).find(({ from, to }) => from <= here && here < to);
    const end = draft.text.indexOf('*/}', at + 3);
    if (!code && end === -1) break;
    if (!code) {
      comments.push({ offset: draft.origin(at), text: draft.text.slice(at + 3, end).trim() });
      take(draft, at, end + 3);
    }
    at = draft.text.indexOf('{/*', code ? code.to : at);
  }
  if (draft.text.includes('<!--')) {
    const found = rangesOf(draft.text, HTML).flatMap(({ from, to }) =>
      Array.from(draft.text.slice(from, to).matchAll(/<!--([\s\S]*?)-->/g), ({ 0: whole, 1: text = '', index }) => ({
        from: from + index,
        to: from + index + whole.length,
        text: text.trim(),
      })),
    );
    comments.push(...found.map(({ from, text }) => ({ offset: draft.origin(from), text })));
    for (const { from, to } of found.reverse()) take(draft, from, to);
  }
  return comments.sort((a, b) => a.offset - b.offset);
}
