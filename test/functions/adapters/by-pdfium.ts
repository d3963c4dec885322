import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type PDFiumDocument, PDFiumLibrary } from '@hyzyla/pdfium';

/** A reader that shares no code with what writes a stamp (pdf-lib), nor with what the gate reads with (pdf.js). */
const library = PDFiumLibrary.init({
  wasmBinary: new Uint8Array(readFileSync(createRequire(import.meta.url).resolve('@hyzyla/pdfium/pdfium.wasm'))).buffer,
});

async function opened<T>(bytes: Uint8Array, work: (document: PDFiumDocument) => T | Promise<T>): Promise<T> {
  const document = await (await library).loadDocument(bytes);
  try {
    return await work(document);
  } finally {
    document.destroy();
  }
}

/** The text of each page as PDFium finds it. */
export const textByPdfium = (bytes: Uint8Array): Promise<string[]> =>
  opened(bytes, (document) => [...document.pages()].map((page) => page.getText()));

/** The first page as it is drawn: the gray (0 is black) of each pixel, row by row from the upper left corner. */
export const grayByPdfium = (bytes: Uint8Array, dpi: number): Promise<{ width: number; gray: Uint8Array }> =>
  opened(bytes, async (document) => {
    const picture = await document
      .getPage(0)
      .render({ render: 'bitmap', colorSpace: 'Gray', scale: dpi / 72, renderFormFields: true });
    return { width: picture.width, gray: picture.data };
  });
