import { deflateSync, Inflate } from 'fflate';
import { SheetFault } from './sheet.ts';

/**
 * A ZIP archive (APPNOTE.TXT 6.3.10) of which some files are changed and every other byte of a file, its header included, is copied as it
 * stands: no library keeps the header that it didn't write, and a program that signs or compares parts would see the difference.
 */
export interface Entry {
  name: string;
  /** 0: stored, 8: deflated (APPNOTE 4.4.5). */
  method: number;
  isEncrypted: boolean;
  crc: number;
  compressed: number;
  size: number;
  /** Where its local header begins. */
  offset: number;
  /** Where its record in the directory begins, and ends. */
  record: { start: number; end: number };
  /** Where the 64-bit forms of sizes and offset stand, for those that the 32-bit fields don't hold (APPNOTE 4.5.3). */
  wide: { size?: number; compressed?: number; offset?: number };
}

export interface Archive {
  bytes: Uint8Array;
  entries: Entry[];
  /** Where the directory begins, and the record that ends the archive. */
  directory: number;
  end: number;
}

const LOCAL = 0x04034b50;
const RECORD = 0x02014b50;
const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const FULL_16 = 0xffff;
const FULL_32 = 0xffffffff;
const MAX_COMMENT = 0xffff;
const MAX_ENTRIES = 100_000;
/** Unzipped at once: at most a thousand times as much comes out (RFC 1951). */
const PACKED_CHUNK_BYTES = 1 << 14;

const damaged = (): SheetFault => new SheetFault('damaged');
const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function wide(view: DataView, at: number): number {
  const value = view.getBigUint64(at, true);
  if (value > BigInt(view.byteLength)) throw damaged();
  return Number(value);
}

function endOf(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - MAX_COMMENT); at -= 1)
    if (view.getUint32(at, true) === END && at + 22 + view.getUint16(at + 20, true) === view.byteLength) return at;
  throw new SheetFault('not-a-workbook');
}

/** Where the directory begins and how many files it lists; the numbers of the 64-bit end where the plain one has no room for them. */
function directoryOf(view: DataView, end: number): { directory: number; total: number } {
  const total = view.getUint16(end + 10, true);
  const directory = view.getUint32(end + 16, true);
  const locator = end - 20;
  if ((total !== FULL_16 && directory !== FULL_32) || locator < 0 || view.getUint32(locator, true) !== LOCATOR_64)
    return { directory, total };
  const at = wide(view, locator + 8);
  if (view.getUint32(at, true) !== END_64) throw damaged();
  return { directory: wide(view, at + 48), total: wide(view, at + 32) };
}

function entryAt(view: DataView, bytes: Uint8Array, at: number): Entry {
  if (view.getUint32(at, true) !== RECORD) throw damaged();
  const flags = view.getUint16(at + 8, true);
  const nameEnd = at + 46 + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  const entry: Entry = {
    // Bit 11 tells UTF-8 (APPNOTE appendix D); names of parts are ASCII, in which both agree.
    name: new TextDecoder(flags & 0x800 ? 'utf-8' : 'latin1').decode(bytes.subarray(at + 46, nameEnd)),
    method: view.getUint16(at + 10, true),
    isEncrypted: (flags & 1) === 1,
    crc: view.getUint32(at + 16, true),
    compressed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
    record: { start: at, end: extraEnd + view.getUint16(at + 32, true) },
    wide: {},
  };
  for (let field = nameEnd; field + 4 <= extraEnd; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    let place = field + 4;
    for (const name of ['size', 'compressed', 'offset'] as const)
      if (entry[name] === FULL_32) {
        entry[name] = wide(view, place);
        entry.wide[name] = place;
        place += 8;
      }
  }
  return entry;
}

/** Reads the directory. @throws SheetFault for what is no archive, or one whose directory isn't true. */
export function openZip(bytes: Uint8Array): Archive {
  const view = viewOf(bytes);
  try {
    const end = endOf(view);
    const { directory, total } = directoryOf(view, end);
    if (total > MAX_ENTRIES) throw new SheetFault('too-large');
    const entries: Entry[] = [];
    for (let at = directory; entries.length < total; at = entries.at(-1)?.record.end ?? at)
      entries.push(entryAt(view, bytes, at));
    // Files that share their bytes: how an archive of some kilobytes unzips to terabytes (https://www.bamsoftware.com/hacks/zipbomb/).
    const inOrder = entries.toSorted((one, other) => one.offset - other.offset);
    for (const [index, { offset, compressed }] of inOrder.entries())
      if (offset + 30 + compressed > (inOrder[index + 1]?.offset ?? directory)) throw damaged();
    return { bytes, entries, directory, end };
  } catch (fault) {
    // What lies outside of the file.
    throw fault instanceof RangeError ? damaged() : fault;
  }
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});
/** CRC-32 (APPNOTE 4.4.7). */
export function crc32(bytes: Uint8Array): number {
  let value = FULL_32;
  for (const byte of bytes) value = (value >>> 8) ^ (CRC_TABLE[(value ^ byte) & 0xff] ?? 0);
  return (value ^ FULL_32) >>> 0;
}

