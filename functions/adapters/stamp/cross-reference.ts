import { PDFArray, PDFContext, PDFDict, PDFName, PDFNumber, PDFObjectParser, PDFRawStream } from '@cantoo/pdf-lib';
import { Damaged } from './damaged.ts';
import { isWord, type ObjectSpan, readNumber, scanObject, skipSpace } from './scan-object.ts';
import { unpack } from './unpack.ts';

/** Where an object is: at an offset of the file, or by its place in a stream of objects. `section` counts from the newest update. */
export type Place =
  | { kind: 'offset'; offset: number; generation: number; section: number }
  | { kind: 'packed'; stream: number; index: number; section: number }
  | { kind: 'free' };

export interface CrossReference {
  places: Map<number, Place>;
  /** The newest one. */
  trailer: PDFDict;
}

/** ISO 32000-1 Annex C.2. */
const OBJECTS_MAX = 8_388_607;
const SECTIONS_MAX = 10_000;
/** No offset needs a wider field. */
const WIDTH_MAX_BYTES = 8;
const HEAD_BYTES = 1024;
const TAIL_BYTES = 2048;

const name = (text: string): PDFName => PDFName.of(text);

/** Reads one dictionary as the library does. Throws when it cannot be read. */
export function readDict(bytes: Uint8Array, from: number, to = bytes.length): PDFDict {
  const value = PDFObjectParser.forBytes(bytes.subarray(from, to), PDFContext.create()).parseObject();
  if (value instanceof PDFRawStream) return value.dict;
  if (!(value instanceof PDFDict)) throw new Damaged('cross-reference');
  return value;
}

/** The bytes of a stream, by its stated length where that is a number and leads to its end, or else up to the word. */
export function streamBytes(bytes: Uint8Array, span: ObjectSpan, length: number | null): Uint8Array | null {
  if (span.stream === null) return null;
  if (length !== null && span.stream + length <= bytes.length) {
    const end = span.stream + length;
    if (isWord(bytes, skipSpace(bytes, end), 'endstream')) return bytes.subarray(span.stream, end);
  }
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const word = file.indexOf('endstream', span.stream, 'latin1');
  if (word < 0) return null;
  // The end of the line before the word is not a part of the stream (§7.3.8.1).
  let end = word;
  if (end > span.stream && bytes[end - 1] === 10) end--;
  if (end > span.stream && bytes[end - 1] === 13) end--;
  return bytes.subarray(span.stream, end);
}

/** Follows the cross-reference from the end of a file through all its updates (ISO 32000-2 §7.5.4 to §7.5.8). Throws `Damaged`. */
export function readCrossReference(bytes: Uint8Array): CrossReference {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const header = file.subarray(0, HEAD_BYTES).indexOf('%PDF-');
  const tail = file.lastIndexOf('startxref');
  if (tail < 0 || tail < file.length - TAIL_BYTES) throw new Damaged('cross-reference');
  const start = readNumber(bytes, skipSpace(bytes, tail + 'startxref'.length));
  if (!start) throw new Damaged('cross-reference');
  // Offsets count from the header where something stands before it.
  const base = isSection(bytes, start.value) ? 0 : Math.max(0, header);

  const places = new Map<number, Place>();
  const seen = new Set<number>();
  let trailer: PDFDict | undefined;
  let section = 0;
  for (let at: number | undefined = start.value + base; at !== undefined; section++) {
    if (seen.has(at)) break;
    if (section > SECTIONS_MAX) throw new Damaged('cross-reference');
    seen.add(at);
    const found = readSection(bytes, at, section, base);
    for (const [number, place] of found.places) if (!places.has(number)) places.set(number, place);
    trailer ??= found.trailer;
    const prev = found.trailer.get(name('Prev'));
    at = prev instanceof PDFNumber ? prev.asNumber() + base : undefined;
  }
  if (!trailer) throw new Damaged('cross-reference');
  return { places, trailer };
}

const isSection = (bytes: Uint8Array, offset: number): boolean => {
  const at = skipSpace(bytes, offset);
  return isWord(bytes, at, 'xref') || scanObject(bytes, at)?.type === 'XRef';
};

