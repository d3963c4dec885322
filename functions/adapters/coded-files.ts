import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gunzip, gzip } from 'node:zlib';

export const CODINGS = ['br', 'gzip'] as const;
export type Coding = (typeof CODINGS)[number];

/** Below this the coded answer is no shorter on the wire; above it the file is streamed as it is. */
export const CODED_MIN_BYTES = 256;
export const CODED_MAX_BYTES = 2 * 1024 * 1024;
/** Coded files are kept in memory up to this sum, the least used given up first; a whole site of text fits. */
export const CODED_CACHE_MAX_BYTES = 16 * 1024 * 1024;
/** Of 11: on the demo's pages within a sixth of the smallest size at a thirtieth of its time, since a reader waits for it. */
const BROTLI_QUALITY = 5;
const GZIP_LEVEL = 6;
/**
 * Packed files cannot be told from one build to the next, and the largest, the engine of the search, is most of what a search weighs: its
 * first reader waits a quarter of a second for a tenth less.
 */
const PACKED_BROTLI_QUALITY = 10;

const brotli = (bytes: Buffer, quality: number): Promise<Buffer> =>
  promisify(brotliCompress)(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength,
    },
  });

async function codeText(file: string, coding: Coding): Promise<Buffer> {
  const bytes = await readFile(file);
  return coding === 'br' ? brotli(bytes, BROTLI_QUALITY) : promisify(gzip)(bytes, { level: GZIP_LEVEL });
}

/** Of a file that lies there in gzip: as it is when that is the coding asked for, and what is in it otherwise. */
async function codePacked(file: string, coding: Coding | 'identity'): Promise<Buffer> {
  const packed = await readFile(file);
  if (coding === 'gzip') return packed;
  const bytes = await promisify(gunzip)(packed);
  return coding === 'br' ? brotli(bytes, PACKED_BROTLI_QUALITY) : bytes;
}

/** Files in the coding asked for, made once. */
export function codedFiles(maxBytes: number = CODED_CACHE_MAX_BYTES) {
  /** From the least to the most lately used. */
  const kept = new Map<string, Buffer>();
  const underWay = new Map<string, Promise<Buffer>>();
  let keptBytes = 0;

  const keep = (key: string, bytes: Buffer): void => {
    if (bytes.byteLength > maxBytes) return;
    kept.set(key, bytes);
    keptBytes += bytes.byteLength;
    for (const [oldest, old] of kept) {
      if (keptBytes <= maxBytes) break;
      kept.delete(oldest);
      keptBytes -= old.byteLength;
    }
  };

  async function once(key: string, make: () => Promise<Buffer>): Promise<Buffer> {
    const known = kept.get(key);
    if (known) {
      kept.delete(key);
      kept.set(key, known);
      return known;
    }
    let made = underWay.get(key);
    if (!made) {
      made = make().finally(() => underWay.delete(key));
      underWay.set(key, made);
      made.then((bytes) => keep(key, bytes)).catch(() => {});
    }
    return made;
  }

  return {
    /** Rejects when the file cannot be read. */
    read: (file: string, coding: Coding) => once(`${coding} ${file}`, () => codeText(file, coding)),
    /** Of a file that lies there in gzip. Rejects when it cannot be read or is not. */
    readPacked: (file: string, coding: Coding | 'identity') =>
      once(`${coding} ${file}`, () => codePacked(file, coding)),
    keptBytes: () => keptBytes,
  };
}
