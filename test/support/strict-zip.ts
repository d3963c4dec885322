import { crc32, inflateRawSync } from 'node:zlib';

export interface ZipEntry {
  name: string;
  content: Buffer;
  /** As it stands there, without a zone: "2026-11-21T12:00:00". */
  time: string;
}

const two = (number: number): string => String(number).padStart(2, '0');

/**
 * Reads a zip by its central directory (APPNOTE 4.3), apart from the library that wrote it. @throws where an entry's local header, size or
 * checksum is another, or a byte belongs to no entry
 */
export function parseZip(zip: Buffer): ZipEntry[] {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end !== zip.length - 22) throw new Error('no end of the central directory');
  const count = zip.readUInt16LE(end + 10);
  const entries: ZipEntry[] = [];
  let at = zip.readUInt32LE(end + 16);
  let next = 0;
  for (let index = 0; index < count; index += 1) {
    if (zip.readUInt32LE(at) !== 0x02014b50) throw new Error(`entry ${index} has no header`);
    const [method, time, date] = [10, 12, 14].map((offset) => zip.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const [crc, packed, size] = [16, 20, 24].map((offset) => zip.readUInt32LE(at + offset)) as [number, number, number];
    const [names, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const local = zip.readUInt32LE(at + 42);
    const name = zip.toString('utf8', at + 46, at + 46 + names);
    if (local !== next) throw new Error(`${name} does not follow the one before`);
    if (zip.readUInt32LE(local) !== 0x04034b50) throw new Error(`${name} has no local header`);
    if (!zip.subarray(local + 10, local + 26).equals(zip.subarray(at + 12, at + 28)))
      throw new Error(`${name} is told twice, and not alike`);
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    next = from + packed;
    const stored = zip.subarray(from, next);
    const content = method === 0 ? Buffer.from(stored) : inflateRawSync(stored);
    if (content.length !== size || crc32(content) !== crc) throw new Error(`${name} is not whole`);
    const day = `${1980 + (date >> 9)}-${two((date >> 5) & 15)}-${two(date & 31)}`;
    entries.push({ name, content, time: `${day}T${two(time >> 11)}:${two((time >> 5) & 63)}:${two((time & 31) * 2)}` });
    at += 46 + names + extra + comment;
  }
  if (at !== end) throw new Error('something stands behind the last entry');
  return entries;
}
