import { readFileSync } from 'node:fs';
import { degrees, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { openPdf } from '../../../functions/adapters/stamp/open-pdf.ts';
import { stampPdf } from '../../../functions/adapters/stamp/stamp-pdf.ts';
import { pagesOf, plain, STAMP, squeezed } from './stamp-support.ts';

const demo = (file: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../../private/${file}`, import.meta.url)));

function expectStamped(page: string): void {
  for (const part of ['Łucja', '山田', 'Ивановић', 'Ελένη']) expect(page).toContain(part);
  for (const part of [STAMP.email, STAMP.company, STAMP.at, STAMP.reference])
    expect(squeezed(page)).toContain(squeezed(part));
}

/** Where the address stands: the lower left corner of its text in the coordinates of the page as it is shown. */
async function placeOfStamp(
  bytes: Uint8Array,
  number: number,
): Promise<{ x: number; y: number; width: number; height: number }> {
  const page = await (await getDocumentProxy(new Uint8Array(bytes))).getPage(number);
  const viewport = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const item = items.find((each) => 'str' in each && each.str.includes('VS-7F3K'));
  if (!item || !('transform' in item)) return expect.unreachable('no stamp');
  const [x = Number.NaN, y = Number.NaN] = viewport.convertToViewportPoint(item.transform[4], item.transform[5]);
  return { x, y: viewport.height - y, width: viewport.width, height: viewport.height };
}

describe('stampPdf', () => {
  it('stamps all 112 pages, keeps their words, and is small', async () => {
    const source = demo('demo-soc-2-type-2-2026.pdf');
    const before = await pagesOf(source);
    const started = performance.now();
    const { bytes, pages } = await stampPdf(source, STAMP);
    console.log(
      `112 pages stamped in ${Math.round(performance.now() - started)} ms, ${bytes.length - source.length} B more`,
    );
    const after = await pagesOf(bytes);
    expect(pages).toBe(112);
    expect(after).toHaveLength(112);
    for (const [index, page] of after.entries()) {
      expectStamped(page);
      expect(page.startsWith((before[index] ?? '?').trimEnd())).toBe(true);
    }
    expect(bytes.length - source.length).toBeLessThan(100_000);
  });

  it('decrypts and stamps a file with an owner password, page for page', async () => {
    const source = demo('demo-penetration-test-2026.pdf');
    expect(await openPdf(source)).toMatchObject({ pages: 18, obstacle: null });
    const before = await pagesOf(source);
    const { bytes } = await stampPdf(source, STAMP);
    const after = await pagesOf(bytes);
    expect(after).toHaveLength(18);
    for (const [index, page] of after.entries()) {
      expectStamped(page);
      expect(page.startsWith((before[index] ?? '?').trimEnd())).toBe(true);
    }
    expect(await openPdf(bytes)).toMatchObject({ pages: 18, obstacle: null });
    // Neither the hashes of the passwords nor a pointer to them stay behind.
    expect(Buffer.from(bytes).toString('latin1')).not.toContain('/Encrypt');
  });

  it.each([0, 90, 180, 270, -90, 450])('stands upright on the lower edge of a page turned by %i°', async (turn) => {
    const doc = await plain(1, [600, 800]);
    doc.getPage(0).setRotation(degrees(turn));
    const { bytes } = await stampPdf(await doc.save(), STAMP);
    const [page] = await pagesOf(bytes);
    expectStamped(page ?? '');
    const place = await placeOfStamp(bytes, 1);
    expect([place.width, place.height]).toEqual(turn % 180 === 0 ? [600, 800] : [800, 600]);
    expect(place.y).toBeGreaterThan(0);
    expect(place.y).toBeLessThan(30);
    expect(place.x).toBeGreaterThan(0);
    expect(place.x).toBeLessThan(place.width);
  });

  it.each<[string, [number, number, number, number], [number, number, number, number] | null]>([
    ['a media box away from the origin', [-300, 250, 595, 842], null],
    ['a crop box within it', [0, 0, 800, 900], [100, 200, 400, 500]],
    ['a crop box that reaches beyond it', [0, 0, 500, 700], [-100, -100, 900, 900]],
    ['a crop box that misses it', [0, 0, 500, 700], [2000, 2000, 100, 100]],
    ['corners given the other way round', [595, 842, -595, -842], null],
  ])('stays within sight with %s', async (_what, media, crop) => {
    const doc = await plain(1);
    doc.getPage(0).setMediaBox(...media);
    if (crop) doc.getPage(0).setCropBox(...crop);
    const { bytes } = await stampPdf(await doc.save(), STAMP);
    const place = await placeOfStamp(bytes, 1);
    expectStamped((await pagesOf(bytes))[0] ?? '');
    if (!_what.includes('misses')) {
      expect(place.y).toBeGreaterThan(0);
      expect(place.y).toBeLessThan(place.height * 0.1);
      expect(place.x).toBeGreaterThan(0);
      expect(place.x).toBeLessThan(place.width);
    }
  });

  it.each<[string, [number, number]]>([
    ['tiny', [60, 40]],
    ['a strip', [2000, 30]],
    ['huge', [14_400, 14_400]],
    ['ticket', [150, 400]],
  ])('fits a page that is %s', async (_what, size) => {
    const { bytes } = await stampPdf(await (await plain(1, size)).save(), STAMP);
    expectStamped((await pagesOf(bytes))[0] ?? '');
    const place = await placeOfStamp(bytes, 1);
    expect(place.y).toBeGreaterThan(0);
    expect(place.y).toBeLessThan(place.height * 0.4);
  });

  it('is not moved or hidden by content that leaves its state open', async () => {
    const doc = await plain(4, [600, 800]);
    const loose = [
      'q 3 0 0 3 900 900 cm q',
      'Q Q 0.1 0 0 0.1 0 0 cm',
      'BT /F 1 Tf',
      '/OC /Off BDC (a \\) q (ET)) Tj 5 0 0 5 0 0 cm',
    ];
    for (const [index, content] of loose.entries())
      doc.getPage(index).node.set(PDFName.of('Contents'), doc.context.register(doc.context.flateStream(content)));
    const { bytes } = await stampPdf(await doc.save(), STAMP);
    for (const [index, page] of (await pagesOf(bytes)).entries()) {
      expectStamped(page);
      const place = await placeOfStamp(bytes, index + 1);
      expect(place.y).toBeLessThan(30);
      expect(place.x).toBeLessThan(600);
    }
  });

  it('stamps pages that share content, resources or have none', async () => {
    const doc = await plain(3);
    const [first, second, third] = doc.getPages();
    if (!first || !second || !third) return expect.unreachable();
    second.node.set(PDFName.of('Contents'), first.node.get(PDFName.of('Contents')) ?? PDFName.of('None'));
    second.node.set(PDFName.of('Resources'), first.node.get(PDFName.of('Resources')) ?? PDFName.of('None'));
    third.node.delete(PDFName.of('Contents'));
    third.node.delete(PDFName.of('Resources'));
    const { bytes } = await stampPdf(await doc.save(), STAMP);
    const pages = await pagesOf(bytes);
    for (const page of pages) {
      expectStamped(page);
      expect(page.split(STAMP.reference)).toHaveLength(2);
    }
  });

  it('shows by its code point what no font can show, and still the address', async () => {
    const name = 'বাংলা ❤ a\u200bb\u202ec\u0000 👩‍💻 \ud800';
    const { bytes } = await stampPdf(await (await plain(1)).save(), { ...STAMP, name });
    const [page = ''] = await pagesOf(bytes);
    expect(squeezed(page)).toContain(STAMP.email);
    for (const code of ['U+09AC', 'U+09BE', 'U+2764', 'U+200B', 'U+202E', 'U+0000', 'U+1F469', 'U+200D', 'U+1F4BB'])
      expect(squeezed(page)).toContain(code);
  });

  it('keeps every part of the longest fields', async () => {
    const long = {
      ...STAMP,
      name: `${'山'.repeat(118)}の人`,
      company: 'W'.repeat(160),
      email: `${'office'.repeat(10)}@${'sub.'.repeat(45)}example`,
    };
    const { bytes } = await stampPdf(await (await plain(1)).save(), long);
    const text = squeezed((await pagesOf(bytes))[0] ?? '');
    for (const part of [long.name, long.company, long.email, STAMP.at, STAMP.reference])
      expect(text).toContain(squeezed(part));
    expect(text).toContain('Ownwordsofpage1.');
  });

  it('can stamp a stamped file again', async () => {
    const once = await stampPdf(await (await plain(2)).save(), STAMP);
    const twice = await stampPdf(once.bytes, { ...STAMP, email: 'second@buyer.example' });
    for (const page of await pagesOf(twice.bytes)) {
      expect(squeezed(page)).toContain('second@buyer.example');
      expect(squeezed(page)).toContain(STAMP.email);
    }
  });

  it('keeps the metadata as they were', async () => {
    const doc = await plain(1);
    doc.setTitle('Title');
    doc.setProducer('The producer');
    doc.setModificationDate(new Date('2020-01-01T00:00:00Z'));
    const { bytes } = await stampPdf(await doc.save(), STAMP);
    const read = await PDFDocument.load(bytes, { updateMetadata: false });
    expect([read.getTitle(), read.getProducer()]).toEqual(['Title', 'The producer']);
    expect(read.getModificationDate()).toEqual(new Date('2020-01-01T00:00:00Z'));
  });
});
