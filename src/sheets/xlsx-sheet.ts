import { type Cell, MAX_CELLS, MAX_COLUMNS, MAX_ROWS, type Merge, type Row, SheetFault, tidied } from './sheet.ts';
import { attribute, readXml } from './xlsx-parts.ts';
import { dayOfSerial, type NumberKind, shownNumber, unescaped } from './xlsx-values.ts';

/** What the sheets of a workbook share. */
export interface Book {
  strings: readonly string[];
  /** What each style makes of a number, by its index. */
  kinds: readonly NumberKind[];
  is1904: boolean;
}

const REFERENCE = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i;

/** `AB12` → row 12, column 27. Null for what is no place in a sheet. */
export function placeOf(reference: string): { row: number; column: number } | null {
  const [, letters, digits] = REFERENCE.exec(reference.trim()) ?? [];
  if (!letters || !digits) return null;
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const row = Number(digits);
  return column < MAX_COLUMNS && row >= 1 && row <= MAX_ROWS ? { row, column } : null;
}

function mergeOf(range: string): Merge | null {
  const [first, last = first] = range.split(':').map(placeOf);
  return first && last
    ? { firstRow: first.row, lastRow: last.row, firstColumn: first.column, lastColumn: last.column }
    : null;
}

interface Written {
  type: string;
  style: number;
  value: string;
  inline: string;
  hasFormula: boolean;
}

function shown({ type, style, value, inline, hasFormula }: Written, book: Book): Cell | undefined {
  const cell = (text: string): Cell | undefined => {
    const tidy = tidied(text);
    return tidy === '' ? undefined : { text: tidy };
  };
  if (type === 'inlineStr') return cell(unescaped(inline));
  if (value === '') return hasFormula ? { text: '', isFormula: true } : cell(unescaped(inline));
  if (type === 's') return cell(book.strings[Number(value)] ?? '');
  if (type === 'str') return cell(unescaped(value));
  if (type === 'b') return cell(value === '1' ? 'TRUE' : 'FALSE');
  // `#N/A` and its like: a formula that came to nothing.
  if (type === 'e') return { text: '', isFormula: true };
  if (type === 'd') return cell(value.slice(0, 10));
  const number = Number(value);
  if (!Number.isFinite(number)) return cell(value);
  const kind = book.kinds[style] ?? 'number';
  if (kind === 'day') return cell(dayOfSerial(number, book.is1904) ?? shownNumber(number));
  return cell(kind === 'percent' ? `${shownNumber(number * 100)}%` : shownNumber(number));
}

/**
 * The cells of one sheet, as a stream. Validations, conditional formats and whatever else a range of billions of cells may be named in
 * are not looked at.
 */
export function readSheetXml(part: Uint8Array, book: Book): { rows: Row[]; merges: Merge[] } {
  const rows = new Map<number, (Cell | undefined)[]>();
  const merges: Merge[] = [];
  let row = 0;
  let column = -1;
  let cells = 0;
  let at: 'value' | 'inline' | null = null;
  let phonetic = false;
  let written: Written | null = null;
  readXml(part, {
    open(name, attributes) {
      if (name === 'row') {
        const given = Number(attribute(attributes, 'r'));
        row = Number.isInteger(given) && given > 0 ? given : row + 1;
        column = -1;
        if (row > MAX_ROWS) throw new SheetFault('damaged');
      } else if (name === 'c') {
        const place = placeOf(attribute(attributes, 'r') ?? '');
        column = place ? place.column : column + 1;
        if (place) row = place.row;
        if (column >= MAX_COLUMNS) throw new SheetFault('damaged');
        written = {
          type: attribute(attributes, 't') ?? 'n',
          style: Number(attribute(attributes, 's') ?? 0),
          value: '',
          inline: '',
          hasFormula: false,
        };
      } else if (name === 'f' && written) written.hasFormula = true;
      else if (name === 'v') at = 'value';
      else if (name === 't' && !phonetic) at = 'inline';
      else if (name === 'rPh') phonetic = true;
      else if (name === 'mergeCell') {
        const merge = mergeOf(attribute(attributes, 'ref') ?? '');
        if (merge) merges.push(merge);
      }
    },
    text(text) {
      if (!written || !at) return;
      if (at === 'value') written.value += text;
      else written.inline += text;
    },
    close(name) {
      if (name === 'v' || name === 't') at = null;
      else if (name === 'rPh') phonetic = false;
      else if (name === 'c' && written) {
        const cell = shown(written, book);
        written = null;
        if (!cell) return;
        cells += 1;
        if (cells > MAX_CELLS) throw new SheetFault('too-large');
        const line = rows.get(row) ?? [];
        line[column] = cell;
        rows.set(row, line);
      }
    },
  });
  return {
    rows: [...rows].sort(([a], [b]) => a - b).map(([number, line]) => ({ number, cells: line })),
    merges,
  };
}
