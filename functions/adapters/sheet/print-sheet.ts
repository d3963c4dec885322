import { PDFDocument } from '@cantoo/pdf-lib';
import { needsIsolation } from '../../../src/schemas/typed-text.ts';
import type { Sheet, SheetSection } from '../../ports/documents.ts';
import { type EmbeddedFace, embedFace } from '../stamp/embed-face.ts';
import { type Face, facesFor } from '../stamp/faces.ts';
import { breakLines } from '../stamp/lines.ts';
import { type Paragraph, paragraph, type Stretch } from '../stamp/paragraph.ts';
import { drawLine } from '../stamp/stamp-content.ts';
import { SheetPages } from './sheet-pages.ts';
import type { Tag } from './sheet-tags.ts';

/** A text set in lines of one width. */
interface SetText {
  text: string;
  lines: { paragraph: Paragraph; line: Stretch }[];
  size: number;
  leading: number;
}

const LEADING = 1.4;
const SIZES = { title: 16, heading: 11, text: 9, cell: 7.5 } as const;
const CELL_GAP = 6;
const ROW_PADDING = 2.5;
/** Above this the library's packed objects take longer to write than all else. */
const PACKED_OBJECTS_MAX = 5000;
/** Many cells say the same: what is set is kept, but not for ever. */
const KEPT_TEXTS_MAX = 2000;

/** Every character once: which faces are needed is a question of characters. */
function charactersOf({ title, foot, sections }: Sheet): string {
  const points = new Set(`0123456789${title}${foot}`);
  const add = (text: string): void => {
    for (const point of text) points.add(point);
  };
  for (const { heading, paragraphs, table } of sections) {
    for (const text of [heading, ...paragraphs]) add(text);
    for (const { label } of table?.columns ?? []) add(label);
    for (const row of table?.rows ?? []) row.forEach(add);
  }
  return [...points].join('');
}

/** What a program reads in the place of what is drawn, where that is in several lines, or in the order of the eye. */
const sayingOf = ({ text, lines }: SetText): string | null =>
  lines.length > 1 || needsIsolation(text) ? text.replaceAll('\n', ', ') : null;

class Printer {
  readonly #doc: PDFDocument;
  readonly #faces: readonly Face[];
  readonly #fonts = new Map<Face, { key: string; face: EmbeddedFace }>();
  readonly #set = new Map<string, SetText>();
  readonly #pages: SheetPages;

  constructor(doc: PDFDocument, faces: readonly Face[], language: string) {
    this.#doc = doc;
    this.#faces = faces;
    this.#pages = new SheetPages(doc, language);
  }

