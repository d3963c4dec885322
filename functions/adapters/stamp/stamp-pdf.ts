import type { Stamp } from '../../ports.ts';
import { openPdf } from './open-pdf.ts';
import { type Placed, placeStamp } from './place-stamp.ts';
import { StampRefused } from './stamp-refused.ts';
import { stampedPages } from './verify-stamp.ts';

export interface StampedPdf {
  bytes: Uint8Array;
  pages: number;
}

/**
 * Stamps every page of a PDF with who it was issued to, and answers only when the written file was read back and every page bears it.
 *
 * A file with an owner password alone is decrypted. The document's own text, metadata, links and forms stay as they are.
 * Throws `StampRefused`, and nothing else, for a file that cannot be stamped.
 */
export async function stampPdf(bytes: Uint8Array, stamp: Stamp): Promise<StampedPdf> {
  const { doc, pages, signed } = await openPdf(bytes, stamp.title);
  if (signed) throw new StampRefused('signed', stamp.title);
  let written: Uint8Array;
  let placed: Placed;
  try {
    placed = await placeStamp(doc, stamp);
    // Written anew, not appended to: an update could be cut off again and would leave the unstamped file.
    written = await doc.save({
      addDefaultPage: false,
      updateFieldAppearances: false,
      objectsPerTick: Number.POSITIVE_INFINITY,
    });
  } catch (fault) {
    throw new StampRefused('broken', stamp.title, fault instanceof Error ? fault.message.slice(0, 200) : undefined);
  }
  const found = await stampedPages(written, placed, stamp.title);
  if (found !== pages) throw new StampRefused('broken', stamp.title, `${found} of ${pages} pages took the stamp`);
  return { bytes: written, pages };
}
