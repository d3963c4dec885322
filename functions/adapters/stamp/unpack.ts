import { inflateSync } from 'node:zlib';
import { decodePDFRawStream, PDFArray, PDFName, type PDFObject, type PDFRawStream } from '@cantoo/pdf-lib';

/** One stream, unpacked; the drawings of a whole atlas stay below it. */
export const UNPACKED_MAX_BYTES = 64 * 2 ** 20;

const FLATE = PDFName.of('FlateDecode');
const FLATE_SHORT = PDFName.of('Fl');

/** The bytes that filters made of a stream are made from. Throws for a filter that the library does not know, and above the limit. */
export function unpack(stream: PDFRawStream): Uint8Array {
  const { dict } = stream;
  const filter = dict.lookup(PDFName.of('Filter'));
  const first = filter instanceof PDFArray ? filter.lookup(0) : filter;
  // Nothing packed is nothing: programs write that for an empty page.
  if (stream.contents.every((byte) => byte === 10 || byte === 13)) return new Uint8Array();
  if (first !== FLATE && first !== FLATE_SHORT) return decodePDFRawStream(stream).decode();
  const flat = inflated(stream.contents);
  const alone = !(filter instanceof PDFArray) || filter.size() === 1;
  const parms = dict.lookup(PDFName.of('DecodeParms')) ?? dict.lookup(PDFName.of('DP'));
  // zlib will not take a stream without its end, and the library does.
  return flat !== undefined && alone && isNothing(parms) ? flat : decodePDFRawStream(stream).decode();
}

const isNothing = (parms: PDFObject | undefined): boolean =>
  parms === undefined || (parms instanceof PDFArray && parms.size() === 0);

/** Many times faster than in the library, and with a limit. */
function inflated(contents: Uint8Array): Uint8Array | undefined {
  try {
    return inflateSync(contents, { maxOutputLength: UNPACKED_MAX_BYTES });
  } catch (fault) {
    if ((fault as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE')
      throw new Error(`a page's content unpacks to more than ${UNPACKED_MAX_BYTES / 2 ** 20} MB`);
    return undefined;
  }
}
