import { openPdf } from './open-pdf.ts';

/** What a preflight wants to know. `encrypted`: an owner password is set and the file opens without one; `signed`: it would be refused. */
export interface PdfFacts {
  pages: number;
  encrypted: boolean;
  signed: boolean;
}

/** Reads a PDF without changing it. Throws `StampRefused` for whatever cannot be opened. */
export async function inspectPdf(bytes: Uint8Array, about?: string): Promise<PdfFacts> {
  const { pages, encrypted, obstacle } = await openPdf(bytes, about);
  return { pages, encrypted, signed: obstacle === 'signed' };
}
