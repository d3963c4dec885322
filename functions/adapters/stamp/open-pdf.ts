import { PDFDict, PDFDocument, PDFName, PDFRef } from '@cantoo/pdf-lib';
import { StampRefused } from '../../domain/stamp-refused.ts';
import { Damaged, orBroken } from './damaged.ts';
import { STAMP_MAX_BYTES, STAMP_MAX_PAGES } from './limits.ts';
import { type LiveCopy, liveCopy } from './live-copy.ts';
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
export const openPdf = (bytes: Uint8Array): Promise<OpenedPdf> => orBroken(() => opened(bytes));

async function opened(bytes: Uint8Array): Promise<OpenedPdf> {
  if (bytes.byteLength === 0) throw new StampRefused('empty');
  if (bytes.byteLength > STAMP_MAX_BYTES) throw new StampRefused('too-large', 'limit', STAMP_MAX_BYTES);
  // A file cut short would pass for a shorter one.
  if (!text(bytes.subarray(0, HEAD_BYTES)).includes('%PDF-')) throw new Damaged('header');
  if (!text(bytes.subarray(-TAIL_BYTES)).includes('%%EOF')) throw new Damaged('end');

  const doc = await load(liveCopy(bytes));
  const { reached, unreadable, obstacle } = survey(doc);
  if (unreadable) throw new Damaged('object', unreadable.objectNumber);
  for (const [ref] of doc.context.enumerateIndirectObjects()) if (!reached.has(ref)) doc.context.delete(ref);

  const pages = countPages(doc);
  if (pages === 0) throw new StampRefused('empty');
  if (pages > STAMP_MAX_PAGES) throw new StampRefused('too-many-pages', 'pages-limit', STAMP_MAX_PAGES);
  return { doc, pages, obstacle };
}

async function load({ bytes, live }: LiveCopy): Promise<PDFDocument> {
  const options = { updateMetadata: false, parseSpeed: Number.POSITIVE_INFINITY };
  let doc = await PDFDocument.load(bytes, { ...options, ignoreEncryption: true });
  if (doc.isEncrypted)
    doc = await PDFDocument.load(bytes, { ...options, password: '' }).catch(() => {
      throw new StampRefused('encrypted');
    });
  for (const [ref] of doc.context.enumerateIndirectObjects())
    if (live.get(ref.objectNumber) !== ref.generationNumber) doc.context.delete(ref);
  return doc;
}

function countPages(doc: PDFDocument): number {
  const root = doc.context.lookup(doc.context.trailerInfo.Root);
  if (!(root instanceof PDFDict)) throw new Damaged('catalog');
  const pages = doc.getPages();
  const stated = doc.catalog.Pages().Count().asNumber();
  // A leaf without /Type is skipped by the library and shown by viewers: it would go out without a stamp.
  if (pages.length !== stated) throw new Damaged('page-count', stated, pages.length);
  for (const { node } of pages)
    if (node.get(PDFName.of('Contents')) instanceof PDFRef && node.Contents() === undefined)
      throw new Damaged('content');
  return pages.length;
}

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
