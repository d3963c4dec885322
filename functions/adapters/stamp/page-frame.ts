import type { PDFArray, PDFPage } from '@cantoo/pdf-lib';
import { Damaged } from './damaged.ts';

/** A page as the reader sees it: `matrix` maps (0,0) to its lower left corner, x to the right, y upward (ISO 32000-2 §8.3.4). */
export interface PageFrame {
  width: number;
  height: number;
  matrix: [number, number, number, number, number, number];
}

/** The crop box within the media box (ISO 32000-2 §14.11.2.1), turned by `Rotate`. Throws when nothing of the page would be seen. */
export function pageFrame(page: PDFPage): PageFrame {
  const media = corners(page.node.MediaBox());
  const crop = page.node.CropBox();
  const box = crop ? meet(corners(crop), media) : media;
  const [x0, y0, x1, y1] = box;
  const [across, up] = [x1 - x0, y1 - y0];
  if (!(across > 0 && up > 0 && Number.isFinite(across * up))) throw new Damaged('area');
  const turn = (((page.node.Rotate()?.asNumber() ?? 0) % 360) + 360) % 360;
  if (turn === 90) return { width: up, height: across, matrix: [0, 1, -1, 0, x1, y0] };
  if (turn === 180) return { width: across, height: up, matrix: [-1, 0, 0, -1, x1, y1] };
  if (turn === 270) return { width: up, height: across, matrix: [0, -1, 1, 0, x0, y1] };
  return { width: across, height: up, matrix: [1, 0, 0, 1, x0, y0] };
}

type Box = [number, number, number, number];

function corners(array: PDFArray): Box {
  // Any two opposite corners may be given (ISO 32000-2 §7.9.5).
  const { x, y, width, height } = array.asRectangle();
  return [Math.min(x, x + width), Math.min(y, y + height), Math.max(x, x + width), Math.max(y, y + height)];
}

/** A crop box that misses the media box is ignored by viewers. */
function meet(a: Box, b: Box): Box {
  const box: Box = [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])];
  return box[2] > box[0] && box[3] > box[1] ? box : b;
}
