import { type Cell, MAX_CELLS, type Merge, type Row, type Sheet, SheetFault } from '../sheets/sheet.ts';
import { elementsOf, type Hast, isElement, lineOf, linkIn, textOf } from './hast.ts';
import { markdownOf } from './safe-markdown.ts';

const spanOf = (value: unknown): number => Math.min(Math.max(Number.parseInt(String(value ?? 1), 10) || 1, 1), 1000);

function cellOf(node: Hast): Cell | undefined {
  const text = textOf(node);
  const href = linkIn(node);
  if (text === '') return undefined;
  // Told only where someone asks for it: most tables are not read for their marks.
  return {
    text,
    ...(href === undefined ? {} : { href }),
    get markdown() {
      return markdownOf(node.children ?? [], { pasted: true });
    },
  };
}

function* ownRows(table: Hast): Generator<Hast> {
  for (const child of table.children ?? [])
    if (isElement(child, 'tr')) yield child;
    else if (isElement(child, 'thead', 'tbody', 'tfoot')) yield* ownRows(child);
}

function sheetOf(table: Hast, name: string): Sheet {
  const rows: Row[] = [];
  const merges: Merge[] = [];
  let number = 0;
  for (const row of ownRows(table)) {
    number += 1;
    const cells: (Cell | undefined)[] = [];
    let column = 0;
    for (const node of (row.children ?? []).filter((child) => isElement(child, 'td', 'th'))) {
      const isCovered = () =>
        merges.some(
          (one) =>
            one.firstRow < number && number <= one.lastRow && one.firstColumn <= column && column <= one.lastColumn,
        );
      while (isCovered()) column += 1;
      const width = spanOf(node.properties?.colSpan);
      const height = spanOf(node.properties?.rowSpan);
      if (column + width > MAX_CELLS) throw new SheetFault('too-large');
      cells[column] = cellOf(node);
      if (width > 1 || height > 1)
        merges.push({
          firstRow: number,
          lastRow: number + height - 1,
          firstColumn: column,
          lastColumn: column + width - 1,
        });
      column += width;
    }
    if (cells.some(Boolean)) rows.push({ number, cells });
  }
  return { name, hidden: false, rows, merges };
}

const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

/** Every table of a page or a Markdown file as a sheet, named by the heading above it. A table within a table is one of its own. */
export function tablesIn(root: Hast): Sheet[] {
  const sheets: Sheet[] = [];
  let heading = '';
  for (const node of elementsOf(root)) {
    if (isElement(node, ...HEADINGS)) heading = lineOf(node);
    else if (isElement(node, 'table')) sheets.push(sheetOf(node, heading));
  }
  return sheets;
}
