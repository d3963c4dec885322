import { PDFArray, PDFDict, PDFDocument, PDFInvalidObject, PDFName, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import { STAMP_MAX_BYTES, STAMP_MAX_PAGES } from './limits.ts';
import { StampRefused, tooLarge } from './stamp-refused.ts';

export interface OpenedPdf {
  doc: PDFDocument;
  pages: number;
  encrypted: boolean;
  signed: boolean;
}

const HEAD_BYTES = 1024;
const TAIL_BYTES = 2048;

/**
 * Opens a PDF, decrypted when its user password is empty. Nothing in it is changed.
 * Throws `StampRefused` when it is empty, too large, broken, has too many pages or wants a password; a signed one opens.
 */
export async function openPdf(bytes: Uint8Array, about?: string): Promise<OpenedPdf> {
  if (bytes.byteLength === 0) throw new StampRefused('empty', about);
  if (bytes.byteLength > STAMP_MAX_BYTES) throw tooLarge(about, STAMP_MAX_BYTES);
  // The parser reads on over damage, so a file cut short would pass for a shorter one.
  if (!text(bytes.subarray(0, HEAD_BYTES)).includes('%PDF-')) throw new StampRefused('broken', about, 'no PDF header');
  if (!text(bytes.subarray(-TAIL_BYTES)).includes('%%EOF'))
    throw new StampRefused('broken', about, 'its end is missing');
  if (statesTooManyObjects(bytes))
    throw new StampRefused('broken', about, 'its cross-reference states more objects than a PDF can hold');

  const parsed = await parsePdf(bytes, about);
  return { ...parsed, signed: isSigned(parsed.doc) };
}

/** The same for a file that was just written here: it need not be feared, nor asked for a signature. */
export async function parsePdf(bytes: Uint8Array, about?: string): Promise<Omit<OpenedPdf, 'signed'>> {
  const options = { updateMetadata: false, parseSpeed: Number.POSITIVE_INFINITY };
  let doc = await PDFDocument.load(bytes, { ...options, ignoreEncryption: true }).catch((fault: unknown) => {
    throw new StampRefused('broken', about, said(fault));
  });
  const encrypted = doc.isEncrypted;
  if (encrypted) {
    const lock = doc.context.trailerInfo.Encrypt;
    doc = await PDFDocument.load(bytes, { ...options, password: '' }).catch((fault: unknown) => {
      throw new StampRefused('encrypted', about, said(fault));
    });
    clearLock(doc, lock);
  }

  const pages = countPages(doc, about);
  if (pages === 0) throw new StampRefused('empty', about);
  if (pages > STAMP_MAX_PAGES) throw new StampRefused('too-many-pages', about);
  return { doc, pages, encrypted };
}

/** ISO 32000-1 Annex C.2. */
const OBJECTS_MAX = 8_388_607;
/** No offset needs a wider field. */
const WIDTH_MAX_BYTES = 8;
const DICT_REACH_BYTES = 600;

/** The library reads a cross-reference stream's entries byte by byte, however many and wide it states them: a small file would keep it busy for hours. */
function statesTooManyObjects(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = file.indexOf('/XRef'); at >= 0; at = file.indexOf('/XRef', at + 1)) {
    const dict = file.toString('latin1', Math.max(0, at - DICT_REACH_BYTES), at + DICT_REACH_BYTES);
    for (const [, key, numbers = ''] of dict.matchAll(/\/(Size|Index|W)\s*\[?([\d\s.+-]*)/g))
      if (numbers.split(/[\s+-]+/).some((one) => Number(one) > (key === 'W' ? WIDTH_MAX_BYTES : OBJECTS_MAX)))
        return true;
  }
  return false;
}

/**
 * What decrypting leaves behind: the dictionary with the hashes of the passwords, and old cross-reference streams, which are never
 * encrypted (ISO 32000-2 §7.5.8.2) and come out of the library as garbage that would point to that dictionary.
 */
function clearLock({ context }: PDFDocument, lock: unknown): void {
  if (lock instanceof PDFRef) context.delete(lock);
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFInvalidObject)) continue;
    const raw = new Uint8Array(object.sizeInBytes());
    object.copyBytesInto(raw, 0);
    const [dict = ''] = text(raw).split('stream', 1);
    if (/\/Type\s*\/XRef\b/.test(dict)) context.delete(ref);
  }
}

function countPages(doc: PDFDocument, about?: string): number {
  try {
    // Looked for here and not by the parser, which meets unreadable objects in every encrypted file before it has the key.
    for (const [ref, object] of doc.context.enumerateIndirectObjects())
      if (object instanceof PDFInvalidObject) throw new Error(`object ${ref.objectNumber} is unreadable`);
    const pages = doc.getPages();
    const stated = doc.catalog.Pages().Count().asNumber();
    // A leaf without /Type is skipped by the library and shown by viewers: it would go out without a stamp.
    if (pages.length !== stated) throw new Error(`it states ${stated} pages and holds ${pages.length}`);
    for (const [index, page] of pages.entries()) {
      if (page.node.has(PDFName.of('Contents')) && page.node.Contents() === undefined)
        throw new Error(`page ${index + 1} has lost its content`);
    }
    return pages.length;
  } catch (fault) {
    throw new StampRefused('broken', about, said(fault));
  }
}

/** ISO 32000-2 §12.8.1: a signature is a dictionary with a `ByteRange`, be it a field's value or a document time stamp. */
function isSigned(doc: PDFDocument): boolean {
  for (const [, object] of doc.context.enumerateIndirectObjects()) if (holdsSignature(object, 0)) return true;
  return false;
}

const NESTING_MAX = 32;
function holdsSignature(object: unknown, depth: number): boolean {
  if (object instanceof PDFRef || object instanceof PDFRawStream || depth > NESTING_MAX) return false;
  if (object instanceof PDFArray) return object.asArray().some((entry) => holdsSignature(entry, depth + 1));
  if (!(object instanceof PDFDict)) return false;
  if (object.has(PDFName.of('ByteRange')) && object.has(PDFName.of('Contents'))) return true;
  return object.values().some((entry) => holdsSignature(entry, depth + 1));
}

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const said = (fault: unknown): string => (fault instanceof Error ? fault.message : String(fault)).slice(0, 200);
