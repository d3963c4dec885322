import { inflateSync } from 'node:zlib';
import { decodePDFRawStream, PDFArray, PDFDict, PDFName, type PDFRawStream } from '@cantoo/pdf-lib';
import { Damaged } from './damaged.ts';
import { unpredicted } from './predictor.ts';

/** One stream, unpacked; the drawings of a whole atlas stay below it. */
const UNPACKED_MAX_BYTES = 64 * 2 ** 20;

const FLATE = PDFName.of('FlateDecode');
const FLATE_SHORT = PDFName.of('Fl');

/** The bytes that filters made a stream of. Throws for a filter that the library does not know, and above the limit. */
export function unpack(stream: PDFRawStream): Uint8Array {
  const { dict } = stream;
  const filter = dict.lookup(PDFName.of('Filter'));
  const filters = filter instanceof PDFArray ? filter.asArray().map((_one, index) => filter.lookup(index)) : [filter];
  // Nothing packed is nothing: programs write that for an empty page.
  if (stream.contents.every((byte) => byte === 10 || byte === 13)) return new Uint8Array();
  const flat = filters[0] === FLATE || filters[0] === FLATE_SHORT ? inflated(stream.contents) : undefined;
  // zlib will not take a stream without its end, and the library does.
  const bytes = flat !== undefined && filters.length === 1 ? flat : decodePDFRawStream(stream).decode();
  const parms = dict.lookup(PDFName.of('DecodeParms')) ?? dict.lookup(PDFName.of('DP'));
  // The library knows no predictors; only the filter nearest to the bytes has one in practice.
  const last =
    parms instanceof PDFArray
      ? parms.size() === filters.length
        ? parms.lookup(filters.length - 1)
        : undefined
      : parms;
  return last instanceof PDFDict ? unpredicted(bytes, last) : bytes;
}

/** Many times faster than in the library, and with a limit. */
function inflated(contents: Uint8Array): Uint8Array | undefined {
  try {
    return inflateSync(contents, { maxOutputLength: UNPACKED_MAX_BYTES });
  } catch (fault) {
    if ((fault as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE') throw new Damaged('unpacked', UNPACKED_MAX_BYTES);
    return undefined;
  }
}
