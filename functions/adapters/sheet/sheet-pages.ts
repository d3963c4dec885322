import { type PDFDocument, PDFName, type PDFPage, type PDFRef } from '@cantoo/pdf-lib';
import { SheetTags, type Tag, type TagElement } from './sheet-tags.ts';

/** A4 on its side: tables are wide. */
const PAGE = { width: 841.89, height: 595.28 };
const MARGIN = 40;
const FOOT = 28;

/** Pages one after the other, filled from the top down, each piece with its tag (ISO 32000-2 §14.8). */
export class SheetPages {
  readonly #doc: PDFDocument;
  /** Each page with its content so far, packed; the page that is being filled is not among the packed. */
  readonly #pages: { page: PDFPage; packed: PDFRef[] }[] = [];
  #content: string[] = [];
  readonly #tags: SheetTags;
  readonly x = MARGIN;
  readonly width = PAGE.width - 2 * MARGIN;
  /** What a page has room for. */
  readonly height = PAGE.height - 2 * MARGIN - FOOT;
  /** The upper end of what is set next. */
  y = 0;

  constructor(doc: PDFDocument, language: string) {
    this.#doc = doc;
    this.#tags = new SheetTags(doc, language);
    this.next();
  }

  get left(): number {
    return this.y - MARGIN - FOOT;
  }
  next(): void {
    this.#pack();
    const page = this.#doc.addPage([PAGE.width, PAGE.height]);
    this.#pages.push({ page, packed: [] });
    this.#tags.page(page);
    this.y = PAGE.height - MARGIN;
  }
  /** A new page where this one has no room for so much. */
  make(height: number): void {
    if (this.left < height) this.next();
  }
  /** None at the top of a page. */
  space(height: number): void {
    if (this.y < PAGE.height - MARGIN || this.#content.length > 0) this.y -= height;
  }
  element(tag: Tag, within?: TagElement, saying: string | null = null): TagElement {
    return this.#tags.element(tag, within, saying);
  }
  tagged(element: TagElement, operators: readonly string[]): void {
    const mark = this.#tags.mark(element);
    this.#content.push(`/${element.tag} <</MCID ${mark}>> BDC`, ...operators, 'EMC');
  }
  artifact(operators: readonly string[]): void {
    this.#content.push('/Artifact BMC', ...operators, 'EMC');
  }
  /** A line over the whole width. */
  rule(weight: number): void {
    const y = this.y.toFixed(2);
    this.artifact([`q 0.6 G ${weight} w ${this.x} ${y} m ${(this.x + this.width).toFixed(2)} ${y} l S Q`]);
  }
  eachFoot(draw: (page: number, pages: number, x: number, y: number, width: number) => string[]): void {
    this.#pack();
    for (const [at, { packed }] of this.#pages.entries())
      packed.push(
        this.#stream([
          '/Artifact <</Type /Pagination /Subtype /Footer>> BDC',
          ...draw(at + 1, this.#pages.length, this.x, MARGIN - FOOT / 3, this.width),
          'EMC',
        ]),
      );
  }
  end(fonts: readonly (readonly [key: string, ref: PDFRef])[]): void {
    const { context } = this.#doc;
    const resources = context.register(context.obj({ Font: Object.fromEntries(fonts) }));
    for (const { page, packed } of this.#pages) {
      page.node.set(PDFName.of('Resources'), resources);
      page.node.set(PDFName.of('Contents'), context.obj(packed));
    }
    this.#tags.end();
  }
  #stream(content: readonly string[]): PDFRef {
    const { context } = this.#doc;
    return context.register(context.flateStream(content.join('\n')));
  }
  /** A page that is full is packed at once: a long sheet would not fit into memory otherwise. */
  #pack(): void {
    if (this.#content.length > 0) this.#pages.at(-1)?.packed.push(this.#stream(this.#content));
    this.#content = [];
  }
}
