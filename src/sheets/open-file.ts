import { linesAsSheet, tablesOfMarkdown, writtenLines, writtenMarkdown } from './markdown.ts';
import { decoded, readCsv } from './read-csv.ts';
import { openXlsx } from './read-xlsx.ts';
import { MAX_FILE_BYTES, type Sheet, SheetFault } from './sheet.ts';
import { writtenCsv } from './write-csv.ts';
import { writtenXlsx } from './write-xlsx.ts';
import { type CellRules, rulesOf } from './xlsx-rules.ts';
import type { CellTexts } from './xlsx-write.ts';

/** Texts for the cells of a file: by sheet's index, row from 1, column from 0. */
export type FileTexts = ReadonlyMap<number, CellTexts>;
export type FileKind = 'xlsx' | 'csv' | 'markdown' | 'lines';

/** A questionnaire as it came, and the way back to a file of the same kind. */
export interface SheetFile {
  kind: FileKind;
  sheets: Sheet[];
  rules(sheet: number): CellRules;
  /** The same file with these texts in its cells. What its rules refuse is not written. */
  written(texts: FileTexts): Uint8Array;
  /** Whether formulas in it may count the answers: their results are stored, and stay as they are until a spreadsheet reckons anew. */
  hasFormulas: boolean;
}

const FREE: CellRules = { refusal: () => null, choices: () => null };
const isZip = ([first, second]: Uint8Array): boolean => first === 0x50 && second === 0x4b;
const isCompound = ([first, second]: Uint8Array): boolean => first === 0xd0 && second === 0xcf;
const only = (texts: FileTexts): CellTexts => texts.get(0) ?? new Map();

function openWorkbook(bytes: Uint8Array): SheetFile {
  const workbook = openXlsx(bytes);
  const known = new Map<number, CellRules>();
  const rules = (sheet: number): CellRules => {
    const found = known.get(sheet) ?? rulesOf(workbook, sheet);
    known.set(sheet, found);
    return found;
  };
  return {
    kind: 'xlsx',
    sheets: workbook.sheets,
    rules,
    hasFormulas: workbook.entries.has('xl/calcchain.xml'),
    written(texts) {
      const allowed = [...texts].map(([sheet, rows]): [number, CellTexts] => [
        sheet,
        new Map(
          [...rows].map(([row, cells]) => [
            row,
            new Map([...cells].filter(([column]) => rules(sheet).refusal(row, column) === null)),
          ]),
        ),
      ]);
      return writtenXlsx(workbook, new Map(allowed));
    },
  };
}

function openText(bytes: Uint8Array): SheetFile {
  const text = decoded(bytes);
  const tables = tablesOfMarkdown(text);
  const encoder = new TextEncoder();
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb ? '\ufeff' : '';
  if (tables.length === 0)
    return {
      kind: 'lines',
      sheets: [linesAsSheet(text)],
      rules: () => FREE,
      hasFormulas: false,
      written: (texts) => encoder.encode(mark + writtenLines(text, only(texts))),
    };
  return {
    kind: 'markdown',
    sheets: tables,
    rules: () => FREE,
    hasFormulas: false,
    // Rows are numbered by the lines of the whole text, so that those of all tables make one map.
    written: (texts) =>
      encoder.encode(mark + writtenMarkdown(text, new Map([...texts.values()].flatMap((rows) => [...rows])))),
  };
}

const openTable = (bytes: Uint8Array): SheetFile => ({
  kind: 'csv',
  sheets: [readCsv(bytes, '')],
  rules: () => FREE,
  hasFormulas: false,
  written: (texts) => writtenCsv(bytes, only(texts)),
});

/** Whether a text without a name's ending is a table that was copied from a spreadsheet or a CSV file. */
function isTable(bytes: Uint8Array): boolean {
  if (tablesOfMarkdown(decoded(bytes)).length > 0) return false;
  const { rows } = readCsv(bytes, '');
  const widths = rows.map(({ cells }) => cells.length);
  const common = widths.filter((width) => width > 1 && width === widths[0]).length;
  const hasTabs = decoded(bytes).includes('\t');
  return rows.length > 0 && common >= rows.length * (hasTabs ? 0.5 : 0.9) && (hasTabs || rows.length > 1);
}

const endingOf = (name: string): string => /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
/** What has pages, pictures or marks of its own, and is no table. */
const OTHERS = new Set([
  'pdf',
  'doc',
  'docx',
  'odt',
  'ods',
  'numbers',
  'pages',
  'rtf',
  'ppt',
  'pptx',
  'xlsb',
  'zip',
  'html',
  'htm',
]);

/** Opens a file by what it holds and what it's called; pasted text has no name. @throws SheetFault */
export function openFile(name: string, bytes: Uint8Array): SheetFile {
  if (bytes.length > MAX_FILE_BYTES) throw new SheetFault('too-large');
  if (bytes.every((byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d))) throw new SheetFault('empty');
  const ending = endingOf(name);
  if (OTHERS.has(ending)) throw new SheetFault('other-kind');
  if (isZip(bytes) || isCompound(bytes)) return openWorkbook(bytes);
  if (ending === 'xlsx' || ending === 'xlsm' || ending === 'xls') throw new SheetFault('not-a-workbook');
  if (ending === 'csv' || ending === 'tsv') return openTable(bytes);
  if (decoded(bytes).includes('\0')) throw new SheetFault('other-kind');
  return ending !== 'md' && ending !== 'markdown' && isTable(bytes) ? openTable(bytes) : openText(bytes);
}
