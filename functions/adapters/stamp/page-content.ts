import { PDFArray, PDFContentStream, type PDFObject, type PDFPage, PDFRawStream, PDFStream } from '@cantoo/pdf-lib';
import { Damaged } from './damaged.ts';
import { unpack } from './unpack.ts';

/** The content streams of a page, in order, as they are in the file. */
function contentStreams(page: PDFPage): (PDFObject | undefined)[] {
  const contents = page.node.Contents();
  if (contents === undefined) return [];
  return contents instanceof PDFArray ? contents.asArray().map((entry) => page.doc.context.lookup(entry)) : [contents];
}

/** The text of one content stream. Throws for a stream that is missing or has a filter the library cannot decode. */
export function decoded(stream: PDFObject | undefined): Uint8Array {
  if (stream instanceof PDFRawStream) return unpack(stream);
  if (stream instanceof PDFContentStream) return stream.getUnencodedContents();
  if (stream instanceof PDFStream) return stream.getContents();
  throw new Damaged('content');
}

/** A page's whole content: streams are one text, split between words (ISO 32000-2 §7.7.3.3). */
export function pageContent(page: PDFPage): Uint8Array {
  return Buffer.concat(contentStreams(page).flatMap((stream) => [decoded(stream), Buffer.from('\n')]));
}
