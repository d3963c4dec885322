import { crc32, deflateSync } from 'node:zlib';

export interface Picture {
  width: number;
  height: number;
  /** Red, green, blue and opacity of each pixel, row by row; nothing is seen through. */
  data: Uint8Array;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const BITS = 8;
const COLORS = { gray: 0, rgb: 2 } as const;

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const around = Buffer.alloc(8);
  around.writeUInt32BE(data.byteLength, 0);
  around.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([around.subarray(0, 4), body, around.subarray(4)]);
}

function isGray(data: Uint8Array): boolean {
  for (let at = 0; at < data.length; at += 4) if (data[at] !== data[at + 1] || data[at] !== data[at + 2]) return false;
  return true;
}

/** A picture as PNG (ISO/IEC 15948), without anything about where it comes from; one channel where it has no color. */
export function pngOf({ width, height, data }: Picture): Uint8Array {
  const gray = isGray(data);
  const channels = gray ? 1 : 3;
  // Each row begins with its filter; none does best for text, which most pages are.
  const rows = Buffer.alloc(height * (1 + width * channels));
  let at = 0;
  for (let from = 0; from < data.length; ) {
    if (from % (width * 4) === 0) rows[at++] = 0;
    for (let channel = 0; channel < channels; channel++) rows[at++] = data[from + channel] as number;
    from += 4;
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = BITS;
  head[9] = gray ? COLORS.gray : COLORS.rgb;
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', new Uint8Array()),
  ]);
}
