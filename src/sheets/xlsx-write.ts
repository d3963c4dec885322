import { lettersOf, SheetFault } from './sheet.ts';
import { placeOf } from './xlsx-sheet.ts';

/**
 * Writes cells of a worksheet (ECMA-376 part 1, 18.3) where they stand in its XML; every other sign of it stays. A text goes into its own
 * cell (`inlineStr`), because the workbook's shared strings are another part, and that part must not change.
 */
export type CellTexts = ReadonlyMap<number, ReadonlyMap<number, string>>;

interface CellPlace {
  column: number;
  start: number;
  end: number;
  style: string | undefined;
  hasFormula: boolean;
}
interface RowPlace {
  number: number;
  /** The start tag, from `<` to behind `>`. */
  tag: { start: number; end: number; text: string; isClosed: boolean };
  cells: CellPlace[];
  /** Where the end tag begins. */
  end: number;
}
interface Edit {
  start: number;
  end: number;
  text: string;
}

const TOKENS =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(\/?)((?:[\w.-]+:)?)(row|c|f|sheetData|col|dimension)(?=[\s/>])((?:"[^"]*"|'[^']*'|[^>"'])*)>/g;

const attributeOf = (attributes: string, name: string): string | undefined => {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return found?.[1] ?? found?.[2];
};

/** Signs that XML 1.0 has no place for. */
const ILLEGAL = /(?![\t\n])[\p{Cc}\ufffe\uffff]/gu;
const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(ILLEGAL, '')
    // What reads as an escape of its own (part 1, 22.9.2.19).
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');

interface Layout {
  prefix: string;
  rows: Map<number, RowPlace>;
  /** Where each row begins, in order; a missing one goes before the first with a higher number. */
  starts: { number: number; start: number }[];
  /** Where the rows end, and whether the element that holds them has no end tag. */
  end: number;
  empty: { start: number; end: number; attributes: string } | null;
  columnStyles: { from: number; to: number; style: string }[];
  dimension: { start: number; end: number; attributes: string; isClosed: boolean } | null;
}

function layoutOf(xml: string, wanted: CellTexts): Layout {
  const layout: Layout = {
    prefix: '',
    rows: new Map(),
    starts: [],
    end: -1,
    empty: null,
    columnStyles: [],
    dimension: null,
  };
  let number = 0;
  let column = -1;
  let row: RowPlace | null = null;
  let cell: CellPlace | null = null;
  let isWithin = false;
  for (const { 0: token, 1: closing, 2: prefix = '', 3: name, 4: rest = '', index: start } of xml.matchAll(TOKENS)) {
    if (name === undefined) continue;
    const end = start + token.length;
    const isClosed = rest.endsWith('/');
    const at = (attribute: string) => attributeOf(rest, attribute);
    if (name === 'col' && !closing && !isWithin) {
      const style = at('style');
      if (style !== undefined)
        layout.columnStyles.push({ from: Number(at('min')) - 1, to: Number(at('max')) - 1, style });
    } else if (name === 'dimension' && !closing) layout.dimension = { start, end, attributes: rest, isClosed };
    else if (name === 'sheetData') {
      layout.prefix = prefix;
      isWithin = !closing && !isClosed;
      if (!isWithin) layout.end = start;
      if (isClosed) layout.empty = { start, end, attributes: rest.slice(0, -1) };
    } else if (!isWithin) continue;
    else if (name === 'row') {
      if (closing) {
        if (row) row.end = start;
        row = null;
        continue;
      }
      const given = Number(at('r'));
      number = Number.isInteger(given) && given > 0 ? given : number + 1;
      column = -1;
      layout.starts.push({ number, start });
      row = { number, tag: { start, end, text: token, isClosed }, cells: [], end };
      if (wanted.has(number) && !layout.rows.has(number)) layout.rows.set(number, row);
      else row = null;
      if (isClosed) row = null;
    } else if (name === 'c') {
      if (closing) {
        if (cell) cell.end = end;
        cell = null;
        continue;
      }
      if (!row) continue;
      column = placeOf(at('r') ?? '')?.column ?? column + 1;
      cell = { column, start, end, style: at('s'), hasFormula: false };
      row.cells.push(cell);
      if (isClosed) cell = null;
    } else if (name === 'f' && cell) cell.hasFormula = true;
  }
  if (layout.end === -1) throw new SheetFault('damaged');
  return layout;
}

/** The style that an empty place shows: of its row, else of its column. */
function styleAt({ columnStyles }: Layout, row: RowPlace | undefined, column: number): string | undefined {
  const tag = row?.tag.text ?? '';
  const own = /^(1|true)$/.test(attributeOf(tag, 'customFormat') ?? '') ? attributeOf(tag, 's') : undefined;
  return own ?? columnStyles.find(({ from, to }) => from <= column && column <= to)?.style;
}

function cellXml(prefix: string, row: number, column: number, style: string | undefined, text: string): string {
  const start = `<${prefix}c r="${lettersOf(column)}${row}"${style === undefined ? '' : ` s="${style}"`}`;
  return text === ''
    ? `${start}/>`
    : `${start} t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${escaped(text)}</${prefix}t></${prefix}is></${prefix}c>`;
}

/** `spans` tells readers which columns a row has; one that is too narrow would hide what is written. */
function widerSpans(tag: string, columns: Iterable<number>): string {
  const spans = /^(\d+):(\d+)$/.exec(attributeOf(tag, 'spans') ?? '');
  if (!spans) return tag;
  const all = [...columns].map((column) => column + 1);
  const wide = `${Math.min(Number(spans[1]), ...all)}:${Math.max(Number(spans[2]), ...all)}`;
  return tag.replace(/(\sspans\s*=\s*["'])[^"']*/, `$1${wide}`);
}

function rowEdits(layout: Layout, row: RowPlace, texts: ReadonlyMap<number, string>): Edit[] {
  const { prefix } = layout;
  const edits: Edit[] = [];
  const added: [column: number, xml: string][] = [];
  for (const [column, text] of [...texts].sort(([one], [other]) => one - other)) {
    const cell = row.cells.find((one) => one.column === column);
    if (cell?.hasFormula) continue;
    const style = cell ? cell.style : styleAt(layout, row, column);
    const xml = cellXml(prefix, row.number, column, style, text);
    if (cell) edits.push({ start: cell.start, end: cell.end, text: xml });
    else if (text !== '') {
      added.push([column, xml]);
      const next = row.cells.find((one) => one.column > column)?.start ?? row.end;
      if (!row.tag.isClosed) edits.push({ start: next, end: next, text: xml });
    }
  }
  if (added.length === 0) return edits;
  const { start, end, text, isClosed } = row.tag;
  const wider = widerSpans(
    text,
    added.map(([column]) => column),
  );
  const opened = isClosed
    ? `${wider.replace(/\s*\/>$/, '>')}${added.map(([, xml]) => xml).join('')}</${prefix}row>`
    : wider;
  if (opened !== text) edits.push({ start, end, text: opened });
  return edits;
}

function dimensionEdit({ dimension }: Layout, wanted: CellTexts): Edit[] {
  if (!dimension) return [];
  const [first, last = first] = (attributeOf(dimension.attributes, 'ref') ?? '').split(':').map(placeOf);
  if (!first || !last) return [];
  const rows = [first.row, last.row, ...wanted.keys()];
  const columns = [first.column, last.column, ...[...wanted.values()].flatMap((texts) => [...texts.keys()])];
  const ref = `${lettersOf(Math.min(...columns))}${Math.min(...rows)}:${lettersOf(Math.max(...columns))}${Math.max(...rows)}`;
  const isWider =
    Math.min(...rows) < first.row ||
    Math.max(...rows) > last.row ||
    Math.min(...columns) < first.column ||
    Math.max(...columns) > last.column;
  const text = `${dimension.attributes}`.replace(/(ref\s*=\s*["'])[^"']*/, `$1${ref}`);
  const from = dimension.end - 1 - dimension.attributes.length;
  return isWider ? [{ start: from, end: dimension.end - 1, text }] : [];
}

/** The same sheet with these texts in its cells, by row from 1 and column from 0; the empty text empties a cell. A formula is never replaced. */
export function writtenSheetXml(xml: string, wanted: CellTexts): string {
  const layout = layoutOf(xml, wanted);
  const { prefix, rows, starts, empty } = layout;
  const edits: Edit[] = dimensionEdit(layout, wanted);
  const missing: [row: number, xml: string][] = [];
  for (const [number, texts] of [...wanted].sort(([one], [other]) => one - other)) {
    const row = rows.get(number);
    if (row) edits.push(...rowEdits(layout, row, texts));
    else {
      const cells = [...texts]
        .filter(([, text]) => text !== '')
        .sort(([one], [other]) => one - other)
        .map(([column, text]) => cellXml(prefix, number, column, styleAt(layout, undefined, column), text));
      if (cells.length > 0) missing.push([number, `<${prefix}row r="${number}">${cells.join('')}</${prefix}row>`]);
    }
  }
  if (empty && missing.length > 0) {
    const all = missing.map(([, text]) => text).join('');
    const text = `<${prefix}sheetData${empty.attributes}>${all}</${prefix}sheetData>`;
    edits.push({ start: empty.start, end: empty.end, text });
  } else
    for (const [number, text] of missing) {
      const at = starts.find((one) => one.number > number)?.start ?? layout.end;
      edits.push({ start: at, end: at, text });
    }
  // Insertions at one place keep their order: the sort is stable.
  edits.sort((one, other) => one.start - other.start || one.end - other.end);
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, text } of edits) {
    pieces.push(xml.slice(at, start), text);
    at = end;
  }
  return pieces.join('') + xml.slice(at);
}
