/** A table from outside, however it was written: a sheet of a workbook, a CSV file, a table in Markdown or HTML. */
export interface Sheet {
  /** The name of the sheet; of a table in a text, its heading. */
  name: string;
  /** A sheet that its author has hidden. */
  hidden: boolean;
  /** Rows that hold anything, in order. */
  rows: Row[];
  merges: Merge[];
}

export interface Row {
  /** The number that a spreadsheet shows beside it, from 1. */
  number: number;
  /** By column, from 0; empty cells may be missing. */
  cells: readonly (Cell | undefined)[];
}

export interface Cell {
  /** What a reader sees, trimmed at both ends; lines end in \n. */
  text: string;
  /** It holds a formula whose result was never stored, or one that a text file would hand to a spreadsheet: nothing to read. */
  isFormula?: true;
  /** Where it links to. */
  href?: string;
  /** The same as Markdown, where the source has marks of its own. */
  markdown?: string;
}

/** Rows by number, columns from 0, both ends included. */
export interface Merge {
  firstRow: number;
  lastRow: number;
  firstColumn: number;
  lastColumn: number;
}

/** Why a table can't be read at all. */
export type SheetFaultCode =
  | 'damaged'
  | 'protected'
  | 'old-format'
  | 'too-large'
  | 'not-a-workbook'
  | 'empty'
  | 'other-kind';
export class SheetFault extends Error {
  override readonly name = 'SheetFault';
  readonly code: SheetFaultCode;
  constructor(code: SheetFaultCode) {
    super(code);
    this.code = code;
  }
}

/** More than any questionnaire has; a file beyond it is refused rather than read for minutes. */
export const MAX_CELLS = 2_000_000;
/** https://support.microsoft.com/office/excel-specifications-and-limits: 1,048,576 rows by 16,384 columns. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** More than any questionnaire weighs; a browser would run out of memory before it is read. */
export const MAX_FILE_BYTES = 100_000_000;

/** How a spreadsheet calls a column: 0 is A, 27 is AB. */
export const lettersOf = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : lettersOf(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26));

export const textAt = (row: Row, column: number): string => row.cells[column]?.text ?? '';

/** Line ends as \n, no-break and other odd blanks as blanks, nothing at either end. */
export const tidied = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u00a0\u2007\u202f]/g, ' ')
    .replace(/[\u200b\u2060\ufeff\u00ad]/g, '')
    .trim();
