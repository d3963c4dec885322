import type { Workbook } from './read-xlsx.ts';
import { MAX_COLUMNS, MAX_ROWS, type Merge, type Sheet, textAt } from './sheet.ts';
import { attribute, readXml } from './xlsx-parts.ts';
import { placeOf } from './xlsx-sheet.ts';

/** Why a cell is not written in. */
export type Refusal = 'formula' | 'locked' | 'merged';

/** What a sheet says of its cells, asked by place and never listed: a validation may stand over 17 billion of them. */
export interface CellRules {
  refusal(row: number, column: number): Refusal | null;
  /** What a cell may hold, where it offers a list. */
  choices(row: number, column: number): string[] | null;
}

/** More is no choice between answers but a list of countries or products. */
const MAX_CHOICES = 60;
/** Whole columns that a list is taken from are read this far. */
const MAX_LIST_ROWS = 2_000;

const covers = (area: Merge, row: number, column: number): boolean =>
  area.firstRow <= row && row <= area.lastRow && area.firstColumn <= column && column <= area.lastColumn;

const COLUMNS = /^\$?([A-Z]{1,3})$/i;
const ROWS = /^\$?(\d{1,7})$/;

/** `B2`, `B2:C9`, `B:C`, `2:9`. */
function areaOf(range: string): Merge | null {
  const [first = '', last = first] = range.split(':');
  const [from, to] = [placeOf(first), placeOf(last)];
  if (from && to) return { firstRow: from.row, lastRow: to.row, firstColumn: from.column, lastColumn: to.column };
  if (COLUMNS.test(first) && COLUMNS.test(last)) {
    const [left, right] = [placeOf(`${first}1`), placeOf(`${last}1`)];
    if (left && right) return { firstRow: 1, lastRow: MAX_ROWS, firstColumn: left.column, lastColumn: right.column };
  }
  if (ROWS.test(first) && ROWS.test(last))
    return {
      firstRow: Number(first.replace('$', '')),
      lastRow: Number(last.replace('$', '')),
      firstColumn: 0,
      lastColumn: MAX_COLUMNS - 1,
    };
  return null;
}
const areasOf = (ranges: string): Merge[] =>
  ranges
    .trim()
    .split(/\s+/)
    .flatMap((range) => areaOf(range) ?? []);

/** For each cell style, whether protection locks it: it does unless the style says otherwise (ECMA-376 part 1, 18.8.33). */
function lockedStyles(part: Uint8Array | undefined): boolean[] {
  const locked: boolean[] = [];
  let isWithin = false;
  if (part)
    readXml(part, {
      open(name, attributes) {
        if (name === 'cellXfs') isWithin = true;
        else if (!isWithin) return;
        else if (name === 'xf') locked.push(true);
        else if (name === 'protection' && /^(0|false)$/.test(attribute(attributes, 'locked') ?? ''))
          locked[locked.length - 1] = false;
      },
      close(name) {
        if (name === 'cellXfs') isWithin = false;
      },
    });
  return locked;
}

interface Found {
  isProtected: boolean;
  styles: Map<number, number>;
  rowStyles: Map<number, number>;
  columnStyles: { area: Merge; style: number }[];
  formulas: Set<number>;
  arrays: Merge[];
  open: Merge[];
  lists: { areas: Merge[]; source: string }[];
}

const key = (row: number, column: number): number => row * MAX_COLUMNS + column;

