import { inflateSync } from 'node:zlib';
import {
  decodePDFRawStream,
  PDFArray,
  PDFContentStream,
  PDFName,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
  PDFStream,
} from '@cantoo/pdf-lib';

/** Operators of one stream of a page, unpacked; the drawings of a whole atlas stay below it. */
const PAGE_CONTENT_MAX_BYTES = 64 * 2 ** 20;

/** The content streams of a page, in order, as they are in the file. */
export function contentStreams(page: PDFPage): (PDFObject | undefined)[] {
  const contents = page.node.Contents();
  if (contents === undefined) return [];
  return contents instanceof PDFArray ? contents.asArray().map((entry) => page.doc.context.lookup(entry)) : [contents];
}

/** The text of one content stream. Throws for a stream that is missing or has a filter the library cannot decode. */
export function decoded(stream: PDFObject | undefined): Uint8Array {
  if (stream instanceof PDFRawStream) return inflated(stream) ?? decodePDFRawStream(stream).decode();
  if (stream instanceof PDFContentStream) return stream.getUnencodedContents();
  if (stream instanceof PDFStream) return stream.getContents();
  throw new Error('a page has lost a part of its content');
}

/** The one common filter by itself, many times faster than in the library; whatever zlib will not take is left to the library. */
function inflated({ dict, contents }: PDFRawStream): Uint8Array | undefined {
  if (dict.get(PDFName.of('Filter')) !== PDFName.of('FlateDecode') || dict.has(PDFName.of('DecodeParms'))) return;
  try {
    return inflateSync(contents, { maxOutputLength: PAGE_CONTENT_MAX_BYTES });
  } catch (fault) {
    if ((fault as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE')
      throw new Error(`a page's content unpacks to more than ${PAGE_CONTENT_MAX_BYTES / 2 ** 20} MB`);
    return;
  }
}

/** A page's whole content: streams are one text, split between words (ISO 32000-2 §7.7.3.3). */
export function pageContent(page: PDFPage): Uint8Array {
  return Buffer.concat(contentStreams(page).flatMap((stream) => [decoded(stream), Buffer.from('\n')]));
}
