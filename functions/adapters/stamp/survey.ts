import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFInvalidObject,
  PDFName,
  type PDFObject,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';
import type { StampRefusal } from '../../../src/schemas/stamp-refusal.ts';

export interface Survey {
  /** Everything that the document is made of; what no part of it leads to is not among it. */
  reached: Set<PDFRef>;
  /** An object of it that cannot be read. */
  unreadable: PDFRef | null;
  /** What a stamp would break, or would not reach. */
  obstacle: Extract<StampRefusal, 'signed' | 'portfolio' | 'attachments' | 'xfa'> | null;
}

const name = (text: string): PDFName => PDFName.of(text);

/** Walks once over all that can be reached from the trailer. */
export function survey({ context }: PDFDocument): Survey {
  const reached = new Set<PDFRef>();
  let unreadable: PDFRef | null = null;
  let signed = false;
  let attached = false;
  const waiting: unknown[] = [context.trailerInfo.Root, context.trailerInfo.Info];
  for (let one = waiting.pop(); waiting.length > 0 || one !== undefined; one = waiting.pop()) {
    if (one instanceof PDFRef) {
      if (reached.has(one)) continue;
      reached.add(one);
      const object = context.lookup(one);
      if (object instanceof PDFInvalidObject) unreadable ??= one;
      else if (object !== undefined) waiting.push(object);
    } else if (one instanceof PDFArray) for (const entry of one.asArray()) waiting.push(entry);
    else if (one instanceof PDFStream || one instanceof PDFDict) {
      const dict = one instanceof PDFStream ? one.dict : one;
      // ISO 32000-2 §12.8.1: be it a field's value or a document time stamp. A file specification with a file in it: §7.11.4.
      if (dict.has(name('ByteRange')) && dict.has(name('Contents'))) signed = true;
      if (dict.lookup(name('EF')) instanceof PDFDict) attached = true;
      for (const value of dict.values()) waiting.push(value);
    }
  }
  const root = context.lookup(context.trailerInfo.Root);
  const catalog = root instanceof PDFDict ? root : null;
  const obstacle =
    catalog && isForm(catalog)
      ? 'xfa'
      : signed
        ? 'signed'
        : catalog?.lookup(name('Collection')) instanceof PDFDict
          ? 'portfolio'
          : attached
            ? 'attachments'
            : null;
  return { reached, unreadable, obstacle };
}

/** Pages made by a program while the file is open (XFA): what lies in the file as its page only says that the viewer cannot do that. */
function isForm(catalog: PDFDict): boolean {
  const form: PDFObject | undefined = catalog.lookup(name('AcroForm'));
  if (!(form instanceof PDFDict) || form.lookup(name('XFA')) === undefined) return false;
  const fields = form.lookup(name('Fields'));
  const none = !(fields instanceof PDFArray) || fields.size() === 0;
  return none || catalog.lookup(name('NeedsRendering'))?.toString() === 'true';
}
