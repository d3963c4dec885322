import { PDFDict, PDFDocument, PDFName, PDFRef } from '@cantoo/pdf-lib';
import { messageOf } from '../../domain/message-of.ts';
import { STAMP_MAX_BYTES, STAMP_MAX_PAGES } from './limits.ts';
import { type LiveCopy, liveCopy } from './live-copy.ts';
import { StampRefused, tooLarge } from './stamp-refused.ts';
import { type Survey, survey } from './survey.ts';

export interface OpenedPdf {
  doc: PDFDocument;
  pages: number;
  /** Why it would be refused although it can be read. */
  obstacle: Survey['obstacle'];
}

const HEAD_BYTES = 1024;
const TAIL_BYTES = 2048;

/**
 * Opens a PDF as its cross-reference says, decrypted when its user password is empty. What its pages show is not changed; objects that
 * no part of the document leads to are left behind.
 * Throws `StampRefused` when it is empty, too large, broken, has too many pages or wants a password.
 */
export async function openPdf(bytes: Uint8Array, about?: string): Promise<OpenedPdf> {
  if (bytes.byteLength === 0) throw new StampRefused('empty', about);
  if (bytes.byteLength > STAMP_MAX_BYTES) throw tooLarge(about, STAMP_MAX_BYTES);
  // A file cut short would pass for a shorter one.
  if (!text(bytes.subarray(0, HEAD_BYTES)).includes('%PDF-')) throw new StampRefused('broken', about, 'no PDF header');
  if (!text(bytes.subarray(-TAIL_BYTES)).includes('%%EOF'))
    throw new StampRefused('broken', about, 'its end is missing');

  let copy: LiveCopy;
  try {
    copy = liveCopy(bytes);
  } catch (fault) {
    throw new StampRefused('broken', about, said(fault));
  }
  const doc = await load(copy, about);
  const { reached, unreadable, obstacle } = survey(doc);
  if (unreadable) throw new StampRefused('broken', about, `object ${unreadable.objectNumber} is unreadable`);
  for (const [ref] of doc.context.enumerateIndirectObjects()) if (!reached.has(ref)) doc.context.delete(ref);

  const pages = countPages(doc, about);
  if (pages === 0) throw new StampRefused('empty', about);
  if (pages > STAMP_MAX_PAGES) throw new StampRefused('too-many-pages', about);
  return { doc, pages, obstacle };
}

async function load({ bytes, live }: LiveCopy, about?: string): Promise<PDFDocument> {
  const options = { updateMetadata: false, parseSpeed: Number.POSITIVE_INFINITY };
  let doc = await PDFDocument.load(bytes, { ...options, ignoreEncryption: true }).catch((fault: unknown) => {
    throw new StampRefused('broken', about, said(fault));
  });
  if (doc.isEncrypted)
    doc = await PDFDocument.load(bytes, { ...options, password: '' }).catch((fault: unknown) => {
      throw new StampRefused('encrypted', about, said(fault));
    });
  for (const [ref] of doc.context.enumerateIndirectObjects())
    if (live.get(ref.objectNumber) !== ref.generationNumber) doc.context.delete(ref);
  return doc;
}

function countPages(doc: PDFDocument, about?: string): number {
  try {
    const root = doc.context.lookup(doc.context.trailerInfo.Root);
    if (!(root instanceof PDFDict)) throw new Error('it has no catalog');
    const pages = doc.getPages();
    const stated = doc.catalog.Pages().Count().asNumber();
    // A leaf without /Type is skipped by the library and shown by viewers: it would go out without a stamp.
    if (pages.length !== stated) throw new Error(`it states ${stated} pages and holds ${pages.length}`);
    for (const [index, page] of pages.entries()) {
      const contents = page.node.get(PDFName.of('Contents'));
      if (contents instanceof PDFRef && page.node.Contents() === undefined)
        throw new Error(`page ${index + 1} has lost its content`);
    }
    return pages.length;
  } catch (fault) {
    throw new StampRefused('broken', about, said(fault));
  }
}

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
/** A fault of the library's own, met in a file that lacks what every file has, says nothing to whoever looks after the document. */
const said = (fault: unknown): string =>
  fault instanceof TypeError ? 'what leads to its pages is missing or damaged' : messageOf(fault).slice(0, 200);
