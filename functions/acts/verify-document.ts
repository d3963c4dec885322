import type { HeldDocument } from '../../src/schemas/manifest.ts';
import { stampTime } from '../pages/words.ts';
import type { Stamper, Vault } from '../ports.ts';

export interface Verified {
  /** As it lies in the vault, and as it was stamped. */
  bytes: number;
  stampedBytes: number;
  pages: number;
  /** Reading and stamping it, on this machine. */
  milliseconds: number;
}

/** Reads one gated document and stamps it on trial, as a download would; what it cannot be handed out for is `refused`. */
export async function verifyDocument(
  { vault, stamper }: { vault: Vault; stamper: Stamper },
  held: HeldDocument & { file: string },
): Promise<Verified | { refused: string }> {
  const started = performance.now();
  const bytes = await vault.read(held.file);
  if (bytes === null) return { refused: `The file ${held.file} is not in the vault.` };
  try {
    const { bytes: stamped, pages } = await stamper.stamp(bytes, {
      name: 'Trial stamp',
      company: 'Preflight check',
      email: 'trial@preflight.example',
      at: stampTime(new Date()),
      reference: 'VS-TRIAL',
      title: held.title,
    });
    return {
      bytes: bytes.byteLength,
      stampedBytes: stamped.byteLength,
      pages,
      milliseconds: Math.round(performance.now() - started),
    };
  } catch (fault) {
    return { refused: fault instanceof Error ? fault.message : String(fault) };
  }
}
