import { createHash } from 'node:crypto';
import type { DocumentFaultWords } from '../../src/words/en/commands-documents.ts';
import { sayShortMoment } from '../../src/words/en/format.ts';
import type { GatedDocument } from '../domain/gated-documents.ts';
import type { Stamper, Vault } from '../ports.ts';
import { whyUnstampable } from './why-unstampable.ts';

export interface Verified {
  /** As it lies in the vault, and as it was stamped. */
  bytes: number;
  stampedBytes: number;
  sha256: string;
  pages: number;
  /** Reading and stamping it, on this machine. */
  milliseconds: number;
  /** The file that the site was built with, where that is another one. */
  differs: { bytes: number; sha256: string } | null;
}
/** `unstampable`: `fault` is why, for the operator. */
export type Unfit = { refused: 'missing' } | { refused: 'unstampable'; fault: string };

/** Reads one gated document and stamps it on trial, as a download would; what it cannot be handed out for is `refused`. */
export async function verifyDocument(
  { vault, stamper }: { vault: Vault; stamper: Stamper },
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
  try {
    const { bytes: stamped, pages } = await stamper.stamp(bytes, {
      name: 'Trial stamp',
      company: 'Preflight check',
      email: 'trial@preflight.example',
      at: sayShortMoment(new Date().toISOString()),
      reference: 'VS-TRIAL',
      title: gated.title,
    });
    return {
      bytes: size,
      stampedBytes: stamped.byteLength,
      sha256,
      pages,
      milliseconds: Math.round(performance.now() - started),
      differs: built === undefined || built === sha256 ? null : { bytes: gated.bytes ?? 0, sha256: built },
    };
  } catch (fault) {
    return { refused: 'unstampable', fault: whyUnstampable(fault, gated.title, words) };
  }
}
