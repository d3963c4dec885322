import type { PDFDocument } from '@cantoo/pdf-lib';
import { StampRefused } from '../../domain/stamp-refused.ts';
import type { Stamp } from '../../ports/documents.ts';
import { orBroken } from './damaged.ts';
import { openPdf } from './open-pdf.ts';
import { placeStamp } from './place-stamp.ts';
import { verifyStamped, wordsOf } from './verify-stamp.ts';

export interface StampedPdf {
  bytes: Uint8Array;
  pages: number;
}

/** The library's writer of packed objects looks through all it has written for each next one; above this it would take longer than all else. */
const PACKED_OBJECTS_MAX = 5000;

/**
 * Stamps every page of a PDF with who it was issued to, and answers only when another reader than the writer has found every page's own
 * words and the stamp in the written file.
 *
 * A file with an owner password alone is decrypted. The document's own text, metadata and links stay as they are, and so do its forms,
 * but for what would lie above the stamp. Throws `StampRefused`, and nothing else, for a file that cannot be stamped.
 */
export const stampPdf = (bytes: Uint8Array, stamp: Stamp): Promise<StampedPdf> => orBroken(() => stamped(bytes, stamp));

async function stamped(bytes: Uint8Array, stamp: Stamp): Promise<StampedPdf> {
  const { doc, pages, obstacle } = await openPdf(bytes);
  if (obstacle) throw new StampRefused(obstacle);
  // The reader takes its bytes over, and the library's objects are views of what was given.
  const before = await wordsOf(new Uint8Array(bytes), pages);
  const placed = await placeStamp(doc, stamp);
  const written = await write(doc);
  await verifyStamped(new Uint8Array(written), before, placed, stamp);
  return { bytes: written, pages };
}

/** Written anew, not appended to: an update could be cut off again and would leave the unstamped file. */
function write(doc: PDFDocument): Promise<Uint8Array> {
  return doc.save({
    addDefaultPage: false,
    updateFieldAppearances: false,
    objectsPerTick: Number.POSITIVE_INFINITY,
    ...(doc.context.enumerateIndirectObjects().length > PACKED_OBJECTS_MAX ? { useObjectStreams: false } : {}),
  });
}