function readSection(bytes: Uint8Array, offset: number, section: number, base: number): CrossReference {
  const at = skipSpace(bytes, offset);
  if (!isWord(bytes, at, 'xref')) return readStream(bytes, at, section, base);
  const { places, trailer } = readTable(bytes, at + 4, section, base);
  // What the table calls free for the sake of old readers may stand in a stream beside it (§7.5.8.4).
  const beside = trailer.get(name('XRefStm'));
  if (beside instanceof PDFNumber) {
    const hidden = readStream(bytes, beside.asNumber() + base, section, base).places;
    for (const [number, place] of hidden)
      if ((places.get(number)?.kind ?? 'free') === 'free') places.set(number, place);
  }
  return { places, trailer };
}

function readTable(bytes: Uint8Array, from: number, section: number, base: number): CrossReference {
  const places = new Map<number, Place>();
  let at = skipSpace(bytes, from);
  const next = (): number => {
    const number = readNumber(bytes, skipSpace(bytes, at));
    if (!number) throw new Damaged('cross-reference');
    at = number.end;
    return number.value;
  };
  while (!isWord(bytes, at, 'trailer')) {
    let first = next();
    const count = next();
    if (first + count > OBJECTS_MAX) throw new Damaged('objects');
    for (let index = 0; index < count; index++) {
      const offset = next();
      const generation = next();
      at = skipSpace(bytes, at);
      const free = isWord(bytes, at, 'f');
      if (!free && !isWord(bytes, at, 'n')) throw new Damaged('cross-reference');
      at++;
      // The head of the list of free objects is number 0, whatever a program counted from.
      if (index === 0 && first === 1 && free && generation === 65_535) first = 0;
      const number = first + index;
      if (!places.has(number))
        places.set(
          number,
          free || offset === 0 ? { kind: 'free' } : { kind: 'offset', offset: offset + base, generation, section },
        );
    }
    at = skipSpace(bytes, at);
  }
  return { places, trailer: readDict(bytes, at + 'trailer'.length) };
}

function readStream(bytes: Uint8Array, offset: number, section: number, base: number): CrossReference {
  const span = scanObject(bytes, offset);
  if (!span || span.stream === null || span.type !== 'XRef') throw new Damaged('cross-reference');
  const dict = readDict(bytes, span.from, span.to);
  const stated = dict.get(name('Length'));
  const packed = streamBytes(bytes, span, stated instanceof PDFNumber ? stated.asNumber() : null);
  if (!packed) throw new Damaged('cross-reference');
  const rows = unpack(PDFRawStream.of(dict, packed));
  const [kindWidth = 0, width = 0, lastWidth = 0] = numbers(dict.get(name('W')));
  const all = kindWidth + width + lastWidth;
  const size = dict.get(name('Size'));
  if (all > 3 * WIDTH_MAX_BYTES || (size instanceof PDFNumber && size.asNumber() > OBJECTS_MAX))
    throw new Damaged('objects');
  if ([kindWidth, width, lastWidth].some((one) => one > WIDTH_MAX_BYTES || one < 0) || all === 0)
    throw new Damaged('cross-reference');
  const ranges = dict.has(name('Index'))
    ? numbers(dict.get(name('Index')))
    : [0, size instanceof PDFNumber ? size.asNumber() : 0];

  const places = new Map<number, Place>();
  let at = 0;
  const field = (bytesWide: number, otherwise: number): number => {
    if (bytesWide === 0) return otherwise;
    let value = 0;
    for (let index = 0; index < bytesWide; index++) value = value * 256 + (rows[at++] ?? 0);
    return value;
  };
  for (let pair = 0; pair + 1 < ranges.length; pair += 2) {
    const [first = 0, count = 0] = [ranges[pair], ranges[pair + 1]];
    if (first + count > OBJECTS_MAX || first < 0) throw new Damaged('objects');
    for (let index = 0; index < count && at + all <= rows.length; index++) {
      const kind = field(kindWidth, 1);
      const [second, third] = [field(width, 0), field(lastWidth, 0)];
      const number = first + index;
      if (places.has(number)) continue;
      if (kind === 1 && second > 0)
        places.set(number, { kind: 'offset', offset: second + base, generation: third, section });
      else if (kind === 2) places.set(number, { kind: 'packed', stream: second, index: third, section });
      else places.set(number, { kind: 'free' });
    }
  }
  return { places, trailer: dict };
}

const numbers = (array: unknown): number[] =>
  array instanceof PDFArray ? array.asArray().map((one) => (one instanceof PDFNumber ? one.asNumber() : -1)) : [];
