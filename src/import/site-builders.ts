/** Markdown as site builders extend it, as the Markdown that everyone reads. */

/** Lines that only the source's own site builder understands: directives, short codes, imports of MDX. */
const MACHINERY =
  /^\s*(?:(?::{3,}.*)|(?:\{\{[<%].*[>%]\}\})|(?:import\s.+\sfrom\s+["'][^"']+["'];?)|(?:import\s+["'][^"']+["'];?)|(?:\{:.*\}))\s*$/;
/** A component of MDX on a line of its own, or an admonition of MkDocs: what it holds is indented. */
const OPENS =
  /^\s*(?:<[A-Z][\w.]*(?:\s(?:"[^"]*"|'[^']*'|\{[^{}]*\}|[^<>"'])*)?(?<!\/)>|(?:!!!|\?\?\?\+?|===)\s+.*)\s*$/;
const CLOSES = /^\s*<\/[A-Z][\w.]*>\s*$/;
const FENCE = /^\s*(`{3,}|~{3,})/;
/** Tags of Liquid and Jinja, over several lines too; what stands between two of them is text. */
const TAGS = /\{%-?[^{}]{0,400}?%\}/g;

const indentOf = (line: string): number => /^[ \t]*/.exec(line)?.[0].replace(/\t/g, '    ').length ?? 0;
const dedented = (line: string, by: number): string =>
  line.replace(/\t/g, '    ').replace(new RegExp(`^ {0,${by}}`), '');

/** Without what is no content, and with what components hold set flush, so that it is read as Markdown and not as code. */
export function withoutMachinery(markdown: string): string {
  const lines: string[] = [];
  let fence = '';
  let inside = 0;
  let next: 'indent' | null = null;
  const parts = markdown.includes('{%') ? outsideFences(markdown, (text) => text.replace(TAGS, '')) : markdown;
  for (const line of parts.split('\n')) {
    const mark = FENCE.exec(line)?.[1] ?? '';
    if (line.trim() !== '' && next === 'indent') {
      inside = Math.max(indentOf(line), 0);
      next = null;
    }
    if (line.trim() !== '' && indentOf(line) < inside && fence === '') inside = indentOf(line);
    const flush = dedented(line, inside);
    if (mark !== '' && (fence === '' || (mark[0] === fence[0] && mark.length >= fence.length)))
      fence = fence === '' ? mark : '';
    if (fence !== '' || mark !== '') lines.push(flush);
    else if (MACHINERY.test(line)) lines.push('');
    else if (OPENS.test(line)) {
      lines.push('', /^\s*</.test(line) ? line.trim() : '', '');
      next = 'indent';
    } else if (CLOSES.test(line)) {
      lines.push('', line.trim(), '');
      next = 'indent';
    } else lines.push(flush);
  }
  return lines.join('\n');
}

function outsideFences(markdown: string, change: (text: string) => string): string {
  return markdown
    .split(/(^(?:`{3,}|~{3,})[^\n]*\n[\s\S]*?^(?:`{3,}|~{3,})[^\n]*$)/m)
    .map((text, index) => (index % 2 === 0 ? change(text) : text))
    .join('');
}
