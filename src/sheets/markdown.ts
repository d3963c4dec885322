import { type Cell, MAX_CELLS, type Row, type Sheet, SheetFault, tidied } from './sheet.ts';
import type { CellTexts } from './xlsx-write.ts';

/** Tables of Markdown (https://github.github.com/gfm/#tables-extension-), and lines that ask. Row numbers are those of the text's lines. */
const DELIMITERS = /^\s{0,3}\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;
const FENCE = /^\s{0,3}(```|~~~)/;
const HEADING = /^\s{0,3}#{1,6}\s+(.+?)\s*#*\s*$/;
const BULLET = /^\s*(?:[-*+•]\s+|\(?\d{1,3}[.)]\s+)?(?:\[[ xX]\]\s+)?/;

interface Span {
  start: number;
  end: number;
}
interface Line extends Span {
  text: string;
}

/** Lines with the place of each; line ends are not part of them. */
function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (const found of text.matchAll(/([^\r\n]*)(\r\n|\r|\n|$)/g)) {
    const [whole, line = ''] = found;
    if (whole === '' && found.index > 0 && found.index === text.length) break;
    lines.push({ start: found.index, end: found.index + line.length, text: line });
    if (whole === '') break;
  }
  return lines;
}

/** The cells of a table's line, by where they stand within it; a bar behind a backslash is a sign. */
function cellsIn(line: string): Span[] {
  const bars: number[] = [];
  for (let at = 0; at < line.length; at += 1) {
    if (line[at] === '\\') at += 1;
    else if (line[at] === '|') bars.push(at);
  }
  const isOpen = line.slice(0, bars[0] ?? 0).trim() === '';
  const edges = isOpen ? bars : [-1, ...bars];
  const last = edges.at(-1) ?? -1;
  if (line.slice(last + 1).trim() !== '') edges.push(line.length);
  return edges.slice(0, -1).map((edge, index) => ({ start: edge + 1, end: edges[index + 1] ?? line.length }));
}

/** What marks a word but doesn't name it; brackets of a link go, its words stay. */
const plain = (markdown: string): string =>
  tidied(
    markdown
      .replace(/<br\s*\/?>/gi, '\n')
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, '$2')
      .replace(/(?<![\w*])\*(?=\S)([^*]+)(?<=\S)\*(?![\w*])/g, '$1')
      .replace(/`([^`]+)`/g, '$1')
      .replace(/\\([!-/:-@[-`{-~])/g, '$1'),
  );
const cellOf = (text: string): Cell | undefined => (text === '' ? undefined : { text });

/** Every table of a text, each under the heading that stands above it; none where the text has no table. */
export function tablesOfMarkdown(text: string): Sheet[] {
  const lines = linesOf(text);
  const sheets: Sheet[] = [];
  let heading = '';
  let table: Row[] | null = null;
  let fence: string | null = null;
  let cells = 0;
  for (const [index, line] of lines.entries()) {
    const mark = FENCE.exec(line.text)?.[1];
    if (mark && (fence === null || fence === mark)) fence = fence === null ? mark : null;
    const next = lines[index + 1]?.text ?? '';
    const isHead =
      line.text.includes('|') && DELIMITERS.test(next) && cellsIn(next).length === cellsIn(line.text).length;
    if (fence !== null) table = null;
    else if (table && (line.text.trim() === '' || !line.text.includes('|'))) table = null;
    else if (!table && isHead) {
      table = [];
      sheets.push({ name: heading, hidden: false, rows: table, merges: [] });
    } else heading = HEADING.exec(line.text)?.[1] ?? heading;
    if (!table || (DELIMITERS.test(line.text) && table.length === 1)) continue;
    const row = cellsIn(line.text).map(({ start, end }) => cellOf(plain(line.text.slice(start, end))));
    cells += row.length;
    if (cells > MAX_CELLS) throw new SheetFault('too-large');
    if (row.some(Boolean)) table.push({ number: index + 1, cells: row });
  }
  return sheets;
}

const bar = (text: string): string =>
  text
    .trim()
    .replace(/\\(?=\|)/g, '\\\\')
    .replaceAll('|', '\\|')
    .replace(/\s*\n\s*/g, '<br>');

function lineWith(line: string, texts: ReadonlyMap<number, string>): string {
  const spans = cellsIn(line);
  let out = '';
  let at = 0;
  for (const [column, { start, end }] of spans.entries()) {
    const text = texts.get(column);
    if (text === undefined) continue;
    out += `${line.slice(at, start)} ${bar(text)} `;
    at = end;
  }
  out += line.slice(at);
  const missing = Math.max(spans.length, ...[...texts.keys()].map((column) => column + 1)) - spans.length;
  const added = Array.from({ length: missing }, (_, index) => ` ${bar(texts.get(spans.length + index) ?? '')} |`);
  return added.length === 0 ? out : `${out.trimEnd()}${out.trimEnd().endsWith('|') ? '' : ' |'}${added.join('')}`;
}

/** The same text with these texts in the cells of its tables, by line and column. */
export function writtenMarkdown(text: string, texts: CellTexts): string {
  const lines = linesOf(text);
  let out = '';
  let at = 0;
  for (const [number, cells] of [...texts].sort(([one], [other]) => one - other)) {
    const line = lines[number - 1];
    if (!line) continue;
    out += text.slice(at, line.start) + lineWith(line.text, cells);
    at = line.end;
  }
  return out + text.slice(at);
}

/** A text without tables: each line that is no heading is one row, its text without bullet and number. */
export function linesAsSheet(text: string): Sheet {
  const rows = linesOf(text).flatMap((line, index): Row[] => {
    const asked = plain(line.text.replace(BULLET, ''));
    const isRule = /^[-=_*\s]*$/.test(line.text);
    return isRule || asked === '' ? [] : [{ number: index + 1, cells: [{ text: HEADING.exec(asked)?.[1] ?? asked }] }];
  });
  return { name: '', hidden: false, rows, merges: [] };
}

/** The same lines with each answer below its line. */
export function writtenLines(text: string, texts: CellTexts): string {
  const lineEnd = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  let out = '';
  let at = 0;
  const lines = linesOf(text);
  for (const [number, cells] of [...texts].sort(([one], [other]) => one - other)) {
    const line = lines[number - 1];
    const answer = [...cells.values()].filter(Boolean).join('\n');
    if (!line || answer === '') continue;
    const indent = ' '.repeat(/^\s*(?:[-*+•]\s+|\(?\d{1,3}[.)]\s+)?/.exec(line.text)?.[0].length ?? 0);
    const told = answer.split(/\r\n?|\n/).map((one) => (one === '' ? '' : indent + one));
    out += text.slice(at, line.end) + lineEnd + told.join(lineEnd) + lineEnd;
    at = line.end;
  }
  return out + text.slice(at);
}
