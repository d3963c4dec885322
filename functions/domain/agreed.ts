import type { Manifest } from '../../src/schemas/manifest.ts';
import type { SignatureRow } from './grant-rows.ts';
import { agreementNeeds, documentIds } from './policy.ts';
import { verifyReceipt } from './receipt.ts';
import { publishedKeys } from './receipt-keys.ts';
import type { RequestRow } from './records.ts';

/** The signatures whose receipt one of today's keys verifies, made at this address for this request. Another row proves nothing. */
export function provenSignatures(
  request: RequestRow,
  signatures: readonly SignatureRow[],
  secrets: readonly string[],
): SignatureRow[] {
  if (signatures.length === 0) return [];
  const keys = publishedKeys(secrets);
  return signatures.filter(({ agreement, receipt }) => {
    const read = verifyReceipt(receipt, keys);
    return (
      'receipt' in read &&
      read.receipt.agreement.id === agreement &&
      read.receipt.reference === request.reference &&
      read.receipt.signer.email === request.email
    );
  });
}

/** Whether each agreement that these documents need is proven to be signed, or settled by a rule of today. */
export const isAgreed = (manifest: Manifest, request: RequestRow, proven: readonly SignatureRow[]): boolean =>
  agreementNeeds(manifest, request.domain, documentIds(request)).every(
    ({ agreement, settled }) => settled !== null || proven.some((one) => one.agreement === agreement.id),
  );
