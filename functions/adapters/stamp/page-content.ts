import { decodePDFRawStream, PDFArray, PDFContentStream, type PDFPage, PDFRawStream, PDFStream } from '@cantoo/pdf-lib';

/** The decoded content streams of a page, in order. Throws for a stream that is missing or has a filter the library cannot decode. */
export function contentStreams(page: PDFPage): Uint8Array[] {
  const contents = page.node.Contents();
  if (contents === undefined) return [];
  const streams =
    contents instanceof PDFArray ? contents.asArray().map((entry) => page.doc.context.lookup(entry)) : [contents];
  return streams.map((stream) => {
    if (stream instanceof PDFRawStream) return decodePDFRawStream(stream).decode();
    if (stream instanceof PDFContentStream) return stream.getUnencodedContents();
    if (stream instanceof PDFStream) return stream.getContents();
    throw new Error('a page has lost a part of its content');
  });
}

/** A page's whole content: streams are one text, split between words (ISO 32000-2 §7.7.3.3). */
export function pageContent(page: PDFPage): Uint8Array {
  return Buffer.concat(contentStreams(page).flatMap((stream) => [stream, Buffer.from('\n')]));
}
