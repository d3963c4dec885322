import { createHash } from 'node:crypto';
import { sayShortMoment } from '../../src/words/en/format.ts';
import type { GatedDocument } from '../domain/gated-documents.ts';
import { messageOf } from '../domain/message-of.ts';
import type { Stamper, Vault } from '../ports.ts';

export interface Verified {
  /** As it lies in the vault, and as it was stamped. */
  bytes: number;
  stampedBytes: number;
  sha256: string;
  pages: number;
  /** Reading and stamping it, on this machine. */
  milliseconds: number;
  /** How it is not the file that the site was built with; null when it is, or when the build did not have that file. */
  differs: string | null;
}

/** Reads one gated document and stamps it on trial, as a download would; what it cannot be handed out for is `refused`. */
export async function verifyDocument(
  { vault, stamper }: { vault: Vault; stamper: Stamper },
  gated: GatedDocument,
): Promise<Verified | { refused: string }> {
  const started = performance.now();
  const bytes = await vault.read(gated.file);
  if (bytes === null) return { refused: `${gated.file} is not in the vault. Put it there: npm run gate -- vault push` };
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
    const differs =
      gated.sha256 === undefined || gated.sha256 === sha256
        ? null
        : `It is not the file that the site was built with (${gated.bytes} bytes, ${gated.sha256.slice(0, 12)}): push that one, or build anew.`;
    return {
      bytes: size,
      stampedBytes: stamped.byteLength,
      sha256,
      pages,
      milliseconds: Math.round(performance.now() - started),
      differs,
    };
  } catch (fault) {
    return { refused: messageOf(fault) };
  }
}