/** Where the bytes of a file begin, behind its local header. */
function dataOf({ bytes }: Archive, { offset }: Entry): number {
  const view = viewOf(bytes);
  if (view.getUint32(offset, true) !== LOCAL) throw damaged();
  return offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
}

/** Stops at the first byte more than was stated, before it is kept. */
function inflated(packed: Uint8Array, size: number): Uint8Array {
  const out = new Uint8Array(size);
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length > size) throw damaged();
    out.set(chunk, length);
    length += chunk.length;
  });
  for (let at = 0; at < packed.length; at += PACKED_CHUNK_BYTES)
    stream.push(packed.subarray(at, at + PACKED_CHUNK_BYTES), at + PACKED_CHUNK_BYTES >= packed.length);
  return out.subarray(0, length);
}

/** One file, unzipped. @throws SheetFault when it isn't what the directory states */
export function unzipped(archive: Archive, entry: Entry): Uint8Array {
  if (entry.isEncrypted) throw new SheetFault('protected');
  let out: Uint8Array;
  try {
    const start = dataOf(archive, entry);
    const packed = archive.bytes.subarray(start, start + entry.compressed);
    out = entry.method === 0 ? packed : inflated(packed, entry.size);
  } catch {
    throw damaged();
  }
  if (![0, 8].includes(entry.method) || out.length !== entry.size || crc32(out) !== entry.crc) throw damaged();
  return out;
}

/** The local header and bytes of a changed file; its name, time and system are kept, sizes stand in front and not behind (bit 3). */
function packedAnew(archive: Archive, { offset }: Entry, content: Uint8Array, packed: Uint8Array): Uint8Array {
  const nameLength = viewOf(archive.bytes).getUint16(offset + 26, true);
  const out = new Uint8Array(30 + nameLength + packed.length);
  out.set(archive.bytes.subarray(offset, offset + 30 + nameLength));
  out.set(packed, 30 + nameLength);
  const view = viewOf(out);
  view.setUint16(6, view.getUint16(6, true) & ~8, true);
  view.setUint16(8, 8, true);
  view.setUint32(14, crc32(content), true);
  view.setUint32(18, packed.length, true);
  view.setUint32(22, content.length, true);
  // Extra fields (64-bit sizes, padding) go: they told of the old bytes.
  view.setUint16(28, 0, true);
  return out;
}

/** The same archive with other contents for some of its files. Every other file stays as it stands, compressed bytes and header. */
export function patchedZip(archive: Archive, contents: ReadonlyMap<Entry, Uint8Array>): Uint8Array {
  const { bytes, entries, directory, end } = archive;
  const pieces: Uint8Array[] = [];
  const moved = new Map<Entry, { offset: number; compressed: number; content: Uint8Array | null }>();
  const inOrder = entries.toSorted((one, other) => one.offset - other.offset);
  let length = 0;
  const add = (piece: Uint8Array): void => {
    pieces.push(piece);
    length += piece.length;
  };
  add(bytes.subarray(0, inOrder[0]?.offset ?? directory));
  for (const [index, entry] of inOrder.entries()) {
    const content = contents.get(entry) ?? null;
    const next = inOrder[index + 1]?.offset ?? directory;
    const packed = content && deflateSync(content, { level: 6 });
    moved.set(entry, { offset: length, compressed: packed?.length ?? entry.compressed, content });
    add(content && packed ? packedAnew(archive, entry, content, packed) : bytes.subarray(entry.offset, next));
  }
  const directoryStart = length;
  const tail = bytes.slice(directory);
  const view = viewOf(tail);
  for (const entry of entries) {
    const { offset, compressed, content } = moved.get(entry) ?? { offset: 0, compressed: 0, content: null };
    const at = entry.record.start - directory;
    const put = (name: 'size' | 'compressed' | 'offset', place: number, value: number): void => {
      const far = entry.wide[name];
      if (far === undefined) view.setUint32(at + place, value, true);
      else view.setBigUint64(far - directory, BigInt(value), true);
    };
    put('offset', 42, offset);
    if (!content) continue;
    view.setUint16(at + 8, view.getUint16(at + 8, true) & ~8, true);
    view.setUint16(at + 10, 8, true);
    view.setUint32(at + 16, crc32(content), true);
    put('compressed', 20, compressed);
    put('size', 24, content.length);
  }
  const shift = directoryStart - directory;
  const ending = end - directory;
  if (view.getUint32(ending + 16, true) !== FULL_32) view.setUint32(ending + 16, directoryStart, true);
  const locator = ending - 20;
  if (locator >= 0 && view.getUint32(locator, true) === LOCATOR_64) {
    const at = Number(view.getBigUint64(locator + 8, true)) - directory;
    view.setBigUint64(locator + 8, BigInt(at + directory + shift), true);
    view.setBigUint64(at + 48, BigInt(directoryStart), true);
  }
  add(tail);
  const out = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    out.set(piece, at);
    at += piece.length;
  }
  return out;
}
