import {
  PDFArray,
  type PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFPage,
  type PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';

export type Tag = 'Document' | 'H1' | 'H2' | 'P' | 'Table' | 'TR' | 'TH' | 'TD';
export interface TagElement {
  tag: Tag;
  ref: PDFRef;
  /** What is in it: other elements, and marked pieces of pages. */
  kids: PDFArray;
}

const name = (text: string): PDFName => PDFName.of(text);

/** What the pieces of the pages are, as a tree (ISO 32000-2 §14.7), so that a reader's program says a table as a table. */
export class SheetTags {
  readonly #doc: PDFDocument;
  readonly #root: PDFRef;
  readonly #top: TagElement;
  readonly #pages: { page: PDFPage; owners: PDFRef[] }[] = [];
  readonly #language: string;

  constructor(doc: PDFDocument, language: string) {
    this.#doc = doc;
    this.#language = language;
    this.#root = doc.context.nextRef();
    this.#top = this.#make('Document', this.#root);
  }

  #make(tag: Tag, parent: PDFRef, saying: string | null = null): TagElement {
    const { context } = this.#doc;
    const kids = PDFArray.withContext(context);
    const dict: PDFDict = context.obj({ Type: 'StructElem', S: tag, P: parent, K: kids });
    if (tag === 'TH') dict.set(name('A'), context.obj({ O: 'Table', Scope: 'Column' }));
    if (saying !== null) dict.set(name('ActualText'), PDFHexString.fromText(saying));
    return { tag, kids, ref: context.register(dict) };
  }
  /** `saying`: what is read in the place of what is drawn (§14.9.4). */
  element(tag: Tag, within: TagElement = this.#top, saying: string | null = null): TagElement {
    const made = this.#make(tag, within.ref, saying);
    within.kids.push(made.ref);
    return made;
  }
  page(page: PDFPage): void {
    page.node.set(name('StructParents'), PDFNumber.of(this.#pages.length));
    page.node.set(name('Tabs'), name('S'));
    this.#pages.push({ page, owners: [] });
  }
  /** The number of the next piece of the page; it belongs to the element. */
  mark({ kids, ref }: TagElement): number {
    const here = this.#pages.at(-1);
    if (!here) throw new Error('there is no page yet');
    const mark = here.owners.push(ref) - 1;
    kids.push(this.#doc.context.obj({ Type: 'MCR', Pg: here.page.ref, MCID: mark }));
    return mark;
  }
  end(): void {
    const { context, catalog } = this.#doc;
    const nums = this.#pages.flatMap(({ owners }, at) => [PDFNumber.of(at), context.obj(owners)]);
    const parents = context.register(context.obj({ Nums: nums }));
    context.assign(
      this.#root,
      context.obj({
        Type: 'StructTreeRoot',
        K: [this.#top.ref],
        ParentTree: parents,
        ParentTreeNextKey: this.#pages.length,
      }),
    );
    catalog.set(name('StructTreeRoot'), this.#root);
    catalog.set(name('MarkInfo'), context.obj({ Marked: true }));
    catalog.set(name('Lang'), PDFString.of(this.#language));
  }
}
