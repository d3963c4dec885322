/** PDFium, which draws pages: 4 MB that only a host with a view-only document carries. */
export const WASM_FILE = '@hyzyla/pdfium/pdfium.wasm';
