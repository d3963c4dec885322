import { promisify } from 'node:util';
import { crc32, deflate } from 'node:zlib';
import type { Indexed } from './compose.ts';

const compress = promisify(deflate);
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const INDEXED = 3;
/** A third of the time of level 6, for a tenth more bytes. */
const LEVEL = { level: 4 };

const chunk = (name: string, content: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(content.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
};

/** A picture as a PNG that names its colors (PNG §11.2.2, color type 3). */
export async function palettePng({ width, pixels, colors }: Indexed): Promise<Buffer> {
  const height = pixels.length / width;
  // Each row stands behind the byte of its filter, which is none.
  const rows = Buffer.alloc(height * (width + 1));
  for (let row = 0; row < height; row += 1)
    rows.set(pixels.subarray(row * width, (row + 1) * width), row * (width + 1) + 1);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, INDEXED, 0, 0, 0], 8);
  const palette = Buffer.from(colors.flatMap((color) => [color & 255, (color >>> 8) & 255, color >>> 16]));
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', palette),
    chunk('IDAT', await compress(rows, LEVEL)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