  #text(text: string, size: number, width: number): SetText {
    const key = `${size} ${width} ${text}`;
    const known = this.#set.get(key);
    if (known) return known;
    const lines = text.split('\n').flatMap((line) => {
      const set = paragraph([{ label: '', text: line }], '', false, this.#faces);
      return breakLines(set, width / size).map((stretch) => ({ paragraph: set, line: stretch }));
    });
    const made = { text, lines, size, leading: size * LEADING };
    if (this.#set.size >= KEPT_TEXTS_MAX) this.#set.clear();
    this.#set.set(key, made);
    return made;
  }

  #draw({ lines, size, leading }: SetText, from: number, to: number, x: number, top: number): string[] {
    return lines
      .slice(from, to)
      .flatMap(({ paragraph: of, line }, at) =>
        drawLine({ paragraph: of, line, size, y: top - size - at * leading }, x, { code: this.#code }),
      );
  }
  readonly #code = (face: Face, glyph: Parameters<EmbeddedFace['code']>[0], text: string, advance: number) => {
    const font = this.#fonts.get(face) ?? { key: `F${this.#fonts.size}`, face: embedFace(this.#doc, face) };
    this.#fonts.set(face, font);
    return { key: font.key, hex: font.face.code(glyph, text, advance) };
  };

  /** A text over the whole width, on as many pages as it takes. */
  words(text: string, size: number, tag: Tag, above: number): void {
    const pages = this.#pages;
    const set = this.#text(text, size, pages.width);
    pages.space(above);
    const element = pages.element(tag, undefined, sayingOf(set));
    for (let from = 0; from < set.lines.length; ) {
      pages.make(set.leading * Math.min(2, set.lines.length - from));
      const to = Math.min(set.lines.length, from + Math.max(1, Math.floor(pages.left / set.leading)));
      pages.tagged(element, this.#draw(set, from, to, pages.x, pages.y));
      pages.space((to - from) * set.leading);
      from = to;
    }
  }

  table({ columns, rows }: NonNullable<SheetSection['table']>): void {
    const pages = this.#pages;
    const shares = columns.reduce((sum, { share }) => sum + share, 0);
    const widths = columns.map(({ share }) => (pages.width * share) / shares);
    const xs = widths.map((_, at) => pages.x + widths.slice(0, at).reduce((sum, one) => sum + one, 0));
    const setRow = (cells: readonly string[]): SetText[] =>
      columns.map((_, at) => this.#text(cells[at] ?? '', SIZES.cell, (widths[at] ?? 0) - CELL_GAP));
    const head = setRow(columns.map(({ label }) => label));
    const heightOf = (row: readonly SetText[]): number =>
      Math.max(...row.map(({ lines }) => lines.length)) * SIZES.cell * LEADING + 2 * ROW_PADDING;
    const table = pages.element('Table');
    const headHeight = heightOf(head);

    const drawHead = (isFirst: boolean): void => {
      const top = pages.y - ROW_PADDING;
      const drawn = head.map((cell, at) => this.#draw(cell, 0, cell.lines.length, xs[at] ?? 0, top));
      // The rows below are of one table: its head is read once, and is drawn on every page.
      if (isFirst) {
        const row = pages.element('TR', table);
        for (const [at, cell] of head.entries())
          pages.tagged(pages.element('TH', row, sayingOf(cell)), drawn[at] ?? []);
      } else pages.artifact(drawn.flat());
      pages.space(headHeight);
      pages.rule(0.8);
    };
    const firstHeight = rows[0] === undefined ? 0 : heightOf(setRow(rows[0]));
    pages.make(headHeight + Math.min(firstHeight, pages.height / 2));
    drawHead(true);
    for (const cells of rows) {
      const row = setRow(cells);
      const lines = Math.max(...row.map((cell) => cell.lines.length));
      const element = pages.element('TR', table);
      const tags = row.map((cell) => pages.element('TD', element, sayingOf(cell)));
      const leading = SIZES.cell * LEADING;
      // A row stays whole where a page has room for it; one that is longer than a page goes on over the next.
      if (heightOf(row) > pages.left && heightOf(row) <= pages.height - headHeight) {
        pages.next();
        drawHead(false);
      }
      for (let from = 0; from < lines; ) {
        if (pages.left < leading + 2 * ROW_PADDING) {
          pages.next();
          drawHead(false);
        }
        const to = Math.min(lines, from + Math.floor((pages.left - 2 * ROW_PADDING) / leading));
        for (const [at, cell] of row.entries()) {
          const drawn = this.#draw(cell, from, to, xs[at] ?? 0, pages.y - ROW_PADDING);
          const tag = tags[at];
          if (drawn.length > 0 && tag) pages.tagged(tag, drawn);
        }
        pages.space((to - from) * leading + 2 * ROW_PADDING);
        from = to;
      }
      pages.rule(0.3);
    }
  }

  foot(say: (page: number, pages: number) => string): void {
    this.#pages.eachFoot((page, pages, x, y, width) => {
      const set = this.#text(say(page, pages), SIZES.cell, width);
      return this.#draw(set, 0, 1, x, y + SIZES.cell);
    });
  }

  end(): void {
    for (const { face } of this.#fonts.values()) face.write();
    this.#pages.end([...this.#fonts.values()].map(({ key, face }) => [key, face.ref]));
  }
}

/** The same sheet gives the same bytes: nothing in them is of the moment or of chance. */
export async function printSheet(sheet: Sheet): Promise<{ bytes: Uint8Array; pages: number }> {
  const doc = await PDFDocument.create({ updateMetadata: false });
  const faces = await facesFor(charactersOf(sheet));
  const printer = new Printer(doc, faces, sheet.language);
  printer.words(sheet.title, SIZES.title, 'H1', 0);
  for (const { heading, paragraphs, table } of sheet.sections) {
    if (heading !== '') printer.words(heading, SIZES.heading, 'H2', 14);
    for (const text of paragraphs) printer.words(text, SIZES.text, 'P', 4);
    if (table) printer.table(table);
  }
  printer.foot((page, pages) => sheet.foot.replace('{page}', String(page)).replace('{pages}', String(pages)));
  printer.end();
  doc.setTitle(sheet.title, { showInWindowTitleBar: true });
  doc.setCreationDate(new Date(sheet.at));
  doc.setModificationDate(new Date(sheet.at));
  const bytes = await doc.save({
    addDefaultPage: false,
    updateFieldAppearances: false,
    objectsPerTick: Number.POSITIVE_INFINITY,
    useObjectStreams: doc.context.enumerateIndirectObjects().length <= PACKED_OBJECTS_MAX,
  });
  return { bytes, pages: doc.getPageCount() };
}
