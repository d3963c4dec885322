import { type Node, parseMarkdown } from '../../body/markdown.ts';
import { readProse } from '../../body/prose.ts';

/** Blocks whose children are blocks again. */
const HOLDERS = new Set(['root', 'list', 'listItem', 'blockquote', 'footnoteDefinition']);
const SILENT = new Set(['html', 'definition', 'thematicBreak', 'yaml']);

function inline(node: Node): string {
  if (node.value !== undefined) return node.type === 'html' ? '' : node.value;
  if (node.type === 'break') return ' ';
  if (node.type === 'image') return node.alt ?? '';
  return (node.children ?? []).map(inline).join('');
}

const clean = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A row says its first cell of the others: "Backups: Dublin, Ireland; Oregon". The head of a table is said with the first row alone. */
function rowsOf(table: Node): string[] {
  const rows = (table.children ?? []).map((row) => (row.children ?? []).map((cell) => clean(inline(cell))));
  const [head = [], ...body] = rows;
  return body.map(([first = '', ...rest]) => {
    const said = rest.map((cell, index) => (rest.length > 1 && head[index + 1] ? `${head[index + 1]}: ${cell}` : cell));
    return `${first}: ${said.filter((cell) => cell !== '').join('; ')}`;
  });
}

function blocks(node: Node): string[] {
  if (SILENT.has(node.type)) return [];
  if (node.type === 'table') return rowsOf(node);
  if (HOLDERS.has(node.type)) return (node.children ?? []).flatMap(blocks);
  return [clean(inline(node))];
}

const segmenters = new Map<string, Intl.Segmenter>();
function segmenterOf(language: string): Intl.Segmenter {
  const found = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'sentence' });
  segmenters.set(language, found);
  return found;
}
/** A point that ends no sentence, which the rules of Unicode cannot know. */
const ABBREVIATED =
  /(?:\b(?:e\.g|i\.e|etc|vs|approx|incl|no|inc|ltd|llc|corp|co|st|dr|mr|ms|mrs|art|sec|B\.V|U\.S|U\.K|z\.B|d\.h|bzw|Nr|Abs|Art))\.$/i;

/** A text by its sentences. */
export function sentencesOf(text: string, language: string): string[] {
  const found: string[] = [];
  let open = '';
  for (const { segment } of segmenterOf(language).segment(text)) {
    open += segment;
    if (ABBREVIATED.test(open.trim())) continue;
    if (open.trim() !== '') found.push(open.trim());
    open = '';
  }
  if (open.trim() !== '') found.push(open.trim());
  return found;
}

/** A body of Markdown as sentences of plain text, in order; list items and rows of tables are sentences of their own. */
export const plainSentences = (body: string, language: string): string[] =>
  blocks(parseMarkdown(readProse(body).markdown)).flatMap((text) => sentencesOf(text, language));

/** The headings of a body, in order, as plain text. */
export const headingsIn = (body: string): string[] =>
  (parseMarkdown(readProse(body).markdown).children ?? [])
    .filter(({ type }) => type === 'heading')
    .map((one) => clean(inline(one)));
