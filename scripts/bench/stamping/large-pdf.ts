import { randomBytes } from 'node:crypto';
import { PDFDocument, PDFName, StandardFonts } from '@cantoo/pdf-lib';

/** A square of random colors: it cannot be packed, like the scans and screenshots of a real report. */
const IMAGE_SIDE_PIXELS = 240;

/** A file of that many pages, each with a page of text and an image of 173 kB. */
export async function largePdf(pages: number): Promise<Uint8Array> {
  const doc = await PDFDocument.create();
  const font = await doc.embedFont(StandardFonts.Helvetica);
  for (let at = 1; at <= pages; at++) {
    const page = doc.addPage([595, 842]);
    page.drawText(`Page ${at}\n${'The auditor looked and noted what was there. '.repeat(2)}\n`.repeat(8), {
      x: 60,
      y: 780,
      size: 9,
      lineHeight: 13,
      font,
    });
    const image = doc.context.stream(randomBytes(IMAGE_SIDE_PIXELS ** 2 * 3), {
      Type: 'XObject',
      Subtype: 'Image',
      Width: IMAGE_SIDE_PIXELS,
      Height: IMAGE_SIDE_PIXELS,
      ColorSpace: 'DeviceRGB',
      BitsPerComponent: 8,
    });
    page.node.setXObject(PDFName.of('Picture'), doc.context.register(image));
    const draw = doc.context.stream('q 300 0 0 300 140 80 cm /Picture Do Q');
    page.node.addContentStream(doc.context.register(draw));
  }
  return doc.save();
}
