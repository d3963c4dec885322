import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { type PDFiumDocument, PDFiumLibrary } from '@hyzyla/pdfium';
import { loadOnce } from '../load-once.ts';
import { PAGE_HEIGHT_MAX_PX, PAGE_WIDTH_PX } from './limits.ts';
import { pngOf } from './png.ts';
import { WASM_FILE } from './wasm-file.ts';

/** Found by its name in the packages, as the fonts are: a bundle has it beside its code. */
const library = loadOnce(async () => {
  const file = await readFile(createRequire(import.meta.url).resolve(WASM_FILE));
  return PDFiumLibrary.init({ wasmBinary: new Uint8Array(file).buffer });
});

/** How much smaller the next try is, when a picture was too large. */
const SMALLER = 0.75;

async function draw(document: PDFiumDocument, index: number, maxBytes: number): Promise<Uint8Array> {
  const { originalWidth, originalHeight } = document.getPage(index).getOriginalSize();
  let scale = Math.min(PAGE_WIDTH_PX / originalWidth, PAGE_HEIGHT_MAX_PX / originalHeight);
  for (;;) {
    // Opened anew each time: the library closes a page that it has drawn.
    const picture = await document.getPage(index).render({ render: 'bitmap', scale, renderFormFields: true });
    const png = pngOf(picture);
    if (png.byteLength <= maxBytes) return png;
    scale *= SMALLER;
  }
}

/** One page of a PDF, counted from 1, as a PNG of at most so many bytes. Rejects when the file or the page can't be read. */
export async function drawPage(bytes: Uint8Array, page: number, maxBytes: number): Promise<Uint8Array> {
  const document = await (await library()).loadDocument(bytes);
  try {
    if (page < 1 || page > document.getPageCount()) throw new Error(`there is no page ${page}`);
    return await draw(document, page - 1, maxBytes);
  } finally {
    document.destroy();
  }
}
