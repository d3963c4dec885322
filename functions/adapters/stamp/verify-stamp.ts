import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFPage, PDFStream } from '@cantoo/pdf-lib';
import { parsePdf } from './open-pdf.ts';
import { contentStreams, decoded } from './page-content.ts';
import type { Placed } from './place-stamp.ts';

/**
 * Reads a stamped file back and counts the pages whose last content is their stamp, with every font in it embedded and readable as
 * text. Throws `StampRefused` when the file cannot be opened, and answers 0 when it is still encrypted.
 */
export async function stampedPages(bytes: Uint8Array, placed: Placed, about?: string): Promise<number> {
  const { doc, encrypted } = await parsePdf(bytes, about);
  if (encrypted || doc.getPageCount() !== placed.contents.length) return 0;
  // Pages share the stream of their stamp: each object of the file is decoded once, and asked for by every page.
  const texts = new Map<unknown, string>();
  const lastText = (page: PDFPage): string | undefined => {
    const last = contentStreams(page).at(-1);
    if (last === undefined) return undefined;
    const text = texts.get(last) ?? Buffer.from(decoded(last)).toString('latin1').trimEnd();
    texts.set(last, text);
    return text;
  };
  return doc.getPages().filter((page, index) => {
    const content = placed.contents[index];
    return content !== undefined && lastText(page) === content.trimEnd() && canBeDrawn(doc, page, placed);
  }).length;
}

function canBeDrawn(doc: PDFDocument, page: PDFPage, placed: Placed): boolean {
  const resource = (kind: string, key: string): unknown =>
    doc.context.lookup(page.node.Resources()?.lookupMaybe(PDFName.of(kind), PDFDict)?.get(PDFName.of(key)));
  return (
    placed.fonts.every((key) => isReadableFont(resource('Font', key))) &&
    placed.states.every((key) => resource('ExtGState', key) instanceof PDFDict) &&
    placed.drawings.every((key) => resource('XObject', key) instanceof PDFStream)
  );
}

function isReadableFont(font: unknown): boolean {
  if (!(font instanceof PDFDict) || !(font.lookup(PDFName.of('ToUnicode')) instanceof PDFStream)) return false;
  const descendant = font.lookupMaybe(PDFName.of('DescendantFonts'), PDFArray)?.lookup(0, PDFDict);
  const descriptor = descendant?.lookupMaybe(PDFName.of('FontDescriptor'), PDFDict);
  return descriptor?.lookup(PDFName.of('FontFile2')) instanceof PDFStream;
}
