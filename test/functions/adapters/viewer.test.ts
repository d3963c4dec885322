import { Resvg } from '@resvg/resvg-js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stampPdf } from '../../../functions/adapters/stamp/stamp-pdf.ts';
import { drawPage } from '../../../functions/adapters/view/draw-page.ts';
import { Kept } from '../../../functions/adapters/view/kept.ts';
import { PAGE_HEIGHT_MAX_PX, PAGE_WIDTH_PX, PICTURE_MAX_BYTES } from '../../../functions/adapters/view/limits.ts';
import { createViewer, type Viewer } from '../../../functions/adapters/view/viewer.ts';
import { StamperBusy } from '../../../functions/domain/stamper-busy.ts';
import { plain, STAMP } from './stamp-support.ts';

/** A picture as another reader of PNG sees it. */
function seen(png: Uint8Array) {
  const view = new DataView(png.buffer, png.byteOffset);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const href = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image href="${href}" width="${width}" height="${height}"/></svg>`;
  const drawn = new Resvg(svg).render();
  return { width, height, pixels: drawn.pixels };
}
const isInk = (pixels: Uint8Array, at: number): boolean => (pixels[at] ?? 255) < 250 || (pixels[at + 1] ?? 255) < 250;
/** How many pixels have ink, and how many are different in two pictures of the same size, with the rows they are in. */
function inkOf({ pixels }: ReturnType<typeof seen>): number {
  let count = 0;
  for (let at = 0; at < pixels.length; at += 4) if (isInk(pixels, at)) count += 1;
  return count;
}
function rowsThatDiffer(one: ReturnType<typeof seen>, other: ReturnType<typeof seen>): Set<number> {
  const rows = new Set<number>();
  for (let at = 0; at < one.pixels.length; at += 4)
    if (one.pixels[at] !== other.pixels[at]) rows.add(Math.floor(at / 4 / one.width));
  return rows;
}
/** The types of the chunks of a PNG, which hold what there is in it. */
function chunksOf(png: Uint8Array): string[] {
  const types: string[] = [];
  const view = new DataView(png.buffer, png.byteOffset);
  for (let at = 8; at < png.byteLength; at += 12 + view.getUint32(at))
    types.push(Buffer.from(png.subarray(at + 4, at + 8)).toString('latin1'));
  return types;
}

let bare: Uint8Array;
let stamped: Uint8Array;
beforeAll(async () => {
  bare = await (await plain(3)).save();
  stamped = (await stampPdf(new Uint8Array(bare), STAMP)).bytes;
});

describe('a picture of a stamped page', () => {
  test('is as wide as it should be, not blank, and has the stamp in it, which the same page without one has not', async () => {
    const [without, withStamp] = [
      seen(await drawPage(new Uint8Array(bare), 2, PICTURE_MAX_BYTES)),
      seen(await drawPage(new Uint8Array(stamped), 2, PICTURE_MAX_BYTES)),
    ];
    expect(withStamp.width).toBe(PAGE_WIDTH_PX);
    expect([withStamp.width, withStamp.height]).toEqual([without.width, without.height]);
    // Its own words are there in both.
    expect(inkOf(without)).toBeGreaterThan(500);
    expect(inkOf(withStamp)).toBeGreaterThan(inkOf(without) + 2000);
    // The lines of the stamp at the page's edge, and the mark across its middle.
    const rows = rowsThatDiffer(without, withStamp);
    const { height } = withStamp;
    expect([...rows].some((row) => row < height * 0.1 || row > height * 0.9)).toBe(true);
    expect([...rows].some((row) => row > height * 0.3 && row < height * 0.7)).toBe(true);
  });
  test('each page is another one', async () => {
    const pictures = await Promise.all(
      [1, 2].map((page) => drawPage(new Uint8Array(stamped), page, PICTURE_MAX_BYTES)),
    );
    expect(Buffer.compare(pictures[0] as Uint8Array, pictures[1] as Uint8Array)).not.toBe(0);
  });
  test('holds pixels and nothing else: no text, no name, no date', async () => {
    const png = await drawPage(new Uint8Array(stamped), 1, PICTURE_MAX_BYTES);
    expect(chunksOf(png)).toEqual(['IHDR', 'IDAT', 'IEND']);
    const text = Buffer.from(png).toString('latin1');
    for (const word of [STAMP.email, STAMP.reference, 'Own words', '%PDF', 'PDFium']) expect(text).not.toContain(word);
  });
  test('of a page that is a roll, or a speck, or on its side', async () => {
    for (const size of [
      [200, 14_000],
      [14_000, 200],
      [3, 3],
    ] as [number, number][]) {
      const bytes = await (await plain(1, size)).save();
      const { width, height } = seen(await drawPage(bytes, 1, PICTURE_MAX_BYTES));
      expect(width).toBeLessThanOrEqual(PAGE_WIDTH_PX);
      expect(height).toBeLessThanOrEqual(PAGE_HEIGHT_MAX_PX);
    }
  });
  test('is drawn smaller until the host lets it through', async () => {
    const whole = await drawPage(new Uint8Array(stamped), 1, PICTURE_MAX_BYTES);
    const small = await drawPage(new Uint8Array(stamped), 1, Math.floor(whole.byteLength / 3));
    expect(small.byteLength).toBeLessThanOrEqual(whole.byteLength / 3);
    expect(seen(small).width).toBeLessThan(PAGE_WIDTH_PX);
    expect(inkOf(seen(small))).toBeGreaterThan(500);
  });
  test('there is none of what is no PDF, or of a page that is not there', async () => {
    await expect(drawPage(new TextEncoder().encode('no PDF'), 1, PICTURE_MAX_BYTES)).rejects.toThrow();
    for (const page of [0, 4]) await expect(drawPage(new Uint8Array(stamped), page, 1e9)).rejects.toThrow(/no page/);
  });
});

describe('a viewer', () => {
  let viewer: Viewer;
  beforeAll(() => {
    viewer = createViewer();
  });
  afterAll(() => viewer.close());

  test('draws in a thread, makes the copy once for all who wait for it, and keeps both', async () => {
    let made = 0;
    const make = async () => {
      made += 1;
      return new Uint8Array(stamped);
    };
    const [one, two, again] = await Promise.all([
      viewer.page('view', 1, make),
      viewer.page('view', 2, make),
      viewer.page('view', 1, make),
    ]);
    expect(again).toBe(one);
    expect(two).not.toBe(one);
    expect(made).toBe(1);
    expect(await viewer.page('view', 1, make)).toBe(one);
    expect(viewer.kept.copies).toBe(stamped.byteLength);
    expect(viewer.kept.pictures).toBe(one.byteLength + (two?.byteLength ?? 0));
    // What is kept stays whole: the thread had a copy of it.
    await viewer.page('view', 3, make);
    expect(made).toBe(1);
  });
  test('holds one reader back who asks for many pages at once', async () => {
    const pages = [1, 2, 3, 11, 12, 13, 14];
    const many = await Promise.allSettled(
      pages.map((page) => viewer.page('greedy', page, async () => new Uint8Array(stamped))),
    );
    const refused = many.filter((one) => one.status === 'rejected' && one.reason instanceof StamperBusy);
    expect(refused).toHaveLength(4);
    // And lets them on afterwards.
    await viewer.page('greedy', 1, async () => new Uint8Array(stamped));
  });
  test('a page that cannot be drawn is a fault, and the next one is drawn', async () => {
    await expect(viewer.page('bad', 1, async () => new TextEncoder().encode('no PDF'))).rejects.toThrow(/page 1/);
    await viewer.page('good', 1, async () => new Uint8Array(stamped));
  });
  test('a copy that cannot be made any more is a fault, and is tried again', async () => {
    await expect(viewer.page('gone', 1, () => Promise.reject(new Error('not in the vault')))).rejects.toThrow(/vault/);
    await viewer.page('gone', 1, async () => new Uint8Array(stamped));
  });
});

test('what is kept has an end: the least used goes first, and the newest stays whatever its size', () => {
  const kept = new Kept(100, 5);
  kept.set('a', new Uint8Array(40));
  kept.set('b', new Uint8Array(40));
  kept.get('a');
  kept.set('c', new Uint8Array(40));
  expect([kept.get('a')?.length, kept.get('b'), kept.get('c')?.length, kept.size]).toEqual([40, undefined, 40, 80]);
  kept.set('large', new Uint8Array(500));
  expect([kept.get('large')?.length, kept.get('a'), kept.size]).toEqual([500, undefined, 500]);
  kept.set('large', new Uint8Array(10));
  expect(kept.size).toBe(10);
  kept.clear();
  expect(kept.size).toBe(0);
});
