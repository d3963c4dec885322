import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

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

const code: Record<Coding, (bytes: Buffer) => Promise<Buffer>> = {
  br: (bytes) =>
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength,
      },
    }),
  gzip: (bytes) => promisify(gzip)(bytes, { level: GZIP_LEVEL }),
};

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

  return {
    /** Rejects when the file cannot be read. */
    async read(file: string, coding: Coding): Promise<Buffer> {
      const key = `${coding} ${file}`;
      const known = kept.get(key);
      if (known) {
        kept.delete(key);
        kept.set(key, known);
        return known;
      }
      let made = underWay.get(key);
      if (!made) {
        made = readFile(file)
          .then(code[coding])
          .finally(() => underWay.delete(key));
        underWay.set(key, made);
        made.then((bytes) => keep(key, bytes)).catch(() => {});
      }
      return made;
    },
    keptBytes: () => keptBytes,
  };
}