function found(part: Uint8Array): Found {
  const sheet: Found = {
    isProtected: false,
    styles: new Map(),
    rowStyles: new Map(),
    columnStyles: [],
    formulas: new Set(),
    arrays: [],
    open: [],
    lists: [],
  };
  let row = 0;
  let column = -1;
  let list: { ranges: string; source: string } | null = null;
  let text: 'ranges' | 'source' | null = null;
  readXml(part, {
    open(name, attributes) {
      const at = (wanted: string) => attribute(attributes, wanted);
      const isTrue = (wanted: string) => /^(1|true)$/.test(at(wanted) ?? '');
      if (name === 'row') {
        const given = Number(at('r'));
        row = Number.isInteger(given) && given > 0 ? given : row + 1;
        column = -1;
        if (isTrue('customFormat')) sheet.rowStyles.set(row, Number(at('s') ?? 0));
      } else if (name === 'c') {
        const place = placeOf(at('r') ?? '');
        column = place?.column ?? column + 1;
        row = place?.row ?? row;
        sheet.styles.set(key(row, column), Number(at('s') ?? 0));
      } else if (name === 'f') {
        if (list) text = 'source';
        else {
          sheet.formulas.add(key(row, column));
          const area = at('t') === 'array' || at('t') === 'dataTable' ? areaOf(at('ref') ?? '') : null;
          if (area) sheet.arrays.push(area);
        }
      } else if (name === 'col') {
        const area = {
          firstRow: 1,
          lastRow: MAX_ROWS,
          firstColumn: Number(at('min')) - 1,
          lastColumn: Number(at('max')) - 1,
        };
        sheet.columnStyles.push({ area, style: Number(at('style') ?? 0) });
      } else if (name === 'sheetProtection') sheet.isProtected = isTrue('sheet');
      else if (name === 'protectedRange') {
        // One with a password is open to those who know it.
        if (!at('password') && !at('hashValue')) sheet.open.push(...areasOf(at('sqref') ?? ''));
      } else if (name === 'dataValidation')
        list = at('type') === 'list' ? { ranges: at('sqref') ?? '', source: '' } : null;
      else if (list && name === 'formula1') text = 'source';
      else if (list && name === 'sqref') text = 'ranges';
    },
    text(more) {
      if (list && text) list[text] += more;
    },
    close(name) {
      if (name === 'formula1' || name === 'f' || name === 'sqref') text = null;
      else if (name === 'dataValidation' && list) {
        sheet.lists.push({ areas: areasOf(list.ranges), source: list.source.trim() });
        list = null;
      }
    },
  });
  return sheet;
}

/** What stands in a range of a workbook: `Lists!$A$1:$A$9`. */
function textsIn(sheets: readonly Sheet[], own: Sheet, reference: string): string[] | null {
  const [, quoted, plain, range = ''] = /^(?:'((?:[^']|'')+)'!|([^'!]+)!)?([^!]+)$/.exec(reference) ?? [];
  const named = (quoted?.replaceAll("''", "'") ?? plain)?.toLowerCase();
  const sheet = named === undefined ? own : sheets.find(({ name }) => name.toLowerCase() === named);
  const area = areaOf(range.trim());
  if (!sheet || !area) return null;
  const rows = sheet.rows.filter(
    ({ number }) => number >= area.firstRow && number <= Math.min(area.lastRow, area.firstRow + MAX_LIST_ROWS),
  );
  return rows.flatMap((row) =>
    row.cells.flatMap((_, column) =>
      area.firstColumn <= column && column <= area.lastColumn ? textAt(row, column) || [] : [],
    ),
  );
}

function listed({ sheets, names }: Workbook, own: Sheet, source: string): string[] | null {
  const literal = /^"((?:[^"]|"")*)"$/.exec(source)?.[1];
  const texts =
    literal === undefined
      ? textsIn(sheets, own, names.get(source.toLowerCase()) ?? source)
      : literal.split(',').map((text) => text.replaceAll('""', '"').trim());
  const kept = texts?.filter(Boolean) ?? [];
  return kept.length > 0 && kept.length <= MAX_CHOICES ? kept : null;
}

export function rulesOf(workbook: Workbook, index: number): CellRules {
  const sheet = workbook.sheets[index];
  const part = workbook.part(workbook.places[index] ?? '');
  if (!sheet || !part) return { refusal: () => null, choices: () => null };
  const { isProtected, styles, rowStyles, columnStyles, formulas, arrays, open, lists } = found(part);
  const locked = isProtected ? lockedStyles(workbook.styles) : [];
  const isLocked = (row: number, column: number): boolean => {
    if (!isProtected || open.some((area) => covers(area, row, column))) return false;
    const ofColumn = columnStyles.find(({ area }) => covers(area, row, column))?.style;
    return locked[styles.get(key(row, column)) ?? rowStyles.get(row) ?? ofColumn ?? 0] ?? true;
  };
  const offered = lists.map(({ areas, source }) => ({ areas, texts: listed(workbook, sheet, source) }));
  return {
    refusal(row, column) {
      if (formulas.has(key(row, column)) || arrays.some((area) => covers(area, row, column))) return 'formula';
      const merge = sheet.merges.find((area) => covers(area, row, column));
      if (merge && (merge.firstRow !== row || merge.firstColumn !== column)) return 'merged';
      return isLocked(row, column) ? 'locked' : null;
    },
    choices: (row, column) =>
      offered.find(({ areas }) => areas.some((area) => covers(area, row, column)))?.texts ?? null,
  };
}
