import type { Stamper } from '../../ports.ts';
import { STAMP_MAX_BYTES } from './limits.ts';
import { StampRefused } from './stamp-refused.ts';

/**
 * Stamps where there are no threads. The host's own limits on memory and time end what is too much: nothing has left by then.
 * `fonts` gives the files of `FONT_FILES`; code and fonts are loaded by the first stamp.
 */
export const inlineStamper = (fonts: () => Promise<Uint8Array[]>): Stamper => ({
  async stamp(bytes, stamp) {
    if (bytes.byteLength > STAMP_MAX_BYTES) throw new StampRefused('too-large', stamp.title);
    const [{ stampPdf }, { giveFonts }, files] = await Promise.all([
      import('./stamp-pdf.ts'),
      import('./faces.ts'),
      fonts(),
    ]);
    giveFonts(files);
    return stampPdf(bytes, stamp);
  },
});
