import type { PDFDocumentProxy } from 'unpdf/pdfjs';

/** What another reader than the writer finds on one page: its words in order without white space, and where each piece of text stands. */
export interface ReadPage {
  words: string;
  /** The text of each piece without white space, and its lower left corner in the page's coordinates. */
  pieces: { text: string; x: number; y: number }[];
  /** Kinds and rectangles of what viewers draw above the page, in order. */
  above: { kind: string; box: number[] }[];
}

/** Errors alone: what a file has amiss is for its owner. */
const QUIET = 0;

/**
 * Opens a file with PDF.js and hands out its pages one by one. The bytes are taken over. Rejects when it cannot be opened.
 * Nothing is drawn, no font is loaded into the process and nothing in the file is run.
 */
export async function readPages(bytes: Uint8Array, onPage: (page: ReadPage, index: number) => void): Promise<number> {
  const { getDocument } = await import('unpdf/pdfjs');
  const task = getDocument({
    data: bytes,
    verbosity: QUIET,
    useSystemFonts: false,
    disableFontFace: true,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
  });
  try {
    const doc: PDFDocumentProxy = await task.promise;
    for (let index = 0; index < doc.numPages; index++) {
      const page = await doc.getPage(index + 1);
      const { items } = await page.getTextContent();
      const pieces = items.flatMap((item) =>
        'str' in item ? [{ text: squeezed(item.str), x: item.transform[4], y: item.transform[5] }] : [],
      );
      const above = (await page.getAnnotations()).map((one: { subtype: string; rect: number[] }) => ({
        kind: one.subtype,
        box: one.rect,
      }));
      onPage({ words: pieces.map(({ text }) => text).join(''), pieces, above }, index);
      page.cleanup();
    }
    return doc.numPages;
  } finally {
    await task.destroy();
  }
}

export const squeezed = (text: string): string => text.replace(/[\s\0]+/g, '');
