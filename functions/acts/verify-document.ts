import { createHash } from 'node:crypto';
import type { DocumentFaultWords } from '../../src/words/en/commands-documents.ts';
import { sayShortMoment } from '../../src/words/en/format.ts';
import type { GatedDocument } from '../domain/gated-documents.ts';
import { messageOf } from '../domain/message-of.ts';
import { isViewOnly } from '../domain/view.ts';
import type { Stamper, Vault, Viewer } from '../ports/documents.ts';
import { whyUnstampable } from './why-unstampable.ts';

export interface Verified {
  /** As it lies in the vault, and as it was stamped. */
  bytes: number;
  stampedBytes: number;
  sha256: string;
  pages: number;
  /** Reading and stamping it, on this machine. */
  milliseconds: number;
  /** Drawing its first page, where it is view-only and pages can be drawn here; null otherwise. */
  drawnMilliseconds: number | null;
  /** The file that the site was built with, where that is another one. */
  differs: { bytes: number; sha256: string } | null;
}
/** `unstampable`, `not-drawn`: `fault` is why, for the operator. */
export type Unfit = { refused: 'missing' } | { refused: 'unstampable' | 'not-drawn'; fault: string };

/** Reads one gated document and stamps it on trial, as a download would; what it cannot be handed out for is `refused`. */
export async function verifyDocument(
  { vault, stamper, viewer }: { vault: Vault; stamper: Stamper; viewer?: Viewer | undefined },
  gated: GatedDocument,
  words: DocumentFaultWords,
): Promise<Verified | Unfit> {
  const started = performance.now();
  const bytes = await vault.read(gated.file);
  if (bytes === null) return { refused: 'missing' };
  const built = gated.sha256;
  // The stamper takes them over.
  const size = bytes.byteLength;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  let copy: { bytes: Uint8Array; pages: number };
  try {
    copy = await stamper.stamp(bytes, {
      name: 'Trial stamp',
      company: 'Preflight check',
      email: 'trial@preflight.example',
      at: sayShortMoment(new Date().toISOString()),
      reference: 'VS-TRIAL',
      title: gated.title,
    });
  } catch (fault) {
    return { refused: 'unstampable', fault: whyUnstampable(fault, gated.title, words) };
  }
  const facts = {
    bytes: size,
    stampedBytes: copy.bytes.byteLength,
    sha256,
    pages: copy.pages,
    milliseconds: Math.round(performance.now() - started),
    differs: built === undefined || built === sha256 ? null : { bytes: gated.bytes ?? 0, sha256: built },
  };
  if (!viewer || !isViewOnly(gated)) return { ...facts, drawnMilliseconds: null };
  try {
    const before = performance.now();
    await viewer.page(gated.id, 1, async () => copy.bytes);
    return { ...facts, drawnMilliseconds: Math.round(performance.now() - before) };
  } catch (fault) {
    return { refused: 'not-drawn', fault: messageOf(fault) };
  }
}
