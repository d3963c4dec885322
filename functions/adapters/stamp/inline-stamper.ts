import { StampRefused } from '../../domain/stamp-refused.ts';
import { StamperBusy } from '../../domain/stamper-busy.ts';
import type { Stamper } from '../../ports/documents.ts';
import { STAMP_TIMEOUT_SECONDS, stampMaxBytes } from './limits.ts';

export interface InlineStamperOptions {
  /** Gives one of `FONT_FILES`; code and fonts are loaded by the first stamp that needs them. */
  font(file: string): Promise<Uint8Array>;
  /** What the host gives all that runs in one process. */
  memoryMb: number;
}

/** Whoever has the one place of this process. All requests of a process share it, so it is kept here. */
let holder: { since: number } | null = null;

/**
 * Stamps where there are no threads, one file at a time: a second would need the memory again, and the host would end both. The second
 * is refused rather than kept waiting, for no request may wait for what another one does (Workers, “Errors and exceptions”, “Cannot
 * perform I/O on behalf of a different request”). The host's own limit on time ends what takes too long: nothing has left by then.
 */
export function inlineStamper({ font, memoryMb }: InlineStamperOptions): Stamper {
  const maxBytes = stampMaxBytes(memoryMb);
  return {
    async alone(work) {
      const now = Date.now();
      // A request that its reader broke off is never gone on with, and never gives its place back.
      if (holder !== null && now - holder.since < STAMP_TIMEOUT_SECONDS * 1000) throw new StamperBusy();
      const mine = { since: now };
      holder = mine;
      try {
        return await work();
      } finally {
        if (holder === mine) holder = null;
      }
    },
    async stamp(bytes, stamp) {
      if (bytes.byteLength > maxBytes) throw new StampRefused('too-large', 'limit', maxBytes);
      const [{ stampPdf }, { loadFontsBy }] = await Promise.all([import('./stamp-pdf.ts'), import('./faces.ts')]);
      loadFontsBy(font);
      return stampPdf(bytes, stamp);
    },
    async print(sheet) {
      const [{ printSheet }, { loadFontsBy }] = await Promise.all([
        import('../sheet/print-sheet.ts'),
        import('./faces.ts'),
      ]);
      loadFontsBy(font);
      return printSheet(sheet);
    },
  };
}
