import { type PDFDict, PDFName, PDFNumber } from '@cantoo/pdf-lib';
import { Damaged } from './damaged.ts';

const TIFF = 2;
const PNG = 10;

/** Undoes a predictor (ISO 32000-2 §7.4.4.4; PNG, §9.2). Throws for one that is not known. */
export function unpredicted(bytes: Uint8Array, parms: PDFDict): Uint8Array {
  const number = (key: string, otherwise: number): number => {
    const value = parms.lookup(PDFName.of(key));
    return value instanceof PDFNumber ? value.asNumber() : otherwise;
  };
  const predictor = number('Predictor', 1);
  if (predictor < TIFF) return bytes;
  const [colors, bits, columns] = [number('Colors', 1), number('BitsPerComponent', 8), number('Columns', 1)];
  const pixel = Math.max(1, Math.ceil((colors * bits) / 8));
  const row = Math.ceil((colors * bits * columns) / 8);
  if (!(row > 0 && Number.isSafeInteger(row))) throw new Damaged('packing');
  if (predictor >= PNG) return fromPng(bytes, row, pixel);
  if (predictor !== TIFF || bits !== 8) throw new Damaged('packing');
  const out = new Uint8Array(bytes);
  for (let start = 0; start < out.length; start += row)
    for (let at = start + pixel; at < Math.min(start + row, out.length); at++)
      out[at] = (out[at] ?? 0) + (out[at - pixel] ?? 0);
  return out;
}

function fromPng(bytes: Uint8Array, row: number, pixel: number): Uint8Array {
  const rows = Math.ceil(bytes.length / (row + 1));
  const out = new Uint8Array(bytes.length - rows);
  let to = 0;
  for (let line = 0; line < rows; line++) {
    const from = line * (row + 1);
    const kind = bytes[from] ?? 0;
    const end = Math.min(row, bytes.length - from - 1);
    for (let at = 0; at < end; at++) {
      const left = at >= pixel ? (out[to + at - pixel] ?? 0) : 0;
      const above = line > 0 ? (out[to + at - row] ?? 0) : 0;
      const corner = line > 0 && at >= pixel ? (out[to + at - row - pixel] ?? 0) : 0;
      out[to + at] = (bytes[from + 1 + at] ?? 0) + predicted(kind, left, above, corner);
    }
    to += end;
  }
  return out;
}

function predicted(kind: number, left: number, above: number, corner: number): number {
  if (kind === 1) return left;
  if (kind === 2) return above;
  if (kind === 3) return (left + above) >> 1;
  if (kind !== 4) return 0;
  const guess = left + above - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? above : corner;
}
